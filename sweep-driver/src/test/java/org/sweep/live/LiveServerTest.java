package org.sweep.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server, asked by a real client. */
class LiveServerTest {
  private final SweepState state = new SweepState("digits", "results/digits/report.html");
  private LiveServer server;

  @BeforeEach
  void open() throws IOException {
    server = LiveServer.open(new LiveAddress("", 0), LivePage.paths(state));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void servesThePageToThisMachineAlone() throws Exception {
    assertThat(server.url()).matches("http://127\\.0\\.0\\.1:\\d+/");
    HttpResponse<String> page = get("");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.body()).startsWith("<!DOCTYPE html>").doesNotContain("http://", "https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "live.js", "state.json", "quarantine.json", "no-such-page"})
  void letsABrowserRunNothingButItsOwnScript(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertThat(header(answer, "Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void answersWithTheStateAsItIsNow() throws Exception {
    assertThat(get("state.json").body()).contains("\"phase\":\"starting\"", "\"study\":\"digits\"");
    state.enter(Phase.DONE, "");
    HttpResponse<String> answer = get("state.json");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(answer.body())
        .contains("\"phase\":\"done\"", "\"report\":\"results/digits/report.html\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD", "OPTIONS"})
  void refusesAllButGet(String method) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url()))
            .method(method, BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(header(answer, "Allow")).isEqualTo("GET");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"favicon.ico", "live/live.js", "../live.js", "%2e%2e/live.js", "state.json/"})
  void hasNothingElse(String path) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:1", "127.0.0.1:8080", "[::1]:8080"})
  void knowsTheNamesOfThisMachineAtWhateverPort(String host) throws IOException {
    assertThat(statusLine("GET / HTTP/1.1\r\nHost: " + host)).isEqualTo("HTTP/1.1 200 OK");
  }

  /** A page from elsewhere whose name resolves to here cannot read what this server says. */
  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "localhost.evil.example", "evil.example:80", "127.0.0.1.nip.io"})
  void refusesOtherNames(String host) throws IOException {
    assertThat(statusLine("GET /state.json HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void refusesRequestsWithoutAName() throws IOException {
    assertThat(statusLine("GET / HTTP/1.0\r\nAccept: */*")).startsWith("HTTP/1.1 421 ");
  }

  @Test
  void livesOnAfterNonsense() throws Exception {
    statusLine("GET mailto:nobody HTTP/1.1\r\nHost: localhost");
    statusLine("\u0000\u0001 / \r\n");
    assertThat(get("").statusCode()).isEqualTo(200);
  }

  @Test
  void takesAnyNameOnAnAddressThatWasAskedFor() throws Exception {
    try (LiveServer open = LiveServer.open(LiveAddress.parse("0.0.0.0:0"), LivePage.paths(state))) {
      int port = URI.create(open.url()).getPort();
      assertThat(statusLine("GET / HTTP/1.1\r\nHost: node-7.lab", port))
          .isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> LiveServer.open(new LiveAddress("", port), LivePage.paths(state)))
          .isInstanceOf(AddressRefused.class)
          .hasMessage(
              "the live page cannot be served at port %d: Address already in use".formatted(port));
    }
  }

  @Test
  void refusesAHostThatNobodyKnows() {
    LiveAddress address = new LiveAddress("no-such-host.invalid", 80);
    assertThatThrownBy(() -> LiveServer.open(address, LivePage.paths(state)))
        .isInstanceOf(AddressRefused.class)
        .hasMessage(
            "the live page cannot be served at no-such-host.invalid port 80:"
                + " nobody knows this host");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + path)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private String statusLine(String request) throws IOException {
    return statusLine(request, URI.create(server.url()).getPort());
  }

  /** Sends a request line and headers as they are; a client library would mend them. */
  private static String statusLine(String request, int port) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      OutputStream out = socket.getOutputStream();
      out.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      return answer.lines().findFirst().orElse("");
    }
  }
}
