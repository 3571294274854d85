/**
 * The one training loop: a problem and a method come in, step records go out to {@link
 * org.sweep.output}, and an outcome is returned.
 */
package org.sweep.train;
