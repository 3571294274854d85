package org.sweep.study;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.sweep.study.mistake.InvalidStudy;
import org.sweep.study.mistake.Mistake;
import org.sweep.study.mistake.Mistakes;
import org.sweep.study.mistake.Place;
import org.sweep.study.yaml.TreeReader;

/** Reads a study file's text; a file that cannot be read is a mistake like any other. */
final class StudyFile {
  private StudyFile() {}

  /**
   * The text of {@code file}.
   *
   * @throws InvalidStudy if there is no such file, or it is none that can be read
   */
  static String text(Path file) throws InvalidStudy {
    Place place = Place.file(file.toString());
    try {
      if (Files.isDirectory(file)) {
        throw refused(Mistake.of(place, "a study must be a file, but this is a directory"));
      }
      return decoded(file, place);
    } catch (NoSuchFileException e) {
      throw refused(Mistake.of(place, "there is no such file"));
    } catch (CharacterCodingException e) {
      throw refused(Mistake.of(place, "a study file must be UTF-8 text"));
    } catch (IOException e) {
      throw refused(Mistake.of(place, "the file cannot be read: " + e));
    }
  }

  /** Reads a bounded number of bytes, since a device or pipe does not tell its size. */
  private static String decoded(Path file, Place place) throws IOException, InvalidStudy {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(TreeReader.LARGEST_TEXT_BYTES + 1);
      if (bytes.length > TreeReader.LARGEST_TEXT_BYTES) {
        throw refused(TreeReader.tooLarge(place));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private static InvalidStudy refused(Mistake mistake) {
    return new Mistakes(mistake.place().source()).last(mistake);
  }
}
