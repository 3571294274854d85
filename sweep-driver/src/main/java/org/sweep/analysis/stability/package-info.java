/**
 * Stability, measured beside predicted: from the distances in {@code steps} and the facts in {@code
 * trials} to the {@code stability} table, computed in Spark SQL whose text is in this package's
 * resources and in every report. Next comes {@code report}.
 */
package org.sweep.analysis.stability;
