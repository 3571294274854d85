package org.sweep.live;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sweep.run.Host;

/**
 * Answers GET requests for a few fixed paths, over the HTTP server of the JDK. On a loopback
 * address it serves this machine's own names alone, since a page from elsewhere may have a name of
 * its own resolve to here (DNS rebinding).
 */
final class LiveServer implements AutoCloseable {
  private static final int THREADS = 4;
  private static final Pattern OWN_NAME =
      Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d+)?");
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
              + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "no-referrer",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Map<String, Supplier<Content>> paths;

  private LiveServer(HttpServer server, Map<String, Supplier<Content>> paths) {
    this.server = server;
    this.paths = Map.copyOf(paths);
    this.threads = Executors.newFixedThreadPool(THREADS, LiveServer::daemon);
  }

  /**
   * A server that answers until it is closed.
   *
   * @param paths what is where
   * @throws AddressRefused if the address is taken or not this machine's
   * @throws IOException if there is no server at all
   */
  static LiveServer open(LiveAddress address, Map<String, Supplier<Content>> paths)
      throws IOException {
    limitRequests();
    try {
      LiveServer opened = new LiveServer(HttpServer.create(address.resolve(), 0), paths);
      opened.server.setExecutor(opened.threads);
      opened.server.createContext("/", opened::answer);
      opened.server.start();
      return opened;
    } catch (SocketException | UnknownHostException e) {
      String place =
          (address.host().isEmpty() ? "" : address.host() + " ") + "port " + address.port();
      throw new AddressRefused("the live page cannot be served at " + place + ": " + reason(e), e);
    }
  }

  private static String reason(IOException error) {
    return error instanceof UnknownHostException ? "nobody knows this host" : error.getMessage();
  }

  /** A client that sends its request byte by byte must not keep a thread. */
  private static void limitRequests() {
    String most = "sun.net.httpserver.maxReqTime";
    if (System.getProperty(most) == null) {
      System.setProperty(most, "10");
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sweep-live");
    thread.setDaemon(true);
    return thread;
  }

  /** The page's address, for people. */
  String url() {
    InetSocketAddress bound = server.getAddress();
    boolean everywhere = bound.getAddress().isAnyLocalAddress();
    String host = everywhere ? Host.name() : bound.getAddress().getHostAddress();
    return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + bound.getPort() + "/";
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = String.valueOf(exchange.getRequestURI().getPath());
      if (!isOwnName(exchange.getRequestHeaders().getFirst("Host"))) {
        send(exchange, 421, Content.plain("This server has no such name."));
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        send(exchange, 405, Content.plain("This page can only be looked at."));
      } else if (!paths.containsKey(path)) {
        send(exchange, 404, Content.plain("There is nothing here."));
      } else {
        send(exchange, 200, paths.get(path).get());
      }
    }
  }

  private boolean isOwnName(String name) {
    boolean anyName = !server.getAddress().getAddress().isLoopbackAddress();
    return anyName || (name != null && OWN_NAME.matcher(name).matches());
  }

  private static void send(HttpExchange exchange, int status, Content content) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    HEADERS.forEach(headers::set);
    headers.set("Content-Type", content.type() + "; charset=utf-8");
    byte[] body = content.bytes();
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
