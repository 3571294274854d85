package org.sweep.notebooks.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTablesTest {
  private static final String TRIALS =
      "binary trial_id (UTF8); int64 steps; double final_loss; boolean stable";

  @TempDir private Path directory;
  private ResultTables tables;

  @BeforeEach
  void look() {
    tables = new ResultTables(directory);
  }

  @Test
  void columnsKeepTypesNullsAndEveryBit() throws IOException {
    write(
        "trials/a.parquet",
        TRIALS,
        row("größer 🙂", Long.MAX_VALUE, Double.NaN, true),
        row("", -1L, Double.MIN_VALUE, false),
        row(null, null, null, null));
    Table table = tables.read(TableName.TRIALS);
    assertThat(table.size()).isEqualTo(3);
    assertThat(table.columns())
        .extracting(Column::type)
        .containsExactly(ColumnType.TEXT, ColumnType.WHOLE, ColumnType.REAL, ColumnType.FLAG);
    assertThat(table.row(0).text("trial_id")).contains("größer 🙂");
    assertThat(table.row(0).whole("steps")).hasValue(Long.MAX_VALUE);
    assertThat(table.row(0).value("final_loss")).contains(Double.NaN);
    assertThat(table.row(1).text("trial_id")).contains("");
    assertThat(table.row(1).real("final_loss")).hasValue(Double.MIN_VALUE);
    assertThat(table.row(1).real("steps")).hasValue(-1);
    assertThat(table.row(1).flag("stable")).contains(false);
    Row nothing = table.row(2);
    assertThat(table.columnNames()).allMatch(nothing::isNull);
    assertThat(nothing.text("trial_id")).isEmpty();
    assertThat(nothing.whole("steps")).isEqualTo(OptionalLong.empty());
    assertThat(nothing.real("steps")).isEqualTo(OptionalDouble.empty());
    assertThat(nothing.real("final_loss")).isEqualTo(OptionalDouble.empty());
    assertThat(nothing.flag("stable")).isEqualTo(Optional.empty());
    assertThat(nothing.value("stable")).isEmpty();
  }

  @Test
  void filesOfAFolderAreReadTogetherByName() throws IOException {
    write("trials/b.parquet", "binary error (UTF8); binary trial_id (UTF8)", row("heap", "t3"));
    write("trials/a.parquet", TRIALS, row("t1", 1L, 0.5, true), row("t2", 2L, 0.25, null));
    write("trials/_temporary.parquet", TRIALS, row("no", 1L, 0.5, true));
    write("trials/.a.parquet.crc.parquet", TRIALS, row("no", 1L, 0.5, true));
    Table table = tables.read(TableName.TRIALS);
    assertThat(table.columnNames())
        .containsExactly("trial_id", "steps", "final_loss", "stable", "error");
    assertThat(table.stream().map(row -> row.text("trial_id").orElse("")))
        .containsExactly("t1", "t2", "t3");
    assertThat(table.stream().map(row -> row.isNull("error"))).containsExactly(true, true, false);
    assertThat(table.row(2).isNull("steps")).isTrue();
  }

  @Test
  void wholeNumbersBesideRealOnesAreReal() throws IOException {
    write("trials/a.parquet", "int64 learning_rate", row(1L));
    write("trials/b.parquet", "double learning_rate", row(0.5));
    Table table = tables.read(TableName.TRIALS);
    assertThat(table.column("learning_rate").type()).isEqualTo(ColumnType.REAL);
    assertThat(table.stream().map(row -> row.value("learning_rate").orElseThrow()))
        .containsExactly(1.0, 0.5);
  }

  @Test
  void someColumnsAreReadInTheOrderAskedFor() throws IOException {
    write("trials/a.parquet", TRIALS, row("t1", 1L, 0.5, true));
    write("trials/b.parquet", "binary error (UTF8)", row("heap"));
    Table table = tables.read(TableName.TRIALS, List.of("steps", "trial_id"));
    assertThat(table.columnNames()).containsExactly("steps", "trial_id");
    assertThat(table.size()).isEqualTo(2);
    assertThat(table.row(1).isNull("steps")).isTrue();
    assertThatThrownBy(() -> tables.read(TableName.TRIALS, List.of("loss")))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(
            directory.resolve("trials") + " is damaged: it has no column loss; `./sweep verify ");
    assertThatThrownBy(() -> tables.find(TableName.TRIALS, List.of("loss")))
        .isInstanceOf(UnreadableResults.class);
    assertThat(tables.find(TableName.TRIALS, List.of("steps")).orElseThrow().has("error")).isTrue();
  }

  @Test
  void largeTablesComeInSlices() throws IOException {
    int rows = 100_000;
    write(
        "curves/curves.parquet",
        "int64 step; binary metric (UTF8)",
        LongStream.range(0, rows)
            .mapToObj(step -> row(step, step % 3 == 0 ? null : "m" + step % 3))
            .toArray(Object[][]::new));
    List<Integer> sizes = new ArrayList<>();
    List<Long> steps = new ArrayList<>();
    tables.scan(
        TableName.CURVES,
        List.of("metric", "step"),
        slice -> {
          sizes.add(slice.size());
          slice.stream().forEach(row -> steps.add(row.whole("step").orElseThrow()));
          Row last = slice.row(slice.size() - 1);
          long step = last.whole("step").orElseThrow();
          assertThat(last.text("metric").orElse("m0")).isEqualTo("m" + step % 3);
        });
    assertThat(sizes).hasSize(4).allMatch(size -> size <= 1 << 15);
    assertThat(steps).isEqualTo(LongStream.range(0, rows).boxed().toList());
    assertThat(tables.read(TableName.CURVES).size()).isEqualTo(rows);
  }

  @Test
  void whatASinkThrowsIsNoDamage() throws IOException {
    write("curves/curves.parquet", "int64 step", row(1L));
    assertThatThrownBy(
            () ->
                tables.scan(
                    TableName.CURVES,
                    List.of("step"),
                    slice -> {
                      throw new UncheckedIOException(new IOException("disk full"));
                    }))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void tablesWithoutRowsAreEmpty() throws IOException {
    write("summary/summary.parquet", "double mean");
    Table table = tables.read(TableName.SUMMARY);
    assertThat(table.size()).isZero();
    assertThat(table.columnNames()).containsExactly("mean");
    List<Integer> sizes = new ArrayList<>();
    tables.scan(TableName.SUMMARY, List.of("mean"), slice -> sizes.add(slice.size()));
    assertThat(sizes).containsExactly(0);
  }

  @Test
  void saysWhatIsMissingAndHowToMakeIt() throws IOException {
    Files.createDirectories(directory.resolve("trials"));
    assertThat(tables.present()).isEmpty();
    assertThat(tables.find(TableName.SUMMARY)).isEmpty();
    assertThatThrownBy(() -> tables.read(TableName.SUMMARY))
        .isInstanceOf(UnreadableResults.class)
        .hasMessage(
            "%s has no Parquet files: `./sweep report %s` makes it where the study has such rows",
            directory.resolve("summary"), directory);
    assertThatThrownBy(() -> tables.read(TableName.TRIALS))
        .isInstanceOf(UnreadableResults.class)
        .hasMessage(
            "%s has no Parquet files: `./sweep run` with --out %s writes it",
            directory.resolve("trials"), directory);
  }

  @Test
  void namesTheDamagedFileAndTheCure() throws IOException {
    Path file = directory.resolve("summary").resolve("summary.parquet");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "no Parquet, although it is long enough");
    assertThatThrownBy(() -> tables.read(TableName.SUMMARY))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(file + " is damaged: ")
        .hasMessageContaining("not a Parquet file")
        .hasMessageEndingWith("; `./sweep report " + directory + "` makes it again");
    Files.write(file, new byte[0]);
    assertThatThrownBy(() -> tables.read(TableName.SUMMARY))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(file + " is damaged: ");
  }

  @Test
  void noticesACutFileAndAChangedByte() throws IOException {
    write("trials/a.parquet", TRIALS, row("t1", 1L, 0.5, true));
    Path file = directory.resolve("trials").resolve("a.parquet");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 9));
    assertThatThrownBy(() -> tables.read(TableName.TRIALS))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(file + " is damaged: ")
        .hasMessageContaining("`./sweep verify " + directory + "` lists what else is");
    byte[] changed = whole.clone();
    int inFirstPage = 40;
    changed[inFirstPage] ^= 1;
    Files.write(file, changed);
    assertThatThrownBy(() -> tables.read(TableName.TRIALS))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(file + " is damaged: ");
  }

  @Test
  void refusesTypesThatNoTableHas() throws IOException {
    write("summary/summary.parquet", "int32 n");
    assertThatThrownBy(() -> tables.read(TableName.SUMMARY))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageContaining("its column n is no INT64, DOUBLE, BOOLEAN or text");
  }

  @Test
  void refusesFilesThatDisagree() throws IOException {
    write("trials/a.parquet", "int64 steps", row(1L));
    write("trials/b.parquet", "binary steps (UTF8)", row("one"));

    assertThatThrownBy(() -> tables.read(TableName.TRIALS))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageContaining("WHOLE in one file and TEXT in another");
  }

  @Test
  void namesTheColumnThatAnArtifactLacks() throws IOException {
    write("artifacts/t1/samples.parquet", "int64 step; double x_0; binary seed (UTF8)");
    Path samples = directory.resolve("artifacts/t1/samples.parquet");

    assertThatThrownBy(() -> new ArtifactFile(samples).require(List.of("x_0", "seed")))
        .isInstanceOf(UnreadableResults.class)
        .hasMessageStartingWith(samples.toString())
        .hasMessageContaining("it has no column seed of numbers");
  }

  @Test
  void columnsSayWhatTheyAreNot() throws IOException {
    write("trials/a.parquet", TRIALS, row("t1", 1L, 0.5, true));
    Row row = tables.read(TableName.TRIALS).row(0);
    assertThat(row.is("trial_id", "t1")).isTrue();
    assertThat(row.is("steps", "1")).isFalse();
    assertThatThrownBy(() -> row.real("trial_id"))
        .hasMessage("the column trial_id holds no number");
    assertThatThrownBy(() -> row.whole("final_loss"))
        .hasMessage("the column final_loss holds no whole number");
    assertThatThrownBy(() -> row.text("loss"))
        .hasMessage(
            "the table trials has no column loss, but [trial_id, steps, final_loss, stable]");
  }

  private void write(String file, String columns, Object[]... rows) throws IOException {
    new ParquetTable(directory.resolve(file), columns).write(rows);
  }

  private static Object[] row(Object... cells) {
    return cells;
  }
}
