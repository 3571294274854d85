package org.sweep.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deeplearning4j.util.ModelSerializer;

/** A network as DL4J stores it: configuration and parameters in a zip. */
final class NetworkZip {
  /** The artifact's name. */
  static final String FILE = "network.zip";

  /** What a configuration of a graph has, and one of layers has not. */
  private static final String GRAPH = "\"vertices\"";

  private NetworkZip() {}

  /**
   * Reads a network.
   *
   * @param zip the file's bytes
   * @param place whose it is, for messages
   * @throws IOException if it is damaged
   */
  static StoredNetwork read(byte[] zip, String place) throws IOException {
    String configuration = configuration(zip, place);
    try (InputStream in = new ByteArrayInputStream(zip)) {
      return configuration.contains(GRAPH)
          ? new StoredNetwork.Graph(ModelSerializer.restoreComputationGraph(in, false))
          : new StoredNetwork.Layered(ModelSerializer.restoreMultiLayerNetwork(in, false));
    }
  }

  private static String configuration(byte[] zip, String place) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(ModelSerializer.CONFIGURATION_JSON)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IOException(
        "%s/%s must hold %s, but does not"
            .formatted(place, FILE, ModelSerializer.CONFIGURATION_JSON));
  }
}
