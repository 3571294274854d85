package org.sweep.problem.gan.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.sweep.game.DifferentiableGame;
import org.sweep.linalg.Vector;
import org.sweep.memory.Memory;
import org.sweep.spec.Declaration;
import org.sweep.spec.Parameter;
import org.sweep.spec.Range;
import org.sweep.spec.Selection;
import org.sweep.spec.Values;

/** Every control that study files can name, and several at once. */
public final class Controls {
  private static final Control NONE = new Control() {};

  private static final List<Type> ALL =
      List.of(
          new Type(Declaration.of("none", "scores are free"), (values, site) -> NONE),
          new Type(
              Declaration.of(
                  "spectral-normalization",
                  "weights divided by their spectral norms, one power iteration a minibatch"),
              (values, site) -> new SpectralNormalization(site)),
          new Type(
              Declaration.of(
                  "spectral-regularization",
                  "f_D + weight / 2 sum of squared spectral norms",
                  weight(0.01)),
              (values, site) -> new SpectralRegularization(values.real("weight"), site)),
          new Type(
              Declaration.of(
                  "clipping",
                  "weights and biases within [-bound, bound] after each move",
                  Parameter.real("bound", Range.positive(), 0.01, "largest absolute value")),
              (values, site) -> new Clipping(values.real("bound"), site)),
          new Type(
              Declaration.of(
                  "gradient-penalty",
                  "f_D + weight mean (|ds/dx| - 1)^2 between real and fake points",
                  weight(10)),
              (values, site) -> new GradientPenalty(values.real("weight"), site)));

  private Controls() {}

  private record Type(Declaration declaration, BiFunction<Values, Site, Control> create) {}

  private static Parameter weight(double defaultValue) {
    return Parameter.real("weight", Range.positive(), defaultValue, "of the term");
  }

  /** Name, summary and parameters of each, the default first. */
  public static List<Declaration> declarations() {
    return ALL.stream().map(Type::declaration).toList();
  }

  /**
   * The controls of one trial.
   *
   * @param lipschitz what a study chose for the discriminator
   * @param orthogonality weight of the orthogonal regularization of both networks; 0 for none
   * @param site what they know
   */
  public static Control of(Selection lipschitz, double orthogonality, Site site) {
    Type type =
        ALL.stream()
            .filter(known -> known.declaration.name().equals(lipschitz.name()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("there is no control " + lipschitz.name()));
    List<Control> controls = new ArrayList<>(List.of(type.create.apply(lipschitz.values(), site)));
    if (orthogonality > 0) {
      controls.add(new OrthogonalRegularization(orthogonality, site));
    }
    return controls.size() == 1 ? controls.get(0) : new Several(controls);
  }

  /**
   * Several controls at once.
   *
   * @param controls each is over the game of those before it
   */
  private record Several(List<Control> controls) implements Control {
    @Override
    public DifferentiableGame over(DifferentiableGame game) {
      DifferentiableGame controlled = game;
      for (Control control : controls) {
        controlled = control.over(controlled);
      }
      return controlled;
    }

    @Override
    public void refresh(Vector point) {
      controls.forEach(control -> control.refresh(point));
    }

    @Override
    public Memory memory() {
      return controls.stream().map(Control::memory).reduce(Memory.NONE, Memory::and);
    }

    @Override
    public void project(Vector point) {
      controls.forEach(control -> control.project(point));
    }

    @Override
    public Vector effective(Vector point) {
      Vector effective = point;
      for (Control control : controls) {
        effective = control.effective(effective);
      }
      return effective;
    }
  }
}
