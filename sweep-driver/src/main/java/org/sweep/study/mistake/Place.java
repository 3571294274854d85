package org.sweep.study.mistake;

import java.io.Serializable;

/**
 * Where something stands: {@code gmm.yaml:14, grid.learning-rate} or {@code --set problem.epochs}.
 *
 * @param source the file's name as given, or the override
 * @param line line in the file, 1 is the first; 0 where there are no lines
 * @param key path of keys down to it, empty for the whole
 */
public record Place(String source, int line, String key) implements Serializable {
  private static final String OVERRIDE = "--set ";

  /** A whole file. */
  public static Place file(String name) {
    return new Place(name, 0, "");
  }

  /** An override of the command line that sets {@code key}. */
  public static Place override(String key) {
    return new Place(OVERRIDE + key, 0, key);
  }

  /** The same place at another line; an override has no lines and stays as it is. */
  public Place atLine(int otherLine) {
    return isOverride() ? this : new Place(source, otherLine, key);
  }

  /** The place of the key {@code name} below this one. */
  public Place below(String name) {
    return new Place(source, line, key.isEmpty() ? name : key + "." + name);
  }

  /** Whether it is on the command line, not in a file. */
  public boolean isOverride() {
    return source.startsWith(OVERRIDE);
  }

  @Override
  public String toString() {
    String where = line > 0 ? source + ":" + line : source;
    boolean told = key.isEmpty() || where.equals(OVERRIDE + key);
    return told ? where : where + ", " + Mistake.shortened(key);
  }
}
