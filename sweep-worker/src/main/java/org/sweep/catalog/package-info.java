/**
 * Every problem and every method that study files can name, a list each, with what users' jars add
 * through {@link java.util.ServiceLoader}: above {@link org.sweep.problem}, {@link
 * org.sweep.optim.method} and the packages of their kinds, so that none of them knows the others.
 * The driver and {@link org.sweep.run} look names up here.
 */
package org.sweep.catalog;
