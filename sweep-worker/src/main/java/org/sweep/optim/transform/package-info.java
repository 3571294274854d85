/**
 * Update rules: a gradient comes in, an update goes out. Every named rule is a record of its
 * hyperparameters, and {@link org.sweep.optim.transform.Transforms} lists them for study files.
 * Next comes {@link org.sweep.optim.method}, which decides what gradient a rule sees.
 */
package org.sweep.optim.transform;
