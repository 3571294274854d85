package org.sweep.output;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sweep.linalg.Backend;
import org.sweep.memory.Memory;
import org.sweep.output.CheckpointFile.Part;

/**
 * The checkpoints of one trial. Each attempt keeps its own in a folder of its own: at every
 * checkpoint the rows and artifacts since the one before, as files that stay, then the file of the
 * state, which lists them all and is the mark. Checkpoints go when the trial's rows are committed.
 */
public final class TrialCheckpoints implements Checkpoints {
  private static final Logger LOG = LoggerFactory.getLogger(TrialCheckpoints.class);
  private static final String STATE = "state-";
  private static final String STATE_SUFFIX = ".checkpoint";

  /** So many states of an attempt are kept, in case the last one is damaged. */
  private static final int KEPT = 2;

  private final Storage storage;
  private final TrialRows rows;
  private final String folderOfTrial;
  private final String folder;
  private final String origin;
  private final Duration every;
  private final long latest;
  private final boolean mayContinue;
  private final long begin = System.nanoTime();
  private final List<Part> parts = new ArrayList<>();
  private final List<String> states = new ArrayList<>();
  private double secondsBefore;
  private long lastSave = begin;

  TrialCheckpoints(Storage storage, TrialRows rows, Place place, Cadence cadence) {
    this.storage = storage;
    this.rows = rows;
    this.folderOfTrial = place.folderOfTrial;
    this.folder = place.folderOfTrial + "/" + place.attempt;
    this.mayContinue = place.mayContinue;
    this.origin = cadence.origin;
    this.every = cadence.every;
    this.latest = cadence.latest;
  }

  /**
   * When checkpoints are made, and from which a trial may continue.
   *
   * @param every time between them; zero for none
   * @param origin what must be equal at both ends, such as version and backend
   * @param latest most updates made in a state that the trial may continue from
   */
  public record Cadence(Duration every, String origin, long latest) {
    /** A cadence for a trial that may continue from any state. */
    public Cadence(Duration every, String origin) {
      this(every, origin, Long.MAX_VALUE);
    }
  }

  /**
   * Where they are.
   *
   * @param folderOfTrial the folder of all attempts at the trial
   * @param attempt the name of this one's, which no other has
   * @param mayContinue whether there is anything in the former
   */
  record Place(String folderOfTrial, String attempt, boolean mayContinue) {}

  /** Seconds that earlier attempts spent on the way to the checkpoint that the trial began from. */
  public double secondsBefore() {
    return secondsBefore;
  }

  @Override
  public boolean isDue() {
    return !every.isZero() && System.nanoTime() - lastSave >= every.toNanos();
  }

  @Override
  public void save(long step, Memory state) throws IOException {
    storage.makeFolder(folder);
    parts.addAll(rows.cut(folder, states.size()));
    List<Part> relative = parts.stream().map(this::relative).toList();
    String path = folder + "/" + STATE + step + STATE_SUFFIX;
    double seconds = secondsBefore + (System.nanoTime() - begin) * 1e-9;
    String unfinished = storage.unfinished(path + ".unfinished");
    try (OutputStream out = storage.create(unfinished)) {
      CheckpointFile.head(origin, step, seconds, relative).write(state, out);
    }
    storage.commit(unfinished, path);
    states.add(path);
    if (states.size() > KEPT) {
      storage.delete(states.get(states.size() - 1 - KEPT));
    }
    lastSave = System.nanoTime();
  }

  private Part relative(Part part) {
    String path = part.path();
    return new Part(path.substring(folderOfTrial.length() + 1), part.rows());
  }

  private Part absolute(Part part) {
    return new Part(folderOfTrial + "/" + part.path(), part.rows());
  }

  @Override
  public long restore(Memory state, Backend backend) throws IOException {
    if (!mayContinue) {
      return 0;
    }
    for (String path : latestFirst()) {
      Optional<CheckpointFile> file = read(path, state);
      if (file.isPresent()) {
        parts.addAll(rows.continueFrom(file.get().parts().stream().map(this::absolute).toList()));
        file.get().restore(state, backend);
        secondsBefore = file.get().seconds();
        LOG.debug("Continues from {}", path);
        return file.get().step();
      }
    }
    return 0;
  }

  private List<String> latestFirst() throws IOException {
    List<String> paths = new ArrayList<>();
    for (String attempt : storage.folderNames(folderOfTrial)) {
      paths.addAll(storage.files(folderOfTrial + "/" + attempt, STATE_SUFFIX));
    }
    paths.removeIf(path -> stepOf(path) > latest);
    paths.sort(Comparator.comparingLong(TrialCheckpoints::stepOf).reversed());
    return paths;
  }

  private static long stepOf(String path) {
    int begin = path.lastIndexOf('/') + 1 + STATE.length();
    return Long.parseLong(path.substring(begin, path.length() - STATE_SUFFIX.length()));
  }

  /** A checkpoint, if a trial in {@code state} can continue from it. */
  private Optional<CheckpointFile> read(String path, Memory state) {
    try (InputStream in = storage.open(path)) {
      CheckpointFile file = CheckpointFile.read(in);
      if (!file.origin().equals(origin) || !file.fits(state)) {
        LOG.info("The checkpoint {} is of another version or backend", path);
        return Optional.empty();
      }
      for (Part part : file.parts()) {
        requireWhole(absolute(part));
      }
      return Optional.of(file);
    } catch (IOException e) {
      LOG.warn("The checkpoint {} cannot be used: {}", path, e.getMessage());
      return Optional.empty();
    }
  }

  /** Refuses a part that is not there as it was written. */
  private void requireWhole(Part part) throws IOException {
    if (part.rows() == Part.ARRAY) {
      if (!storage.exists(part.path())) {
        throw new FileNotFoundException(part.path() + " is not there");
      }
      return;
    }
    AtomicLong found = new AtomicLong();
    new TableReader(storage).read(part.path(), row -> found.incrementAndGet());
    if (found.get() != part.rows()) {
      throw new IOException(
          "%s must have %d rows, but has %d".formatted(part.path(), part.rows(), found.get()));
    }
  }
}
