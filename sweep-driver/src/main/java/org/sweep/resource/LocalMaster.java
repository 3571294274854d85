package org.sweep.resource;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Masters that run tasks inside the driver; {@code local-cluster} is none. */
final class LocalMaster {
  private static final Pattern WITH_CORES = Pattern.compile("local\\[(\\*|\\d+)(,.*)?]");

  private LocalMaster() {}

  static boolean is(String master) {
    return master.equals("local") || master.startsWith("local[");
  }

  /** How many tasks run at a time. */
  static int cores(String master) {
    Matcher cores = WITH_CORES.matcher(master);
    if (!cores.matches()) {
      return 1;
    }
    return cores.group(1).equals("*")
        ? Runtime.getRuntime().availableProcessors()
        : Integer.parseInt(cores.group(1));
  }
}
