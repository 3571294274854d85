package org.sweep.network;

import java.util.Map;
import org.apache.spark.SparkConf;

/**
 * What Kryo needs to know of ND4J's arrays, which live outside of the heap: without it Kryo would
 * copy a pointer. Spark's own serializer needs nothing.
 */
public final class KryoRegistration {
  private static final String SERIALIZER = "spark.serializer";
  private static final String REGISTRATOR = "spark.kryo.registrator";
  private static final String OF_ND4J = "org.nd4j.kryo.Nd4jRegistrator";

  private KryoRegistration() {}

  /**
   * What is to be added to a session's settings.
   *
   * @param given what spark-submit was given; registrators named there stay
   * @return nothing unless Kryo is used and ND4J is there
   */
  public static Map<String, String> of(SparkConf given) {
    if (!given.get(SERIALIZER, "").endsWith("KryoSerializer") || !NetworkLibrary.isThere(OF_ND4J)) {
      return Map.of();
    }
    String registrators = given.get(REGISTRATOR, "");
    if (registrators.contains(OF_ND4J)) {
      return Map.of();
    }
    return Map.of(REGISTRATOR, registrators.isEmpty() ? OF_ND4J : registrators + "," + OF_ND4J);
  }
}
