package org.sweep.report.figure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.sweep.landscape.Box;

/** The marks on paths, as rows of the data set {@code marks}. */
enum PathMark {
  /** A ring where paths begin. */
  START("start", "circle", 80, false),
  /** A diamond at the last point of a path. */
  END("end", "diamond", 100, true),
  /** A cross at the last point that is seen of a path that leaves. */
  LEAVES("end", "M-1,-1L1,1M-1,1L1,-1", 45, false),
  /** A star where the field vanishes. */
  EQUILIBRIUM("equilibrium", PathMark.STAR, 260, true);

  private static final String STAR =
      "M0,-1L.225,-.309L.951,-.309L.363,.118L.588,.809L0,.382L-.588,.809L-.363,.118L-.951,-.309"
          + "L-.225,-.309Z";
  private static final String NONE = "transparent";

  private final String kind;
  private final String shape;
  private final int size;
  private final boolean isFilled;

  PathMark(String kind, String shape, int size, boolean isFilled) {
    this.kind = kind;
    this.shape = shape;
    this.size = size;
    this.isFilled = isFilled;
  }

  /** Writes the mark at {@code point}; its kind says whether it belongs to a path. */
  void write(ObjectNode mark, Box.Point point, String colour) {
    mark.put("kind", kind).put("shape", shape).put("size", size);
    mark.put("x", Rounded.of(point.x())).put("y", Rounded.of(point.y()));
    mark.put("fill", isFilled ? colour : NONE);
    mark.put("stroke", isFilled ? "var(--paper)" : colour);
  }
}
