package org.sweep.data;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.sweep.spec.Declaration;
import org.sweep.spec.Selection;

/**
 * The data sets that study files can name. Outlines and data are read once per JVM, whatever the
 * number of trials. One object of this class searches for a data set once; a new one searches
 * again, and reads again what has changed since.
 *
 * <p>A path without a scheme belongs to Hadoop's default file system, which is the local one unless
 * {@code fs.defaultFS} says otherwise. Every executor searches for itself.
 */
public final class DataSets {
  private static final List<DataSet> ALL =
      List.of(
          new Digits(),
          IdxDataSet.mnist(),
          IdxDataSet.fashionMnist(),
          IdxDataSet.anyFolder(),
          new CsvDataSet());
  private static final DataCache<Key, DataOutline> OUTLINES = new DataCache<>();
  private static final DataCache<Key, LabelledData> LOADED = new DataCache<>();

  private final UnaryOperator<String> environment;
  private final Configuration hadoop;
  private final DataCache<Selection, DataSet.Source> found = new DataCache<>();

  DataSets(UnaryOperator<String> environment, Configuration hadoop) {
    this.environment = environment;
    this.hadoop = hadoop;
  }

  /** Data sets read with these Hadoop settings on top of those of the class path. */
  public static DataSets with(Map<String, String> hadoopSettings) {
    Configuration hadoop = new Configuration();
    hadoopSettings.forEach(hadoop::set);
    return new DataSets(System::getenv, hadoop);
  }

  /** Name, summary and parameters of every data set. */
  public static List<Declaration> declarations() {
    return ALL.stream().map(DataSet::declaration).toList();
  }

  /**
   * Sizes and checksums of a data set. Reads headers and labels, and every byte only to checksum
   * it.
   *
   * @throws MissingData if it is in none of the places searched
   * @throws DamagedData if a file is not what it must be
   * @throws IOException if a file cannot be read
   */
  public DataOutline outline(Selection dataset) throws IOException {
    DataSet.Source source = find(dataset);
    return OUTLINES.get(new Key(dataset.name(), source.identity()), source::outline);
  }

  /**
   * The data. Trials share them: nobody writes into the arrays.
   *
   * @throws MissingData if they are in none of the places searched
   * @throws DamagedData if a file is not what it must be
   * @throws IOException if a file cannot be read
   */
  public LabelledData load(Selection dataset) throws IOException {
    DataSet.Source source = find(dataset);
    return LOADED.get(new Key(dataset.name(), source.identity()), source::load);
  }

  /**
   * The text of a small file, such as the configuration of a network.
   *
   * @param location a path or URI of any Hadoop file system
   * @throws MissingData if there is no such file
   * @throws DamagedData if it is no UTF-8 text, or larger than 1 MiB
   * @throws IOException if it cannot be read
   */
  public String text(String location) throws IOException {
    return TextFile.at(location, hadoop).text();
  }

  private DataSet.Source find(Selection dataset) throws IOException {
    DataSet strategy = named(dataset.name());
    return found.get(dataset, () -> strategy.find(dataset.values(), environment, hadoop));
  }

  private static DataSet named(String name) {
    for (DataSet dataSet : ALL) {
      if (dataSet.declaration().name().equals(name)) {
        return dataSet;
      }
    }
    List<String> names = declarations().stream().map(Declaration::name).toList();
    throw new IllegalArgumentException(
        "data set must be one of " + String.join(", ", names) + ", but was " + name);
  }

  /** The name belongs to the key since it decides what the labels must be. */
  private record Key(String name, String identity) {}
}
