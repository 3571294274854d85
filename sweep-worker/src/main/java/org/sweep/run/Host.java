package org.sweep.run;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The machine that this process is on. */
public final class Host {
  private Host() {}

  /** Its name, {@code unknown} if it has none. */
  public static String name() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
