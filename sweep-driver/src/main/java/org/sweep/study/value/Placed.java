package org.sweep.study.value;

import org.sweep.study.mistake.Place;

/**
 * A value and where the user wrote it.
 *
 * @param value what was read
 * @param place where it stands
 */
public record Placed<T>(T value, Place place) {}
