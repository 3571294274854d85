package org.sweep.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sweep.data.IdxBytes.concatenate;
import static org.sweep.data.IdxBytes.gzip;
import static org.sweep.data.IdxBytes.images;
import static org.sweep.data.IdxBytes.labels;
import static org.sweep.data.IdxBytes.withoutLast;
import static org.sweep.data.IdxBytes.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sweep.data.IdxFile.Content;
import org.sweep.data.IdxFile.Header;

class IdxFileTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsPlainAndCompressedImages(boolean compressed) throws IOException {
    byte[] bytes = images(50, 2, 3);
    IdxFile file = imagesFile(compressed ? gzip(bytes) : bytes);

    assertThat(file.header()).isEqualTo(new Header(50, 2, 3));
    assertThat(file.pixels()).hasSize(300).startsWith(0f, 1 / 255f, 2 / 255f).endsWith(43 / 255f);
    assertThat(file.pixels()[255]).isEqualTo(1f);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void readsPlainAndCompressedLabels(boolean compressed) throws IOException {
    byte[] bytes = labels(0, 9, 127, 128, 255);
    IdxFile file = labelsFile(compressed ? gzip(bytes) : bytes);

    assertThat(file.labels()).containsExactly(0, 9, 127, 128, 255);
  }

  @Test
  void checksumsTheFileAsStored() throws IOException {
    assertThat(labelsFile("abc".getBytes(StandardCharsets.US_ASCII)).checksum())
        .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void refusesLabelsWhereImagesAreExpected() throws IOException {
    refuses(imagesFile(labels(1, 2))::header, "must hold images, but holds labels");
  }

  @Test
  void refusesImagesWhereLabelsAreExpected() throws IOException {
    refuses(labelsFile(gzip(images(1, 2, 2)))::labels, "must hold labels, but holds images");
  }

  @Test
  void refusesAnotherFormat() throws IOException {
    refuses(
        imagesFile(words(0x504b0304, 1, 1, 1))::header,
        "must begin with the magic number 0x00000803 of IDX images, but begins with 0x504b0304");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 15})
  void refusesAFileThatEndsInItsHeader(int length) throws IOException {
    refuses(
        imagesFile(Arrays.copyOf(images(1, 2, 2), length))::header,
        "must hold what its header says, but is cut off");
  }

  @Test
  void refusesTruncatedImagesByTheirHeader() throws IOException {
    refuses(
        imagesFile(withoutLast(images(4, 2, 3), 1))::header,
        "must be of the 40 bytes that its header says (4 x 2 x 3), but is of 39 bytes");
  }

  @Test
  void refusesTrailingBytes() throws IOException {
    refuses(
        labelsFile(concatenate(labels(1, 2), new byte[1]))::header,
        "must be of the 10 bytes that its header says (2), but is of 11 bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 8, 9, 12})
  void refusesACutGzipFile(int missing) throws IOException {
    refuses(
        imagesFile(withoutLast(gzip(images(4, 2, 3)), missing))::pixels,
        "must hold what its header says, but is cut off");
  }

  @Test
  void refusesTooFewBytesInAGzipFile() throws IOException {
    refuses(
        imagesFile(gzip(withoutLast(images(4, 2, 3), 1)))::pixels,
        "must hold what its header says, but is cut off");
  }

  @Test
  void refusesTooManyBytesInAGzipFile() throws IOException {
    refuses(
        imagesFile(gzip(concatenate(images(4, 2, 3), new byte[1])))::pixels,
        "must end where its header says (4 x 2 x 3), but has more bytes");
  }

  @Test
  void refusesADamagedGzipFile() throws IOException {
    byte[] bytes = gzip(images(4, 2, 3));
    bytes[bytes.length - 8] ^= 1;
    refuses(
        imagesFile(bytes)::pixels, "must be a sound gzip file, but is not: Corrupt GZIP trailer");
  }

  @ParameterizedTest
  @CsvSource({"0,2,2", "-1,2,2", "2,0,2", "2,2,-7", "65536,256,128", "2147483647,2147483647,2"})
  void refusesAbsurdDimensions(int count, int rows, int columns) throws IOException {
    refuses(
        imagesFile(words(0x803, count, rows, columns))::pixels,
        "must have dimensions >= 1 and at most 2147483639 elements, but its header says "
            + "%d x %d x %d".formatted(count, rows, columns));
  }

  @Test
  void refusesAHeaderThatPromisesMoreThanTheFileCanHoldBeforeItAllocates() throws IOException {
    refuses(
        imagesFile(words(0x803, 65535, 256, 127))::pixels,
        "must be of the 2130673936 bytes that its header says (65535 x 256 x 127),"
            + " but is of 16 bytes");
    byte[] compressed = gzip(words(0x803, 65535, 256, 127));
    refuses(
        imagesFile(compressed)::pixels,
        "must hold the 2130673936 bytes that its header says (65535 x 256 x 127), but "
            + compressed.length
            + " compressed bytes cannot");
  }

  private void refuses(ThrowingCallable reading, String law) {
    assertThatThrownBy(reading)
        .isInstanceOf(DamagedData.class)
        .hasMessage(folder.resolve("file") + " " + law);
  }

  private IdxFile imagesFile(byte[] bytes) throws IOException {
    return file(bytes, Content.IMAGES);
  }

  private IdxFile labelsFile(byte[] bytes) throws IOException {
    return file(bytes, Content.LABELS);
  }

  private IdxFile file(byte[] bytes, Content content) throws IOException {
    Path path = Files.write(folder.resolve("file"), bytes);
    FileSystem local = FileSystem.getLocal(new Configuration(false));
    return new IdxFile(
        local, local.getFileStatus(new org.apache.hadoop.fs.Path(path.toUri())), content);
  }
}
