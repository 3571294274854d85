package org.sweep.run;

/**
 * One attempt at a batch.
 *
 * @param number 1 for the first attempt at this very batch
 * @param name a folder below the folder of the batch that no other attempt has
 */
public record Attempt(int number, String name) {}
