package org.sweep.jobs;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An embedded Spark on two slots for all tests of a class, its only one: {@code @RegisterExtension
 * static final}.
 */
final class LocalSpark implements BeforeAllCallback, AfterAllCallback {
  private SparkSession session;

  @Override
  public void beforeAll(ExtensionContext context) {
    session = start("local[2]");
  }

  /** The session, for as long as nobody restarts Spark. */
  SparkSession session() {
    return session;
  }

  /** Stops Spark, and starts it on another master. */
  void restart(String master) {
    session.close();
    session = start(master);
  }

  private static SparkSession start(String master) {
    LocalMaster.name(master);
    return SparkStart.session("test");
  }

  @Override
  public void afterAll(ExtensionContext context) {
    session.close();
    LocalMaster.forget();
  }
}
