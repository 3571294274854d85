/**
 * Study files. A YAML file and overrides of the command line come in, a valid {@link
 * org.sweep.study.StudySpec} with its trials goes out, or {@link
 * org.sweep.study.mistake.InvalidStudy} with every mistake at once. {@link
 * org.sweep.study.StudyReader} goes from text to {@link org.sweep.study.yaml} to {@link
 * org.sweep.study.value} and {@link org.sweep.study.section} to {@link org.sweep.study.grid}. Next
 * comes {@code schedule}.
 */
package org.sweep.study;
