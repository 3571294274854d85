package org.sweep.trial;

import java.io.Serializable;
import java.util.TreeMap;
import org.sweep.spec.Canonical;
import org.sweep.spec.Selection;

/**
 * One point of the grid without its seed. Its trials form a group.
 *
 * @param problem what is trained
 * @param optimizer how it is trained
 * @param recording which steps are recorded
 * @param stop when a trial ends early
 * @param backend where its numbers live
 * @param averaging how several workers train it together, if they do
 */
public record Configuration(
    Selection problem,
    Optimizer optimizer,
    Recording recording,
    StopRule stop,
    BackendChoice backend,
    ParameterAveraging averaging)
    implements Serializable {
  /** A configuration whose trials train on their own, wherever the executor computes. */
  public Configuration(Selection problem, Optimizer optimizer, Recording recording, StopRule stop) {
    this(problem, optimizer, recording, stop, BackendChoice.AUTO, ParameterAveraging.NONE);
  }

  /** The same with its numbers elsewhere. */
  public Configuration on(BackendChoice other) {
    return new Configuration(problem, optimizer, recording, stop, other, averaging);
  }

  /** The content hash over everything that shapes the rows of a trial, except its seed. */
  public ContentId id() {
    return ContentId.of(canonical());
  }

  /** The text whose hash is the id: independent of key order and number spelling. */
  String canonical() {
    TreeMap<String, Object> content = new TreeMap<>();
    content.put("problem", problem);
    content.put("method", optimizer.method());
    content.put("transform", optimizer.transform());
    content.put("learning-rate", optimizer.learningRate());
    content.put("record-every", recording.every());
    content.put("diverged-above", stop.divergedAbove());
    if (!stop.plateau().equals(Plateau.NEVER)) {
      content.put("plateau", stop.plateau().content());
    }
    if (backend != BackendChoice.AUTO) {
      content.put("backend", backend.word());
    }
    if (!averaging.isNone()) {
      content.put("parameter-averaging", averaging.content());
    }
    return Canonical.text(content);
  }
}
