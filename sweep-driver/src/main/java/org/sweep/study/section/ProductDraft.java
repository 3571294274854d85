package org.sweep.study.section;

import java.util.Map;
import org.sweep.study.grid.Product;
import org.sweep.study.mistake.Place;
import org.sweep.study.yaml.Mapping;

/**
 * What is valid of a product, and where in the file it stands.
 *
 * @param product what is valid
 * @param node the product as written
 * @param cells where the values of its axes stand
 */
record ProductDraft(Product product, Mapping node, Map<Cell, Place> cells) {
  /**
   * A value on an axis.
   *
   * @param axis the axis's key
   * @param value a value there
   */
  record Cell(String axis, Object value) {}

  /** Where {@code value} stands on the axis, or else the whole product. */
  Place placeOf(String axis, Object value) {
    return cells.getOrDefault(new Cell(axis, value), node.place());
  }
}
