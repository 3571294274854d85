/**
 * The columns of every table in a result directory: the public contract of docs/tables.md as code.
 * {@link org.sweep.output} writes them, the driver's {@code analysis} reads them.
 */
package org.sweep.schema;
