/**
 * Is what a result directory holds still true? The tables come in, with those of trials that were
 * run once more; what is wrong with the files, and where rows differ, goes out in sentences for
 * {@code sweep verify}. Nothing is changed.
 */
package org.sweep.verify;
