package org.sweep.formula;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.sweep.formula.VariableBlocks.Block;
import org.sweep.spec.NearestName;

/** Resolves the names of variables and constants in one formula, and collects what it uses. */
final class Variables {
  static final Map<String, Double> CONSTANTS = constants();
  private static final int MOST_LISTED = 20;

  private final VariableBlocks blocks;

  /** Flat index to position among the used. */
  private final Map<Integer, Integer> positions = new LinkedHashMap<>();

  Variables(VariableBlocks blocks) {
    this.blocks = blocks;
  }

  /** Flat indices of the variables resolved so far; {@link Node.Variable} counts in them. */
  int[] used() {
    return positions.keySet().stream().mapToInt(Integer::intValue).toArray();
  }

  /** The variable or constant written without an index. */
  Node plain(Token name) {
    if (CONSTANTS.containsKey(name.getText())) {
      return new Node.Constant(CONSTANTS.get(name.getText()));
    }
    Block block = block(name);
    if (block.length() > 1) {
      throw FormulaMistake.at(
          name, block.name(), " is a vector of " + range(block) + ": write one of them");
    }
    return variable(block, 0);
  }

  /** The entry of a vector. */
  Node indexed(Token name, Token index) {
    if (CONSTANTS.containsKey(name.getText())) {
      throw FormulaMistake.at(name, name.getText(), " is a constant and has no index");
    }
    Block block = block(name);
    if (block.length() == 1) {
      throw FormulaMistake.at(
          name, block.name(), " is a single number: write " + block.name() + " without an index");
    }
    int entry = whole(index);
    if (entry >= block.length()) {
      String subject = block.name() + "[" + FormulaMistake.shown(index) + "]";
      throw FormulaMistake.at(name, subject, ": " + block.name() + " has " + range(block));
    }
    return variable(block, entry);
  }

  private static int whole(Token index) {
    String digits = index.getText();
    if (!digits.matches("[0-9]+")) {
      String law = ", but was " + FormulaMistake.shown(index);
      throw FormulaMistake.at(index, "an index must be a whole number", law);
    }
    return new BigInteger(digits).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValue();
  }

  /** The mistake of a name that is called like a function and is none. */
  ParseCancellationException notAFunction(Token name) {
    String text = name.getText();
    boolean isVariable = blocks.block(text).isPresent();
    if (isVariable || CONSTANTS.containsKey(text)) {
      String noun = isVariable ? "variable" : "constant";
      return FormulaMistake.at(
          name, text, " is a " + noun + ", no function: products are written with *");
    }
    return unknown(name, "function", Function.names());
  }

  private Node variable(Block block, int index) {
    int flat = blocks.offset(block.name()) + index;
    positions.putIfAbsent(flat, positions.size());
    return new Node.Variable(positions.get(flat));
  }

  private Block block(Token name) {
    String text = name.getText();
    if (Function.names().contains(text)) {
      throw FormulaMistake.at(name, text, " is a function: write " + text + "(...)");
    }
    List<String> names = blocks.blocks().stream().map(Block::name).toList();
    return blocks.block(text).orElseThrow(() -> unknown(name, "variable", names));
  }

  private static ParseCancellationException unknown(Token name, String noun, List<String> names) {
    String suggestion =
        NearestName.of(name.getText(), names)
            .map(nearest -> "did you mean '" + nearest + "'?")
            .orElseGet(() -> listed(noun, names));
    String subject = "unknown " + noun + " " + FormulaMistake.shown(name);
    return FormulaMistake.at(name, subject, ": " + suggestion);
  }

  private static String listed(String noun, List<String> names) {
    String opening = names.size() > 1 ? "the " + noun + "s are " : "the only " + noun + " is ";
    String more = names.size() > MOST_LISTED ? ", ..." : "";
    return names.stream().limit(MOST_LISTED).collect(Collectors.joining(", ", opening, more));
  }

  private static String range(Block block) {
    String name = block.name();
    int last = block.length() - 1;
    return block.length() + " entries, " + name + "[0] to " + name + "[" + last + "]";
  }

  private static Map<String, Double> constants() {
    Map<String, Double> constants = new LinkedHashMap<>();
    constants.put("pi", Math.PI);
    constants.put("e", Math.E);
    return constants;
  }
}
