/**
 * Every problem that study files can name, in one list: above {@link org.sweep.problem} and the
 * packages of its kinds, so that none of them knows the others. The driver and {@link
 * org.sweep.run} look names up here.
 */
package org.sweep.catalog;
