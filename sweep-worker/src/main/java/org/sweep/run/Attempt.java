package org.sweep.run;

/**
 * One attempt at a trial.
 *
 * @param number 1 for the first
 * @param name a file name that no other attempt of any trial has
 */
public record Attempt(int number, String name) {}
