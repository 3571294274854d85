/**
 * The verbs of the command line, one class each: arguments come in, an exit code goes out.
 * Everything else is in the driver.
 */
package org.sweep.jobs;
