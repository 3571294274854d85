package org.sweep.notebooks.bundle.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folder of a bundle. Each file appears whole or not at all. The list of what was written, in
 * {@code .bundle}, lets the next export take away what it does not write again, and nothing that
 * somebody else put there.
 */
public final class BundleFolder {
  private static final String LIST = ".bundle";

  private final Path folder;
  private final Set<String> written = new TreeSet<>();
  private final Set<String> missing = new TreeSet<>();

  /**
   * A folder, which is made when the first file is written.
   *
   * @param folder where it is
   */
  public BundleFolder(Path folder) {
    this.folder = folder;
  }

  /** Writes bytes. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all of a file.
     *
     * @throws IOException if it cannot be written
     */
    void write(OutputStream out) throws IOException;
  }

  /** Notes, in a sentence, what could not be written because it is not there. */
  public void miss(String sentence) {
    missing.add(sentence);
  }

  /**
   * Writes a text in UTF-8.
   *
   * @throws IOException if it cannot be written
   */
  public void text(String name, String text) throws IOException {
    write(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Copies a file.
   *
   * @throws IOException if it cannot be read or written
   */
  public void copy(Path file, String name) throws IOException {
    write(name, out -> Files.copy(file, out));
  }

  /**
   * Writes a file.
   *
   * @param name its path in this folder, with slashes
   * @throws IOException if it cannot be written
   */
  public void write(String name, Content content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        content.write(out);
      }
      Files.move(
          unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    written.add(name);
  }

  /** Paths of the files that were written, with slashes, in order. */
  public List<String> written() {
    return List.copyOf(written);
  }

  /** What could not be written, in sentences. */
  public List<String> missing() {
    return List.copyOf(missing);
  }

  /**
   * Takes away what an earlier export wrote and this one did not.
   *
   * @throws IOException if it cannot
   */
  public void finish() throws IOException {
    Path list = folder.resolve(LIST);
    if (Files.isRegularFile(list)) {
      for (String name : Files.readAllLines(list)) {
        removeStale(name);
      }
    }
    String names = String.join("\n", written) + "\n";
    write(LIST, out -> out.write(names.getBytes(StandardCharsets.UTF_8)));
    written.remove(LIST);
  }

  private void removeStale(String name) throws IOException {
    Path file = folder.resolve(name).normalize();
    boolean inside = !name.isBlank() && file.startsWith(folder.normalize());
    if (inside && !written.contains(name) && Files.isRegularFile(file)) {
      Files.delete(file);
    }
  }
}
