package org.sweep.problem.gan;

/**
 * The loss of one sample in its score s, with its first and second derivative by s; none overflows
 * for large |s|.
 */
enum ScoreLoss {
  /** softplus(s) = ln(1 + e^s). */
  SOFTPLUS {
    @Override
    double value(double s) {
      return Math.max(s, 0) + Math.log1p(Math.exp(-Math.abs(s)));
    }

    @Override
    double slope(double s) {
      double e = Math.exp(-Math.abs(s));
      return (s >= 0 ? 1 : e) / (1 + e);
    }

    @Override
    double curvature(double s) {
      double e = Math.exp(-Math.abs(s));
      return e / ((1 + e) * (1 + e));
    }
  },
  /** softplus(-s), the cross-entropy of calling real what has the logit s. */
  SOFTPLUS_OF_MINUS {
    @Override
    double value(double s) {
      return SOFTPLUS.value(-s);
    }

    @Override
    double slope(double s) {
      return -SOFTPLUS.slope(-s);
    }

    @Override
    double curvature(double s) {
      return SOFTPLUS.curvature(s);
    }
  },
  /** -softplus(s). */
  MINUS_SOFTPLUS {
    @Override
    double value(double s) {
      return -SOFTPLUS.value(s);
    }

    @Override
    double slope(double s) {
      return -SOFTPLUS.slope(s);
    }

    @Override
    double curvature(double s) {
      return -SOFTPLUS.curvature(s);
    }
  },
  /** s. */
  SCORE {
    @Override
    double value(double s) {
      return s;
    }

    @Override
    double slope(double s) {
      return 1;
    }

    @Override
    double curvature(double s) {
      return 0;
    }
  },
  /** -s. */
  MINUS_SCORE {
    @Override
    double value(double s) {
      return -s;
    }

    @Override
    double slope(double s) {
      return -1;
    }

    @Override
    double curvature(double s) {
      return 0;
    }
  },
  /** relu(1 + s), the hinge that wants s &lt;= -1; its slope at the hinge is 0. */
  HINGE {
    @Override
    double value(double s) {
      return Math.max(0, 1 + s);
    }

    @Override
    double slope(double s) {
      return s > -1 ? 1 : 0;
    }

    @Override
    double curvature(double s) {
      return 0;
    }
  },
  /** relu(1 - s), the hinge that wants s &gt;= 1; its slope at the hinge is 0. */
  HINGE_OF_MINUS {
    @Override
    double value(double s) {
      return HINGE.value(-s);
    }

    @Override
    double slope(double s) {
      return -HINGE.slope(-s);
    }

    @Override
    double curvature(double s) {
      return 0;
    }
  };

  /** The loss. */
  abstract double value(double s);

  /** Its first derivative. */
  abstract double slope(double s);

  /** Its second derivative. */
  abstract double curvature(double s);
}
