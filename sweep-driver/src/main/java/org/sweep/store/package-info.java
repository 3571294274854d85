/**
 * The result directory as the driver sees it: what {@link org.sweep.output} committed, and what
 * {@code study.yaml} says of it ({@link org.sweep.store.ResultDescription}). Studies and schedules
 * write here; next come {@code schedule} and {@code analysis}, which read it back.
 */
package org.sweep.store;
