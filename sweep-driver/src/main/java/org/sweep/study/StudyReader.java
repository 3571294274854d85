package org.sweep.study;

import java.nio.file.Path;
import java.util.List;
import org.sweep.data.DataSets;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.section.Vocabulary;
import org.sweep.study.yaml.Mapping;
import org.sweep.study.yaml.Node;
import org.sweep.study.yaml.TreeReader;

/** Reads study files. A study is valid as a whole or refused with every mistake at once. */
public final class StudyReader {
  private final Vocabulary vocabulary;

  /** A reader of studies that can name everything that Sweep has, over these data sets. */
  public StudyReader(DataSets data) {
    this(Vocabulary.standard(data));
  }

  /** A reader of studies that can name what {@code vocabulary} holds. */
  public StudyReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /**
   * The study in {@code file}.
   *
   * @param file a study file; mistakes name it as it is given here
   * @param overrides arguments of {@code --set}, such as {@code problem.epochs=1}
   * @throws InvalidStudy if there is any mistake
   */
  public StudySpec read(Path file, List<String> overrides) throws InvalidStudy {
    return read(file.toString(), StudyFile.text(file), overrides);
  }

  /**
   * The study in {@code text}.
   *
   * @param fileName what mistakes call the text
   * @param text a study file's content
   * @param overrides arguments of {@code --set}, such as {@code problem.epochs=1}
   * @throws InvalidStudy if there is any mistake
   */
  public StudySpec read(String fileName, String text, List<String> overrides) throws InvalidStudy {
    Mistakes mistakes = new Mistakes(fileName);
    Node tree = TreeReader.read(Place.file(fileName), text, mistakes);
    if (tree.isAbsent()) {
      throw mistakes.last(Mistake.of(tree.place(), "a study file must not be empty"));
    }
    if (!(tree instanceof Mapping root)) {
      String law = "a study file must be a mapping with keys such as study, problem and grid";
      throw mistakes.last(Mistake.of(tree.place(), law, tree.shown()));
    }
    Mapping changed = new Overrides(mistakes).apply(root, overrides);
    return new StudySections(vocabulary, changed, mistakes).spec();
  }
}
