package org.sweep.problem.dl4j;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A network as DL4J's ModelSerializer reads it: configuration and parameters in a zip, without the
 * state of its updater. Equal networks make equal bytes, which files of ModelSerializer do not,
 * since they tell the time.
 */
final class NetworkFile {
  static final String NAME = "network.zip";

  private NetworkFile() {}

  /** The file of {@code network}, which has this configuration. */
  static byte[] of(NetworkConfiguration configuration, Network network) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      begin(zip, ModelSerializer.CONFIGURATION_JSON);
      zip.write(configuration.json().getBytes(StandardCharsets.UTF_8));
      begin(zip, ModelSerializer.COEFFICIENTS_BIN);
      Nd4j.write(network.parameters(), new DataOutputStream(zip));
    }
    return bytes.toByteArray();
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(0);
    zip.putNextEntry(entry);
  }
}
