package org.sweep.jobs;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Verbs that a class of tests calls start Spark on two slots of this JVM: {@code @ExtendWith}. */
public final class LocalMaster implements BeforeAllCallback, AfterAllCallback {
  private static final String MASTER = "spark.master";
  private static final String PAGE = "spark.ui.enabled";

  @Override
  public void beforeAll(ExtensionContext context) {
    name("local[2]");
  }

  static void name(String master) {
    System.setProperty(MASTER, master);
    System.setProperty(PAGE, "false");
  }

  static void forget() {
    System.clearProperty(MASTER);
    System.clearProperty(PAGE);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    forget();
  }
}
