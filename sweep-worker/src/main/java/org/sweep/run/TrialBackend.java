package org.sweep.run;

import java.util.Optional;
import org.sweep.linalg.Backends;
import org.sweep.linalg.DenseBackend;
import org.sweep.linalg.nd4j.Nd4jBackend;
import org.sweep.linalg.nd4j.Nd4jJar;
import org.sweep.linalg.nd4j.Nd4jUnavailable;
import org.sweep.trial.BackendChoice;
import org.sweep.trial.Device;

/** Where the numbers of one trial live, until it is closed. */
final class TrialBackend implements AutoCloseable {
  private final DenseBackend backend;
  private final Runnable giveBack;

  private TrialBackend(DenseBackend backend, Runnable giveBack) {
    this.backend = backend;
    this.giveBack = giveBack;
  }

  /**
   * The backend of a trial on the calling thread.
   *
   * @throws Nd4jUnavailable if it is to be ND4J's, which cannot compute here
   */
  static TrialBackend of(BackendChoice choice, Device device) throws Nd4jUnavailable {
    if (!isNd4j(choice, device)) {
      boolean isJava = choice == BackendChoice.JAVA;
      return new TrialBackend(isJava ? Backends.java() : Backends.cpu(), () -> {});
    }
    Optional<String> refusal = Nd4jJar.refusal("backend: nd4j");
    if (refusal.isPresent()) {
      throw new Nd4jUnavailable(refusal.get());
    }
    Nd4jBackend nd4j = Nd4jBackend.on(device.gpus());
    return new TrialBackend(nd4j, nd4j::close);
  }

  private static boolean isNd4j(BackendChoice choice, Device device) {
    return switch (choice) {
      case CPU, JAVA -> false;
      case ND4J -> true;
      case AUTO -> !device.gpus().isEmpty() && Nd4jJar.isCuda();
    };
  }

  DenseBackend numbers() {
    return backend;
  }

  /** Gives back its memory, if it is not the heap's. */
  @Override
  public void close() {
    giveBack.run();
  }
}
