package org.sweep.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.sweep.report.html.Resource;

/**
 * What a path of the server answers.
 *
 * @param type its media type
 * @param text its body, sent as UTF-8
 */
record Content(String type, String text) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A file on the class path. */
  static Content file(String type, String resource) {
    return new Content(type, Resource.text("/org/sweep/" + resource));
  }

  /** A record as JSON. */
  static Content json(Record value) {
    try {
      return new Content("application/json", JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records of numbers and texts are always writable", e);
    }
  }

  /** A sentence to people. */
  static Content plain(String sentence) {
    return new Content("text/plain", sentence + "\n");
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
