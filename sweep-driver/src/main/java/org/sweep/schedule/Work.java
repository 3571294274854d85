package org.sweep.schedule;

/**
 * What a trial is expected to take.
 *
 * @param seconds estimated seconds of a trial that runs to its last step
 * @param steps updates of such a trial
 */
public record Work(double seconds, long steps) {}
