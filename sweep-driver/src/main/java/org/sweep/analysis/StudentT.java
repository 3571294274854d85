package org.sweep.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Quantiles of Student's t distribution (Student, "The probable error of a mean", Biometrika 1908).
 * The mean of n normal values with standard deviation s lies in {@code mean ± t(n - 1) s / sqrt(n)}
 * with 95 % confidence, where t is the 0.975 quantile.
 */
public final class StudentT {
  private static final double UPPER_TAIL = 0.975;

  /** Of the quantile; the default of 1e-9 shows in intervals. */
  private static final double ACCURACY = 1e-15;

  static final StructType SCHEMA =
      DataTypes.createStructType(
          new StructField[] {
            DataTypes.createStructField("degrees_of_freedom", DataTypes.LongType, false),
            DataTypes.createStructField("quantile", DataTypes.DoubleType, false)
          });

  private StudentT() {}

  /** The factor of a two-sided 95 % interval with {@code degreesOfFreedom >= 1}. */
  public static double quantile(long degreesOfFreedom) {
    return new TDistribution(null, degreesOfFreedom, ACCURACY)
        .inverseCumulativeProbability(UPPER_TAIL);
  }

  /** The quantiles of 1 to {@code mostSeeds - 1} degrees of freedom. */
  static double[] quantiles(int mostSeeds) {
    return LongStream.range(1, mostSeeds).mapToDouble(StudentT::quantile).toArray();
  }

  /** The quantiles of 1 to {@code most} degrees of freedom, as rows of {@link #SCHEMA}. */
  static List<Row> rows(long most) {
    List<Row> rows = new ArrayList<>();
    for (long degrees = 1; degrees <= most; degrees++) {
      rows.add(RowFactory.create(degrees, quantile(degrees)));
    }
    return rows;
  }
}
