package org.sweep.trial;

import java.io.Serializable;

/**
 * What the driver learns of a finished trial; everything else is in the tables.
 *
 * @param trial the trial's id
 * @param outcome how it ended
 * @param steps updates made
 * @param seconds wall time of training, reading and writing included
 */
public record TrialResult(ContentId trial, Outcome outcome, long steps, double seconds)
    implements Serializable {}
