/**
 * Means of the points that a method passes through, in any precision. Next comes {@link
 * org.sweep.optim.method}, whose averaging answers with them.
 */
package org.sweep.optim.mean;
