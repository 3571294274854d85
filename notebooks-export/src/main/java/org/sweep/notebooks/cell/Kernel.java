package org.sweep.notebooks.cell;

/**
 * What runs a notebook's code.
 *
 * @param name the kernel's name in Jupyter
 * @param displayName what people read
 * @param language the language of the code cells, lower case
 */
public record Kernel(String name, String displayName, String language) {
  /** Python as every Jupyter has it, and as notebooks on clusters do. */
  public static final Kernel PYTHON = new Kernel("python3", "Python 3", "python");

  /** Java by JShell, as the kernels IJava and JJava have it. */
  public static final Kernel JAVA = new Kernel("java", "Java", "java");
}
