package org.sweep.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.sweep.linalg.nd4j.Nd4jJar;

/**
 * What Kryo needs to know, where a user chose it as Spark's serializer: of records, and of ND4J's
 * arrays, which live outside of the heap, so that Kryo by itself would copy a pointer. Spark's own
 * serializer needs nothing.
 */
public final class KryoRegistration {
  private static final String SERIALIZER = "spark.serializer";
  private static final String REGISTRATOR = "spark.kryo.registrator";
  private static final String OF_ND4J = "org.nd4j.kryo.Nd4jRegistrator";

  private KryoRegistration() {}

  /**
   * What is to be added to a session's settings.
   *
   * @param given what spark-submit was given; registrators named there stay, before Sweep's
   * @return nothing unless Kryo is used
   */
  public static Map<String, String> of(SparkConf given) {
    if (!given.get(SERIALIZER, "").endsWith("KryoSerializer")) {
      return Map.of();
    }
    List<String> names = new ArrayList<>();
    Arrays.stream(given.get(REGISTRATOR, "").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .forEach(names::add);
    names.add(RecordRegistrator.class.getName());
    if (Nd4jJar.isPresent()) {
      names.add(OF_ND4J);
    }
    return Map.of(REGISTRATOR, String.join(",", names.stream().distinct().toList()));
  }
}
