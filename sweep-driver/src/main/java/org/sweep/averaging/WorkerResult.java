package org.sweep.averaging;

import java.io.Serializable;
import org.apache.spark.api.java.function.Function;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingResult;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a worker sends to the driver after a round; DL4J's own type cannot be sent.
 *
 * @param parameters of its network, flat
 * @param updaterState what its updaters remember, flat; null if they remember nothing
 */
record WorkerResult(INDArray parameters, INDArray updaterState) implements Serializable {

  /** What a worker's task does with DL4J's result. */
  static final class Of implements Function<ParameterAveragingTrainingResult, WorkerResult> {
    private static final long serialVersionUID = 1L;

    @Override
    public WorkerResult call(ParameterAveragingTrainingResult result) {
      return new WorkerResult(result.getParameters(), result.getUpdaterState());
    }
  }
}
