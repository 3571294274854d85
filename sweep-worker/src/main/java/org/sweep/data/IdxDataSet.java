package org.sweep.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Values;

/**
 * A data set kept as four IDX files in one folder: the one that {@code path} names, and no other;
 * without it {@code $SWEEP_DATA/<name>}, {@code $SWEEP_DATA}, and where a package puts it.
 *
 * @param declaration its name, one-line summary and parameters
 * @param classes how many classes it has; empty for as many as its labels name
 * @param debian the package of Debian that has it, if there is one
 */
record IdxDataSet(Declaration declaration, OptionalInt classes, Optional<DebianPackage> debian)
    implements DataSet {
  private static final String PATH = "path";
  private static final String VARIABLE = "SWEEP_DATA";

  /**
   * A package of Debian.
   *
   * @param name what to install
   * @param folder where it puts the files
   */
  record DebianPackage(String name, String folder) {}

  /** MNIST (Y. LeCun, C. Cortes, C. Burges), which the user provides. */
  static IdxDataSet mnist() {
    Declaration declaration =
        Declaration.of(
            "mnist", "60000 + 10000 handwritten digits, 28x28 pixels, as IDX files", folder());
    return new IdxDataSet(declaration, OptionalInt.of(10), Optional.empty());
  }

  /** Fashion-MNIST (H. Xiao, K. Rasul, R. Vollgraf, 2017), which Debian has. */
  static IdxDataSet fashionMnist() {
    Declaration declaration =
        Declaration.of(
            "fashion-mnist", "60000 + 10000 clothes, 28x28 pixels, as IDX files", folder());
    DebianPackage debian =
        new DebianPackage("dataset-fashion-mnist", "file:///usr/share/datasets/fashion-mnist");
    return new IdxDataSet(declaration, OptionalInt.of(10), Optional.of(debian));
  }

  /** Any images with labels. */
  static IdxDataSet anyFolder() {
    Parameter path = Parameter.requiredText(PATH, "folder or URI (hdfs://...) with four IDX files");
    Declaration declaration =
        Declaration.of("idx", "any images and labels in four IDX files, plain or gzip", path);
    return new IdxDataSet(declaration, OptionalInt.empty(), Optional.empty());
  }

  @Override
  public Source find(Values values, UnaryOperator<String> environment, Configuration hadoop)
      throws IOException {
    LabelLaw labelLaw = new LabelLaw(declaration.name(), classes);
    List<String> misses = new ArrayList<>();
    for (String folder : folders(values.text(PATH), environment.apply(VARIABLE))) {
      try {
        return IdxFolder.in(folder, labelLaw, hadoop);
      } catch (MissingData e) {
        misses.add(e.getMessage());
      }
    }
    throw new MissingData(sentence(misses));
  }

  private List<String> folders(String path, String root) {
    if (!path.isEmpty()) {
      return List.of(path);
    }
    List<String> folders = new ArrayList<>();
    if (root != null && !root.isBlank()) {
      folders.add(root + "/" + declaration.name());
      folders.add(root);
    }
    debian.ifPresent(known -> folders.add(known.folder()));
    return folders;
  }

  private String sentence(List<String> misses) {
    String looked =
        misses.isEmpty()
            ? "neither path nor " + VARIABLE + " says where"
            : "looked in " + String.join(", ", misses);
    String install =
        debian.map(known -> "run apt-get install " + known.name() + ", or ").orElse("");
    return "data set %s is not there: %s; %sput %s (plain or with .gz) into %s"
        .formatted(
            declaration.name(), looked, install, String.join(", ", IdxFolder.FILES), target());
  }

  private String target() {
    boolean wellKnown = classes.isPresent();
    return wellKnown
        ? "$%s/%s, or into any folder and set path to it".formatted(VARIABLE, declaration.name())
        : "one folder and set path to it";
  }

  private static Parameter folder() {
    return Parameter.optionalText(
        PATH, "folder or URI (hdfs://...) with its four IDX files; empty: searched for");
  }
}
