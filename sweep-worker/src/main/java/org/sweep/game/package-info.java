/**
 * Games and their fields: n players, each with a block of the parameter vector and a loss. Problems
 * make games, methods evaluate them; neither knows the other.
 */
package org.sweep.game;
