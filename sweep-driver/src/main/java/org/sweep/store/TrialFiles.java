package org.sweep.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.sweep.output.ResultLayout;
import org.sweep.output.Storage;
import org.sweep.output.TableReader;
import org.sweep.schema.Column;
import org.sweep.schema.StudyColumns;
import org.sweep.schema.Tables;
import org.sweep.trial.ContentId;

/**
 * Reads files of {@code trials}, many at a time: in an object store most of the time goes into
 * waiting, and a study of long trials has a file for each.
 */
final class TrialFiles {
  private static final int THREADS = 16;

  /** So many files are read ahead of those whose rows were handed on. */
  private static final int AHEAD = 1024;

  private final TableReader reader;
  private final List<Column> axes;
  private final List<Column> wanted;

  TrialFiles(Storage storage, StudyColumns columns) {
    reader = new TableReader(storage);
    axes = columns.axes();
    wanted = new ArrayList<>(axes);
    wanted.addAll(List.of(Tables.STUDY, Tables.TRIAL_ID, Tables.OUTCOME, Tables.SECONDS));
  }

  /**
   * Hands every trial to {@code sink}, file by file, in the order of {@code paths}.
   *
   * @throws IOException if a file cannot be read
   */
  void read(List<String> paths, BiConsumer<ContentId, StoredTrial> sink) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS, TrialFiles::daemon);
    try {
      for (int first = 0; first < paths.size(); first += AHEAD) {
        List<Future<List<Found>>> files = new ArrayList<>();
        for (String path : paths.subList(first, Math.min(first + AHEAD, paths.size()))) {
          files.add(threads.submit(() -> trials(path)));
        }
        for (Future<List<Found>> file : files) {
          get(file).forEach(found -> sink.accept(found.trial, found.row));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private List<Found> trials(String path) throws IOException {
    String file = ResultLayout.nameOf(path);
    List<Found> found = new ArrayList<>();
    reader.read(path, wanted, row -> found.add(Found.of(file, row, axes)));
    return found;
  }

  private static List<Found> get(Future<List<Found>> file) throws IOException {
    try {
      return file.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading which trials have ended");
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof IOException failure ? failure : new IOException(cause);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sweep-trial-files");
    thread.setDaemon(true);
    return thread;
  }

  private record Found(ContentId trial, StoredTrial row) {
    static Found of(String file, Map<String, Object> row, List<Column> axes) {
      ContentId trial = new ContentId(row.get(Tables.TRIAL_ID.name()).toString());
      return new Found(trial, StoredTrial.of(file, row, axes));
    }
  }
}
