package org.sweep.schema;

/** Types of table columns, all nullable unless the table says otherwise. */
public enum ColumnType {
  /** 64-bit integer. */
  WHOLE(Long.class),
  /** 64-bit floating point. */
  REAL(Double.class),
  /** UTF-8 text. */
  TEXT(String.class),
  /** True or false. */
  FLAG(Boolean.class);

  private final Class<?> javaType;

  ColumnType(Class<?> javaType) {
    this.javaType = javaType;
  }

  /** Whether {@code value} is of this type. */
  public boolean holds(Object value) {
    return javaType.isInstance(value);
  }
}
