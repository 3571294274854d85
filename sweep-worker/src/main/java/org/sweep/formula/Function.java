package org.sweep.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hipparchus.CalculusFieldElement;

/** A function of one argument. */
enum Function {
  EXP {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      return x.exp();
    }
  },
  /** Natural logarithm. */
  LOG {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      return x.log();
    }
  },
  SQRT {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      return x.sqrt();
    }
  },
  SIN {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      return x.sin();
    }
  },
  COS {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      return x.cos();
    }
  },
  TANH {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      return x.tanh();
    }
  },
  /** 1 / (1 + exp(-x)). */
  SIGMOID {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      if (x.getReal() > 0) {
        return x.negate().exp().add(1).reciprocal();
      }
      T exponential = x.exp();
      return exponential.divide(exponential.add(1));
    }
  },
  /** log(1 + exp(x)). */
  SOFTPLUS {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      return x.getReal() > 0 ? x.add(x.negate().exp().log1p()) : x.exp().log1p();
    }
  },
  ABS {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      return x.getReal() < 0 ? x.negate() : x;
    }
  },
  /** The sign -, which has no name. */
  NEGATE {
    @Override
    <T extends CalculusFieldElement<T>> T of(T x) {
      return x.negate();
    }
  };

  static final String MAX = "max";
  static final String MIN = "min";
  private static final List<Function> NAMED =
      Arrays.stream(values()).filter(function -> function != NEGATE).toList();

  /** The value at {@code x}. */
  abstract <T extends CalculusFieldElement<T>> T of(T x);

  /** The function of one argument called {@code name}. */
  static Optional<Function> named(String name) {
    return NAMED.stream().filter(function -> function.text().equals(name)).findFirst();
  }

  /** The names of all functions, those of several arguments last. */
  static List<String> names() {
    return Stream.concat(NAMED.stream().map(Function::text), Stream.of(MAX, MIN)).toList();
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
