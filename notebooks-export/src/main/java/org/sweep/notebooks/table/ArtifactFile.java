package org.sweep.notebooks.table;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * A table that a trial left beside its steps, of which a few rows are wanted. All methods throw
 * {@link UnreadableResults} if the file is damaged.
 */
public final class ArtifactFile {
  private static final String STEP = "step";

  /** Numbers in memory at a time, beside the rows that are wanted. */
  private static final int MOST_NUMBERS = 1 << 18;

  private static final ParquetReadOptions OPTIONS =
      ParquetReadOptions.builder().usePageChecksumVerification(true).build();

  private final Path path;
  private final List<String> numbers = new ArrayList<>();

  /** Which rows are wanted. */
  @FunctionalInterface
  public interface Wanted {
    /**
     * Whether a row is.
     *
     * @param step its step, 0 in a table without steps
     * @param place its place among the rows of its step, from 0
     */
    boolean test(long step, long place);
  }

  /**
   * Reads the footer.
   *
   * @param path where the file is
   * @throws UnreadableResults if it is damaged
   * @throws IOException if the disk fails
   */
  public ArtifactFile(Path path) throws IOException {
    this.path = path;
    read(
        reader -> {
          for (Type field : reader.getFileMetaData().getSchema().getFields()) {
            if (ColumnType.of(field).isNumber()) {
              numbers.add(field.getName());
            }
          }
        });
  }

  /** The columns of numbers, in order; the trial's seed and axes are among them. */
  public List<String> numbers() {
    return List.copyOf(numbers);
  }

  /**
   * Asks for some columns of numbers.
   *
   * @throws UnreadableResults if it lacks one
   */
  public void require(List<String> names) throws UnreadableResults {
    for (String name : names) {
      if (!numbers.contains(name)) {
        throw UnreadableResults.artifact(
            path, new IllegalArgumentException("it has no column " + name + " of numbers"));
      }
    }
  }

  /**
   * The steps at which it has rows.
   *
   * @throws IOException if the disk fails
   */
  public SortedSet<Long> steps() throws IOException {
    SortedSet<Long> steps = new TreeSet<>();
    for (double[] row : rows(List.of(STEP), (step, place) -> place == 0)) {
      steps.add((long) row[0]);
    }
    return steps;
  }

  /**
   * Some of its rows, in their order.
   *
   * @param names columns of numbers
   * @param wanted which rows
   * @return a number for each of the columns, NaN for null
   * @throws IOException if the disk fails
   */
  public List<double[]> rows(List<String> names, Wanted wanted) throws IOException {
    Selection selection = new Selection(names, wanted);
    read(
        reader -> {
          MessageType schema = selection.schema(reader.getFileMetaData().getSchema());
          reader.setRequestedSchema(schema);
          String writer = reader.getFileMetaData().getCreatedBy();
          PageReadStore pages = reader.readNextRowGroup();
          while (pages != null) {
            RowGroup group = new RowGroup(pages, schema, writer);
            while (group.left() > 0) {
              selection.take(slice(group, schema));
            }
            pages = reader.readNextRowGroup();
          }
        });
    return selection.rows;
  }

  /** The next rows of a row group. */
  private static Slice slice(RowGroup group, MessageType schema) {
    int rows = Math.min(group.left(), Math.max(1, MOST_NUMBERS / schema.getFieldCount()));
    Map<String, ColumnBuffer> buffers = new LinkedHashMap<>();
    for (Type field : schema.getFields()) {
      buffers.put(field.getName(), ColumnType.of(field).buffer(field.getName(), rows));
    }
    group.move(rows, buffers);
    Map<String, Column> columns = new LinkedHashMap<>();
    buffers.forEach((name, buffer) -> columns.put(name, buffer.column()));
    return new Slice(rows, columns);
  }

  /** Collects rows that are wanted. */
  private static final class Selection {
    private final List<String> names;
    private final Wanted wanted;
    private final Map<Long, Long> places = new HashMap<>();
    private final List<double[]> rows = new ArrayList<>();

    Selection(List<String> names, Wanted wanted) {
      this.names = names;
      this.wanted = wanted;
    }

    MessageType schema(MessageType file) {
      List<Type> fields =
          file.getFields().stream()
              .filter(field -> names.contains(field.getName()) || field.getName().equals(STEP))
              .toList();
      return new MessageType(file.getName(), fields);
    }

    void take(Slice slice) {
      for (int row = 0; row < slice.size(); row++) {
        long step = slice.step(row);
        long place = places.merge(step, 1L, Long::sum) - 1;
        if (wanted.test(step, place)) {
          rows.add(slice.numbers(names, row));
        }
      }
    }
  }

  /** Some rows in memory. */
  private record Slice(int size, Map<String, Column> columns) {
    long step(int row) {
      Column steps = columns.get(STEP);
      return steps == null ? 0 : steps.whole(row).orElse(0);
    }

    double[] numbers(List<String> names, int row) {
      return names.stream()
          .mapToDouble(name -> columns.get(name).real(row).orElse(Double.NaN))
          .toArray();
    }
  }

  /** What is done with an open file. */
  @FunctionalInterface
  private interface Reading {
    void from(ParquetFileReader reader) throws IOException;
  }

  private void read(Reading reading) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalFile(path), OPTIONS)) {
      reading.from(reader);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw UnreadableResults.artifact(path, e);
    }
  }
}
