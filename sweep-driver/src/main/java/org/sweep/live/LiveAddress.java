package org.sweep.live;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/**
 * Where the live page is served.
 *
 * @param host a host's name or address; empty for this machine alone
 * @param port in [0, 65535]; 0 takes a free one
 */
public record LiveAddress(String host, int port) {
  private static final int MOST = 65_535;

  /**
   * Reads {@code PORT} or {@code HOST:PORT}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static LiveAddress parse(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= MOST) {
      return new LiveAddress("", Integer.parseInt(text));
    }
    try {
      URI uri = new URI("//" + text);
      boolean isAddress = uri.getHost() != null && uri.getAuthority().equals(text);
      if (isAddress && uri.getUserInfo() == null && uri.getPort() >= 0 && uri.getPort() <= MOST) {
        return new LiveAddress(uri.getHost(), uri.getPort());
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(refusal(text), e);
    }
    throw new IllegalArgumentException(refusal(text));
  }

  private static String refusal(String text) {
    return "must be a port in [0, 65535] or HOST:PORT, but was " + text;
  }

  /**
   * The address to bind.
   *
   * @throws UnknownHostException if nobody knows the host
   */
  InetSocketAddress resolve() throws UnknownHostException {
    InetAddress address =
        host.isEmpty() ? InetAddress.getLoopbackAddress() : InetAddress.getAllByName(host)[0];
    return new InetSocketAddress(address, port);
  }
}
