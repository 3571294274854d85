package org.sweep.linalg.nd4j;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.CustomOp;
import org.nd4j.linalg.api.ops.OpContext;
import org.nd4j.linalg.factory.Nd4j;

/**
 * ND4J's custom operations on arrays that meet again at every step. ND4J makes native memory for
 * each call of one, which waits for the collector; here it is made once for the same arrays.
 */
final class PreparedOperations {
  private final Map<Call, Prepared> prepared = new HashMap<>();

  /**
   * An operation with the arrays it works on.
   *
   * @param operation its name, with whatever else tells it from others
   * @param x first input
   * @param y second input
   * @param target where the result goes
   */
  record Call(String operation, INDArray x, INDArray y, INDArray target) {
    /** The same arrays, not equal numbers. */
    @Override
    public boolean equals(Object other) {
      return other instanceof Call call
          && x == call.x
          && y == call.y
          && target == call.target
          && operation.equals(call.operation);
    }

    @Override
    public int hashCode() {
      return Objects.hash(
          operation,
          System.identityHashCode(x),
          System.identityHashCode(y),
          System.identityHashCode(target));
    }
  }

  private record Prepared(CustomOp operation, OpContext context) {}

  /**
   * Runs an operation.
   *
   * @param call what tells it from others
   * @param operation makes it, if it has not run before
   */
  void run(Call call, Supplier<CustomOp> operation) {
    Prepared ready = prepared.get(call);
    if (ready == null) {
      ready = prepare(operation.get());
      prepared.put(call, ready);
    }
    Nd4j.getExecutioner().exec(ready.operation(), ready.context());
  }

  private static Prepared prepare(CustomOp operation) {
    OpContext context = Nd4j.getExecutioner().buildContext();
    context.setInputArrays(operation.inputArguments());
    context.setOutputArrays(operation.outputArguments());
    context.setIArguments(operation.iArgs());
    context.setTArguments(operation.tArgs());
    return new Prepared(operation, context);
  }
}
