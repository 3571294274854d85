package org.sweep.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.sweep.data.IdxFile.Content;
import org.sweep.data.IdxFile.Header;

/** The four files of a data set, found in one folder. */
record IdxFolder(Part training, Part test, LabelLaw labelLaw) implements DataSet.Source {
  /** The usual names, to which {@code .gz} may be added. */
  static final List<String> FILES =
      List.of(
          "train-images-idx3-ubyte",
          "train-labels-idx1-ubyte",
          "t10k-images-idx3-ubyte",
          "t10k-labels-idx1-ubyte");

  /** Images and their labels. */
  record Part(IdxFile images, IdxFile labels) {}

  /**
   * The four files in {@code folder}.
   *
   * @throws MissingData if the folder or a file is not there; the message is the folder and why
   */
  static IdxFolder in(String folder, LabelLaw labelLaw, Configuration hadoop) throws IOException {
    try {
      Path path = new Path(folder);
      FileSystem fileSystem = path.getFileSystem(hadoop);
      return in(fileSystem, fileSystem.makeQualified(path), labelLaw);
    } catch (UnsupportedFileSystemException | IllegalArgumentException e) {
      // Hadoop refuses malformed paths and unknown hosts as illegal arguments.
      throw new MissingData(folder + " (" + e.getMessage() + ")");
    }
  }

  @Override
  public String identity() {
    return files().map(IdxFile::identity).collect(Collectors.joining("\n"));
  }

  @Override
  public DataOutline outline() throws IOException {
    Checked checked = check();
    TreeMap<String, String> checksums = new TreeMap<>();
    for (IdxFile file : files().toList()) {
      checksums.put(file.name(), file.checksum());
    }
    int trainingSamples = checked.trainingLabels().length;
    int testSamples = checked.testLabels().length;
    return new DataOutline(
        trainingSamples, testSamples, checked.width(), checked.classes(), checksums);
  }

  @Override
  public LabelledData load() throws IOException {
    Checked checked = check();
    int width = checked.width();
    return new LabelledData(
        new Samples(training.images().pixels(), width, checked.trainingLabels()),
        new Samples(test.images().pixels(), width, checked.testLabels()),
        checked.classes());
  }

  /** What headers and labels say, once they fit together. */
  @SuppressWarnings("ArrayRecordComponent") // Lives within one call.
  private record Checked(int width, int[] trainingLabels, int[] testLabels, int classes) {}

  private Checked check() throws IOException {
    Header first = training.images().header();
    Header second = test.images().header();
    if (first.rows() != second.rows() || first.columns() != second.columns()) {
      throw test.images()
          .damaged(
              "must have images of %d x %d as %s has, but has images of %d x %d"
                  .formatted(
                      first.rows(),
                      first.columns(),
                      training.images().name(),
                      second.rows(),
                      second.columns()));
    }
    int[] trainingLabels = labels(training, first.count());
    int[] testLabels = labels(test, second.count());
    int classes =
        Math.max(
            labelLaw.check(training.labels(), trainingLabels),
            labelLaw.check(test.labels(), testLabels));
    return new Checked(first.width(), trainingLabels, testLabels, classes);
  }

  private static int[] labels(Part part, int images) throws IOException {
    int[] labels = part.labels().labels();
    if (labels.length != images) {
      throw part.labels()
          .damaged(
              "must hold one label for each of the %d images of %s, but holds %d"
                  .formatted(images, part.images().name(), labels.length));
    }
    return labels;
  }

  private Stream<IdxFile> files() {
    return Stream.of(training.images(), training.labels(), test.images(), test.labels());
  }

  private static IdxFolder in(FileSystem fileSystem, Path folder, LabelLaw labelLaw)
      throws IOException {
    Map<String, FileStatus> found = listing(fileSystem, folder);
    List<String> lacking = FILES.stream().filter(name -> !found.containsKey(name)).toList();
    if (!lacking.isEmpty()) {
      boolean all = lacking.size() == FILES.size();
      throw new MissingData(
          "%s (lacks %s)"
              .formatted(IdxFile.place(folder), all ? "all four" : String.join(", ", lacking)));
    }
    List<IdxFile> files =
        FILES.stream()
            .map(name -> new IdxFile(fileSystem, found.get(name), content(name)))
            .toList();
    return new IdxFolder(
        new Part(files.get(0), files.get(1)), new Part(files.get(2), files.get(3)), labelLaw);
  }

  /** Files by name without {@code .gz}; of a plain and a compressed one the plain one. */
  private static Map<String, FileStatus> listing(FileSystem fileSystem, Path folder)
      throws IOException {
    Map<String, FileStatus> found = new HashMap<>();
    try {
      for (FileStatus status : fileSystem.listStatus(folder)) {
        String name = status.getPath().getName();
        String usualName = name.replaceFirst("\\.gz$", "");
        if (status.isFile() && (name.equals(usualName) || !found.containsKey(usualName))) {
          found.put(usualName, status);
        }
      }
    } catch (FileNotFoundException e) {
      throw new MissingData(IdxFile.place(folder) + " (no such folder)");
    }
    return found;
  }

  private static Content content(String name) {
    return name.contains("images") ? Content.IMAGES : Content.LABELS;
  }
}
