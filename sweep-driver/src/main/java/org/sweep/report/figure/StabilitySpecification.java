package org.sweep.report.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The Vega-Lite specification of spectral radius and measured growth against the learning rate. Its
 * data sets are {@code radii}, {@code trials} and {@code bounds}; its parameter {@code hidden}
 * holds numbers of optimizers.
 */
final class StabilitySpecification {
  private StabilitySpecification() {}

  /** The specification with scales that fit {@code data}. */
  static ObjectNode of(StabilityData data) {
    ObjectNode specification = SpecificationTemplate.of("spectral-radius.vl.json");
    ObjectNode rates = specification.withObject("/encoding/x/scale");
    if (data.isWide()) {
      rates.put("type", "log");
    } else {
      rates.put("zero", false);
    }
    rates.putArray("domain").add(data.lowestRate()).add(data.highestRate());
    specification
        .withObject("/encoding/y/scale")
        .putArray("domain")
        .add(data.low())
        .add(data.high());
    return specification;
  }
}
