package org.sweep.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A Chromium without a window that does what a reader does: looks at a page in a window of some
 * size and theme, presses, prints. It speaks the DevTools protocol, which a page's Content Security
 * Policy does not bind.
 */
public final class BrowserSession implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long TIMEOUT_SECONDS = 120;
  private static final String ADDRESS = "DevTools listening on ";

  private final Process process;
  private final WebSocket socket;
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> complaints = new ArrayList<>();
  private String session = "";
  private int last;

  /** A browser that may write into {@code folder}, even after the test. */
  public BrowserSession(Path folder) throws Exception {
    process =
        new ProcessBuilder(
                Browser.path(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("session-profile"),
                "--remote-debugging-port=0",
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Listener())
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    String target =
        send("Target.createTarget", "{\"url\":\"about:blank\"}").get("targetId").asText();
    ObjectNode attach = JSON.createObjectNode().put("targetId", target).put("flatten", true);
    session = send("Target.attachToTarget", attach.toString()).get("sessionId").asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      send(domain + ".enable", "{}");
    }
  }

  private String address() throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    String line = lines.readLine();
    while (line != null && !line.startsWith(ADDRESS)) {
      line = lines.readLine();
    }
    if (line == null) {
      throw new IOException("Chromium ended before it could be spoken to");
    }
    return line.substring(ADDRESS.length());
  }

  /** Collects answers, and what a page complains of. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      text.append(part);
      if (isLast) {
        accept(text.toString());
        text.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  private void accept(String message) {
    try {
      JsonNode node = JSON.readTree(message);
      if (node.has("id")) {
        answers.get(node.get("id").asInt()).complete(node);
      } else if (List.of(
              "Runtime.consoleAPICalled",
              "Runtime.exceptionThrown",
              "Log.entryAdded",
              "Page.javascriptDialogOpening")
          .contains(node.get("method").asText())) {
        synchronized (complaints) {
          complaints.add(message);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException("Chromium speaks JSON", e);
    }
  }

  private JsonNode send(String method, String parameters) throws Exception {
    int id = ++last;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", JSON.readTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(message.toString(), true).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    JsonNode got = answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    if (got.has("error")) {
      throw new IOException(method + ": " + got.get("error"));
    }
    return got.get("result");
  }

  /** How the page is looked at from now on: pixels across, {@code light} or {@code dark}. */
  public void look(int width, String theme) throws Exception {
    send(
        "Emulation.setDeviceMetricsOverride",
        "{\"width\":%d,\"height\":900,\"deviceScaleFactor\":1,\"mobile\":false}".formatted(width));
    send(
        "Emulation.setEmulatedMedia",
        "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}".formatted(theme));
  }

  /** Opens a page and waits until it is loaded. */
  public void open(URI page) throws Exception {
    send("Page.navigate", JSON.createObjectNode().put("url", page.toString()).toString());
    await("location.href !== 'about:blank' && document.readyState === 'complete'");
  }

  /** What an expression is in the page, awaited if it is a promise. */
  public JsonNode evaluate(String expression) throws Exception {
    ObjectNode parameters =
        JSON.createObjectNode()
            .put("expression", expression)
            .put("returnByValue", true)
            .put("awaitPromise", true);
    JsonNode result = send("Runtime.evaluate", parameters.toString());
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + ": " + result.get("exceptionDetails"));
    }
    return result.get("result").path("value");
  }

  /** Waits until an expression is true. */
  public void await(String condition) throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(TIMEOUT_SECONDS).toNanos();
    while (!evaluate(condition).asBoolean()) {
      if (System.nanoTime() > end) {
        throw new IOException("this did not become true: " + condition);
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Waits until every chart of the page is drawn. */
  public void awaitCharts() throws Exception {
    await("[...document.querySelectorAll('.plot')].every(plot => plot.querySelector('svg'))");
  }

  /** What the page wrote to its console, which errors and dialogs there were. */
  public List<String> complaints() {
    synchronized (complaints) {
      return List.copyOf(complaints);
    }
  }

  /** Saves how the whole page looks, as PNG. */
  public void shoot(Path file) throws Exception {
    shoot(file, "{\"format\":\"png\",\"captureBeyondViewport\":true}");
  }

  /** Saves how the window looks, as PNG. */
  public void shootView(Path file) throws Exception {
    shoot(file, "{\"format\":\"png\"}");
  }

  private void shoot(Path file, String parameters) throws Exception {
    JsonNode shot = send("Page.captureScreenshot", parameters);
    Files.write(file, Base64.getDecoder().decode(shot.get("data").asText()));
  }

  @Override
  public void close() throws Exception {
    socket.abort();
    process.destroy();
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }
}
