package org.sweep.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.serializer.KryoSerializer;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class KryoRegistrationTest {
  private static final String REGISTRATOR = "spark.kryo.registrator";

  @Test
  void addsTheRegistratorWhereKryoIsUsed() {
    assertThat(KryoRegistration.of(kryo()))
        .containsExactly(Map.entry(REGISTRATOR, "org.nd4j.kryo.Nd4jRegistrator"));
  }

  @Test
  void keepsTheRegistratorsThatWereGiven() {
    assertThat(KryoRegistration.of(kryo().set(REGISTRATOR, "my.Own")))
        .containsExactly(Map.entry(REGISTRATOR, "my.Own,org.nd4j.kryo.Nd4jRegistrator"));
    assertThat(KryoRegistration.of(kryo().set(REGISTRATOR, "org.nd4j.kryo.Nd4jRegistrator")))
        .isEmpty();
  }

  @Test
  void addsNothingToSparksOwnSerializer() {
    assertThat(KryoRegistration.of(new SparkConf(false))).isEmpty();
  }

  @Test
  void letsKryoCarryAnArray() {
    SparkConf conf = kryo();
    KryoRegistration.of(conf).forEach(conf::set);
    Kryo kryo = new KryoSerializer(conf).newKryo();
    INDArray array = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}});
    Output out = new Output(1024, -1);
    kryo.writeClassAndObject(out, array);

    Object read = kryo.readClassAndObject(new Input(out.toBytes()));

    assertThat(read).isEqualTo(array).isNotSameAs(array);
  }

  private static SparkConf kryo() {
    return new SparkConf(false)
        .set("spark.serializer", "org.apache.spark.serializer.KryoSerializer");
  }
}
