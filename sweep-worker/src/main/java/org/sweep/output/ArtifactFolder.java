package org.sweep.output;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.sweep.trial.ContentId;

/**
 * What a trial left beside its steps, for readers.
 *
 * @param storage the file system of the result directory
 * @param path the trial's folder, which need not be there
 */
public record ArtifactFolder(Storage storage, String path) {
  /** The artifacts of a trial. */
  public static ArtifactFolder of(Storage storage, ResultLayout layout, ContentId trial) {
    return new ArtifactFolder(storage, layout.artifactsOf(trial));
  }

  /**
   * An array that {@link Artifacts#add(String, NumberArray)} wrote.
   *
   * @param name the name of its file, without suffix
   * @return empty if there is none
   * @throws IOException if it cannot be read, or is damaged
   */
  public Optional<NumberArray> array(String name) throws IOException {
    String file = path + "/" + name + NumberArray.SUFFIX;
    if (!storage.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = storage.open(file)) {
      return Optional.of(NumberArray.read(in));
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The bytes that {@link Artifacts#addFile} wrote.
   *
   * @param name the name of the file with its suffix
   * @return empty if there is none
   * @throws IOException if it cannot be read
   */
  public Optional<byte[]> file(String name) throws IOException {
    String file = path + "/" + name;
    if (!storage.exists(file)) {
      return Optional.empty();
    }
    try (InputStream in = storage.open(file)) {
      return Optional.of(in.readAllBytes());
    }
  }
}
