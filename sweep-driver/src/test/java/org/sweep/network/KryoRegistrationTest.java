package org.sweep.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class KryoRegistrationTest {
  private static final String REGISTRATOR = "spark.kryo.registrator";

  private static final String SWEEPS =
      "org.sweep.network.RecordRegistrator,org.nd4j.kryo.Nd4jRegistrator";

  @Test
  void addsRegistratorsWhereKryoIsUsed() {
    assertThat(KryoRegistration.of(kryo())).containsExactly(Map.entry(REGISTRATOR, SWEEPS));
  }

  @Test
  void keepsTheRegistratorsThatWereGiven() {
    assertThat(KryoRegistration.of(kryo().set(REGISTRATOR, "my.Own")))
        .containsExactly(Map.entry(REGISTRATOR, "my.Own," + SWEEPS));
    assertThat(KryoRegistration.of(kryo().set(REGISTRATOR, SWEEPS)))
        .containsExactly(Map.entry(REGISTRATOR, SWEEPS));
  }

  @Test
  void addsNothingToSparksOwnSerializer() {
    assertThat(KryoRegistration.of(new SparkConf(false))).isEmpty();
  }

  @Test
  void letsKryoCarryArraysAndRecords() {
    SparkConf conf = kryo();
    KryoRegistration.of(conf).forEach(conf::set);
    Kryo kryo = new KryoSerializer(conf).newKryo();
    INDArray array = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}});

    assertThat(copied(kryo, array)).isEqualTo(array).isNotSameAs(array);
    TestChunk chunk = new TestChunk(3, 4);
    assertThat(copied(kryo, chunk)).isEqualTo(chunk).isNotSameAs(chunk);
    for (Object immutable :
        List.of(List.of(1L), List.of(1L, 2L, 3L), Set.of(1, 2), Map.of(1, 2), Map.of(1, 2, 3, 4))) {
      assertThat(copied(kryo, immutable)).isEqualTo(immutable);
    }
  }

  private static Object copied(Kryo kryo, Object value) {
    Output out = new Output(1024, -1);
    kryo.writeClassAndObject(out, value);
    return kryo.readClassAndObject(new Input(out.toBytes()));
  }

  private static SparkConf kryo() {
    return new SparkConf(false)
        .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
  }
}
