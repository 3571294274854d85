package org.sweep.resource;

/** What Spark says of an error, for people. */
public final class SparkMessage {
  private SparkMessage() {}

  /** Its message up to where Spark lists who called what, or its class if it has none. */
  public static String of(Throwable error) {
    String message = error.getMessage() == null ? "" : error.getMessage();
    return message.strip().lines().findFirst().orElse(error.toString());
  }
}
