/**
 * Methods: where and how often a game's field is evaluated, and what is given to the transform.
 * Next comes {@link org.sweep.train}, the loop that calls them.
 */
package org.sweep.optim.method;
