package org.sweep.network;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.serializers.JavaSerializer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.serializer.KryoRegistrator;

/**
 * Has Kryo send records, and what {@code List.of} and its like make, by Java's serialization: the
 * Kryo of Spark 3.5 is older than both, and can neither set their fields nor fill them. Sweep's own
 * types that executors and driver exchange are such.
 */
public final class RecordRegistrator implements KryoRegistrator {
  /** For Spark, which makes it by its name. */
  public RecordRegistrator() {}

  @Override
  public void registerClasses(Kryo kryo) {
    kryo.addDefaultSerializer(Record.class, JavaSerializer.class);
    for (Object immutable : List.of(List.of(), Set.of(), Map.of())) {
      kryo.addDefaultSerializer(immutable.getClass().getSuperclass(), JavaSerializer.class);
    }
  }
}
