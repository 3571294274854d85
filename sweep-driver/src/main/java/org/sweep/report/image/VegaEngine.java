package org.sweep.report.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.sweep.report.html.Resource;

/**
 * Vega in a JavaScript engine without a browser: the same scripts as those of the page. It loads on
 * a thread of its own as soon as there is one, which takes seconds. Scripts can reach no file, no
 * network and no Java.
 */
public final class VegaEngine implements AutoCloseable {
  private static final List<String> SCRIPTS =
      List.of(
          "/org/sweep/report/image/surroundings.js",
          "/org/sweep/report/vega/vega.min.js",
          "/org/sweep/report/vega/vega-lite.min.js",
          "/org/sweep/report/html/specifications.js",
          "/org/sweep/report/image/image.js",
          "/org/sweep/report/image/paper.js");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What draws the curves on the page. */
  private static final String CURVES = "curves.js";

  /** What contexts share: parsed scripts. */
  private static final Engine SHARED =
      Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "vega");
            made.setDaemon(true);
            return made;
          });

  /** Begun, and not yet awaited. */
  private final Future<Context> loading = thread.submit(VegaEngine::load);

  /** What Vega could not draw. */
  static final class Undrawable extends Exception {
    private static final long serialVersionUID = 1;

    Undrawable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  private static Context load() {
    Context context =
        Context.newBuilder("js")
            .engine(SHARED)
            .option("js.ecmascript-version", "2022")
            .option("js.intl-402", "false")
            .build();
    context
        .getBindings("js")
        .putMember(
            "textWidth",
            (ProxyExecutable) values -> TextWidth.of(values[0].asString(), values[1].asDouble()));
    for (String script : SCRIPTS) {
      context.eval(Source.newBuilder("js", Resource.text(script), script).buildLiteral());
    }
    return context;
  }

  /**
   * The SVG of a panel.
   *
   * @param panel an object of {@code specification} and {@code data}
   * @param width pixels that take the place of a container's
   * @param choice value of the signal {@code rate}
   */
  String svg(JsonNode panel, int width, OptionalInt choice) throws Undrawable {
    return call(
        context -> {
          AtomicReference<String> drawn = new AtomicReference<>();
          AtomicReference<String> problem = new AtomicReference<>("nothing was drawn");
          ProxyExecutable done = values -> set(drawn, values[0]);
          ProxyExecutable failed = values -> set(problem, values[0]);
          context
              .getBindings("js")
              .getMember("draw")
              .execute(panel.toString(), width, choice.orElse(-1), done, failed);
          if (drawn.get() == null) {
            throw new Undrawable(problem.get(), null);
          }
          return drawn.get();
        });
  }

  /** The figures of curves, as the page draws them, from its JSON. */
  JsonNode curves(JsonNode charts) throws Undrawable {
    String figures =
        call(
            context -> {
              context.getBindings("js").putMember("chartData", charts.toString());
              context.eval(Source.newBuilder("js", Resource.text(CURVES), CURVES).buildLiteral());
              return context.getBindings("js").getMember("takeFigures").execute().asString();
            });
    try {
      return JSON.readTree(figures);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a script's JSON is always readable", e);
    }
  }

  private static Object set(AtomicReference<String> place, Value value) {
    place.set(value.asString());
    return null;
  }

  /** Work with the context, which must not change threads while it is in use. */
  private interface Work {
    String with(Context context) throws Undrawable;
  }

  private String call(Work work) throws Undrawable {
    Callable<String> callable = () -> work.with(loading.get());
    try {
      return thread.submit(callable).get();
    } catch (ExecutionException e) {
      Throwable cause =
          e.getCause() instanceof ExecutionException inner ? inner.getCause() : e.getCause();
      if (cause instanceof Undrawable || cause instanceof PolyglotException) {
        throw new Undrawable(cause.getMessage(), cause);
      }
      throw new Undrawable("the JavaScript engine does not start: " + cause, cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Undrawable("interrupted", e);
    }
  }

  /** Ends the engine, whatever it does. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
