package org.sweep.study;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.sweep.prune.Asha;
import org.sweep.prune.PruningRule;
import org.sweep.spec.Numbers;
import org.sweep.spec.Selection;
import org.sweep.study.grid.Levels;
import org.sweep.study.grid.OptimizerEntry;
import org.sweep.study.grid.Product;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.ParameterAveraging;
import org.sweep.trial.Plateau;
import org.sweep.trial.Recording;
import org.sweep.trial.StopRule;

/**
 * A study as text again: every default filled in, every number in its one spelling. {@link
 * StudyReader} reads it back to an equal study with the same trials. Further top-level text may
 * follow under the key {@code provenance}, which readers pass over.
 */
public final class ResolvedStudy {
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private ResolvedStudy() {}

  /** The study as YAML, ending with a line break. */
  public static String text(StudySpec study) {
    StringWriter text = new StringWriter();
    try (YAMLGenerator yaml = YAML.createGenerator(text)) {
      write(yaml, content(study));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail to be written", e);
    }
    return text.toString();
  }

  private static Map<String, Object> content(StudySpec study) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("study", study.name());
    content.put("description", study.description());
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", study.grid().problem().declaration().name());
    problem.putAll(new TreeMap<>(study.grid().problem().given()));
    content.put("problem", problem);
    List<Object> products = new ArrayList<>();
    study.grid().products().forEach(product -> products.add(content(product)));
    content.put("grid", products.size() == 1 ? products.get(0) : products);
    content.put("seeds", content(study.seeds()));
    content.put("record", content(study.recording()));
    content.put("stop", content(study.stop()));
    study.pruning().ifPresent(rule -> content.put("prune", content(rule)));
    study
        .aims()
        .success()
        .ifPresent(rule -> content.put(SuccessReader.SUCCESS, AimsContent.of(rule)));
    study
        .aims()
        .refinement()
        .ifPresent(rule -> content.put(RefineReader.REFINE, AimsContent.of(rule)));
    content.put("checkpoint", Map.of("every-seconds", study.checkpointEvery().toNanos() * 1e-9));
    content.put("time-limit", Map.of("seconds", study.timeLimit().toNanos() * 1e-9));
    content.put("resources", Map.of("gpus", study.gpus().perTrial()));
    if (study.backend() != BackendChoice.AUTO) {
      content.put("backend", study.backend().word());
    }
    if (!study.averaging().isNone()) {
      content.put(ExecutionReader.EXECUTION, content(study.averaging()));
    }
    content.put("report", AimsContent.report(study.aims()));
    return content;
  }

  private static Map<String, Object> content(Recording recording) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(StudySections.EVERY, recording.every());
    if (recording.storesNetwork()) {
      content.put(StudySections.NETWORK, true);
    }
    return content;
  }

  private static Map<String, Object> content(ParameterAveraging averaging) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(ExecutionReader.WORKERS, averaging.workers());
    content.put(ExecutionReader.EVERY, averaging.every());
    return Map.of(ExecutionReader.AVERAGING, content);
  }

  private static Map<String, Object> content(StopRule stop) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("diverged-above", stop.divergedAbove());
    Plateau plateau = stop.plateau();
    if (!plateau.equals(Plateau.NEVER)) {
      Map<String, Object> rule = new LinkedHashMap<>();
      rule.put("metric", plateau.metric());
      rule.put("patience", plateau.patience());
      rule.put("min-delta", plateau.minDelta());
      content.put("plateau", rule);
    }
    return content;
  }

  private static Map<String, Object> content(PruningRule rule) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put(PruneReader.METRIC, rule.rungs().metric().name());
    content.put(PruneReader.RUNGS, rule.rungs().steps());
    if (rule instanceof Asha asha) {
      content.put(PruneReader.REDUCTION_FACTOR, asha.reductionFactor());
      return Map.of(PruneReader.ASHA, content);
    }
    return Map.of(PruneReader.MEDIAN, content);
  }

  private static Object content(List<Long> seeds) {
    long last = seeds.size();
    boolean counted = seeds.equals(LongStream.rangeClosed(1, last).boxed().toList());
    return counted ? last : seeds;
  }

  private static Map<String, Object> content(Product product) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("optimizer", product.entries().stream().map(ResolvedStudy::content).toList());
    content.put("learning-rate", product.learningRates());
    product.levels().forEach(levels -> content.put(levels.axis().key(), content(levels)));
    return content;
  }

  private static List<Object> content(Levels levels) {
    Map<Object, String> labels = levels.axis().labels();
    return levels.values().stream()
        .map(value -> labels.containsKey(value) ? content(labels.get(value), value) : value)
        .toList();
  }

  private static Object content(String label, Object value) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("label", label);
    content.put("value", value);
    return content;
  }

  private static Object content(OptimizerEntry entry) {
    Map<String, Object> parameters = new TreeMap<>(entry.selection().given());
    if (!entry.label().equals(entry.selection().label())) {
      parameters.put("label", entry.label());
    }
    return parameters.isEmpty() ? entry.name() : Map.of(entry.name(), parameters);
  }

  private static void write(YAMLGenerator yaml, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      yaml.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        writeEntry(yaml, entry.getKey().toString(), entry.getValue());
      }
      yaml.writeEndObject();
    } else if (value instanceof List<?> list) {
      yaml.writeStartArray();
      for (Object element : list) {
        write(yaml, element);
      }
      yaml.writeEndArray();
    } else if (value instanceof Selection selection) {
      Map<String, Object> parameters = selection.values().byName();
      write(yaml, parameters.isEmpty() ? selection.name() : Map.of(selection.name(), parameters));
    } else if (value instanceof Number number) {
      yaml.writeNumber(Numbers.text(number.doubleValue()));
    } else if (value instanceof Boolean flag) {
      yaml.writeBoolean(flag);
    } else {
      yaml.writeString(value.toString());
    }
  }

  /** An empty text is the same as no key, which is the only way to write one. */
  private static void writeEntry(YAMLGenerator yaml, String key, Object value) throws IOException {
    if (!"".equals(value)) {
      yaml.writeFieldName(key);
      write(yaml, value);
    }
  }
}
