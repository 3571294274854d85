package org.sweep.network;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import org.apache.spark.serializer.KryoRegistrator;

/**
 * Has Kryo send records by Java's serialization: the Kryo of Spark 3.5 is older than records, whose
 * fields it cannot set. Sweep's own types that executors and driver exchange are records.
 */
public final class RecordRegistrator implements KryoRegistrator {
  /** For Spark, which makes it by its name. */
  public RecordRegistrator() {}

  @Override
  public void registerClasses(Kryo kryo) {
    kryo.addDefaultSerializer(Record.class, JavaSerializer.class);
  }
}
