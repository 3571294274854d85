package org.sweep.formula;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sweep.spec.BrokenLaw;

/**
 * The variables of formulas: named blocks that lie one after another in a flat vector. A block of
 * length 1 is a scalar and is written without an index, {@code x}; a longer one is a vector, whose
 * entries are {@code a[0]}, {@code a[1]}, ...
 *
 * @param blocks at least one, with different names, in the order of the flat vector
 */
public record VariableBlocks(List<Block> blocks) {
  /**
   * One block.
   *
   * @param name as formulas write it; case matters
   * @param length how many entries, at least 1
   */
  public record Block(String name, int length) {
    /** Refuses names that formulas cannot write and blocks without entries. */
    public Block {
      try {
        requireName(name);
      } catch (BrokenLaw e) {
        throw new IllegalArgumentException(
            "the name of a variable " + e.getMessage() + ", but was " + name, e);
      }
      if (length < 1) {
        throw new IllegalArgumentException(
            "block " + name + " must have a length >= 1, but has " + length);
      }
    }

    /** The names of its entries as formulas write them. */
    List<String> entries() {
      return length == 1
          ? List.of(name)
          : IntStream.range(0, length).mapToObj(index -> name + "[" + index + "]").toList();
    }
  }

  /**
   * Copies the blocks.
   *
   * @throws IllegalArgumentException if there are none, or two of one name
   */
  public VariableBlocks {
    blocks = List.copyOf(blocks);
    Set<String> names = new HashSet<>();
    blocks.stream()
        .map(Block::name)
        .filter(name -> !names.add(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException(
                  "blocks must have different names, but two are called " + name);
            });
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("there must be one or more blocks, but there are none");
    }
  }

  /** The given blocks. */
  public static VariableBlocks of(Block... blocks) {
    return new VariableBlocks(List.of(blocks));
  }

  /**
   * Checks a name that a study gives to a block.
   *
   * @throws BrokenLaw unless it is a letter followed by letters, digits and _, and neither a
   *     constant nor a function of formulas
   */
  public static void requireName(String name) throws BrokenLaw {
    if (!name.matches("[a-zA-Z_][a-zA-Z0-9_]*")) {
      throw new BrokenLaw("must be a letter or _, followed by letters, digits and _");
    }
    List<String> taken =
        Stream.concat(Variables.CONSTANTS.keySet().stream(), Function.names().stream()).toList();
    if (taken.contains(name)) {
      throw new BrokenLaw("must be none of " + String.join(", ", taken) + ", which formulas have");
    }
  }

  /** Entries of all blocks: the length n of the flat vector. */
  public int size() {
    return blocks.stream().mapToInt(Block::length).reduce(0, Math::addExact);
  }

  /** The block called {@code name}. */
  public Optional<Block> block(String name) {
    return blocks.stream().filter(block -> block.name().equals(name)).findFirst();
  }

  /**
   * Where the block called {@code name} begins in the flat vector.
   *
   * @throws IllegalArgumentException if there is none
   */
  public int offset(String name) {
    int offset = 0;
    for (Block block : blocks) {
      if (block.name().equals(name)) {
        return offset;
      }
      offset = Math.addExact(offset, block.length());
    }
    throw new IllegalArgumentException("there is no block called " + name);
  }

  /** The variables in the order of the flat vector, as formulas write them: x, a[0], a[1]. */
  public List<String> entries() {
    return blocks.stream().flatMap(block -> block.entries().stream()).toList();
  }
}
