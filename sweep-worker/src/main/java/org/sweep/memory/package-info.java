/**
 * What parts of a trial remember from one step to the next. Methods, transforms and problems show
 * it; {@link org.sweep.output} keeps it as a checkpoint.
 */
package org.sweep.memory;
