package org.sweep.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
  private final Storage storage = Storage.with(Map.of());
  @TempDir private Path folder;

  @Test
  void replacesTextInOneStep() throws IOException {
    String path = folder.resolve("study.yaml").toString();
    storage.writeText(path, "first");
    storage.writeText(path, "zweiter Text: äöü");

    assertThat(storage.readText(path)).isEqualTo("zweiter Text: äöü");
    assertThat(folder.toFile().list()).containsExactly("study.yaml");
  }

  @Test
  void takesUrisAsWellAsPaths() throws IOException {
    String uri = folder.resolve("a.txt").toUri().toString();
    storage.writeText(uri, "text");

    assertThat(storage.exists(folder.resolve("a.txt").toString())).isTrue();
    storage.delete(uri);
    assertThat(storage.exists(uri)).isFalse();
  }

  @Test
  void writesThroughALinkToAFolderAndMakesFoldersOnTheWay() throws IOException {
    Path disk = Files.createDirectories(folder.resolve("large-disk"));
    Path link = Files.createSymbolicLink(folder.resolve("results"), disk);
    storage.makeFolder(link.toString());
    storage.writeText(link.resolve("tables/new/summary.csv").toString(), "text");

    assertThat(disk.resolve("tables/new/summary.csv")).hasContent("text");
  }

  @Test
  void deletesALinkAndNotWhatItLeadsTo() throws IOException {
    Path precious = Files.createDirectories(folder.resolve("elsewhere"));
    Path file = Files.writeString(precious.resolve("file"), "precious");
    Path work = Files.createDirectories(folder.resolve("work"));
    Files.createSymbolicLink(work.resolve("folder"), precious);
    Files.createSymbolicLink(work.resolve("file"), file);
    storage.delete(work.resolve("folder").toString());
    storage.delete(work.toString());

    assertThat(work).doesNotExist();
    assertThat(file).hasContent("precious");
  }

  @Test
  void makesPathsAbsolute() throws IOException {
    String here = Path.of("").toAbsolutePath().toUri().toString();
    assertThat(storage.qualified("results/a")).isEqualTo(here.replace("///", "/") + "results/a");
  }

  @Test
  void comparesWhenFilesWereWritten() throws IOException {
    Path table = Files.createDirectory(folder.resolve("trials"));
    Path row = Files.createFile(table.resolve("a.parquet"));
    Path report = Files.createFile(folder.resolve("report.html"));
    Files.setLastModifiedTime(row, FileTime.fromMillis(1_000_000));
    Files.setLastModifiedTime(report, FileTime.fromMillis(2_000_000));
    assertThat(storage.isNewerThanAllOf(table.toString(), report.toString())).isTrue();

    Files.setLastModifiedTime(row, FileTime.fromMillis(3_000_000));
    assertThat(storage.isNewerThanAllOf(table.toString(), report.toString())).isFalse();
    assertThat(storage.isNewerThanAllOf(table.toString(), folder + "/absent")).isFalse();
  }

  @Test
  void listsFilesByTheEndOfTheirNames() throws IOException {
    Files.createDirectory(folder.resolve("c.parquet"));
    Files.createFile(folder.resolve("b.parquet"));
    Files.createFile(folder.resolve("a.parquet"));
    Files.createFile(folder.resolve("a.csv"));

    assertThat(storage.files(folder.toString(), ".parquet"))
        .extracting(path -> path.substring(path.lastIndexOf('/') + 1))
        .containsExactly("a.parquet", "b.parquet");
    assertThat(storage.files(folder.resolve("absent").toString(), ".parquet")).isEmpty();
  }

  @Test
  void namesATableThatCannotBeRead() throws IOException {
    Path damaged = Files.writeString(folder.resolve("x.parquet"), "this is not Parquet");
    TableReader reader = new TableReader(storage);
    assertThatThrownBy(() -> reader.read(damaged.toString(), row -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(damaged.toString());
  }

  @Test
  void doesNotRenameOverWhatIsThere() throws IOException {
    Path from = Files.createDirectory(folder.resolve("from"));
    Path to = Files.createDirectory(folder.resolve("to"));

    assertThatThrownBy(() -> storage.rename(from.toString(), to.toString()))
        .hasMessage("cannot rename " + from + " to " + to);
    assertThat(from).exists();
  }

  /** HDFS and the like say no without a reason. */
  @Test
  void namesWhatAFileSystemRefuses() throws IOException {
    String from = Files.createDirectory(folder.resolve("from")).toString();
    Storage refusing = Storage.with(Map.of("fs.refusing.impl", RefusingFiles.class.getName()));

    assertThatThrownBy(() -> refusing.makeFolder("refusing:///results"))
        .hasMessage("cannot make the folder refusing:///results");
    assertThatThrownBy(() -> refusing.rename("refusing:///a", "refusing:///b"))
        .hasMessage("cannot rename refusing:///a to refusing:///b");
    assertThatThrownBy(() -> refusing.copy(from, "refusing:///b"))
        .hasMessage("cannot copy " + from + " to refusing:///b");
  }

  /** An empty file system that does nothing of what it is asked. */
  public static final class RefusingFiles extends FilterFileSystem {
    /** One on top of the local disk, which is never reached. */
    public RefusingFiles() {
      super(new RawLocalFileSystem());
    }

    @Override
    protected void checkPath(org.apache.hadoop.fs.Path path) {}

    @Override
    public FileStatus getFileStatus(org.apache.hadoop.fs.Path path) throws IOException {
      throw new FileNotFoundException(path.toString());
    }

    @Override
    public boolean mkdirs(org.apache.hadoop.fs.Path path) {
      return false;
    }

    @Override
    public boolean mkdirs(org.apache.hadoop.fs.Path path, FsPermission permission) {
      return false;
    }

    @Override
    public boolean rename(org.apache.hadoop.fs.Path from, org.apache.hadoop.fs.Path to) {
      return false;
    }
  }
}
