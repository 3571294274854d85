package org.sweep.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSError;

/**
 * A file of the result directory being written: every error is a {@link StoreFailure}, also where
 * Hadoop's local file system throws a {@link FSError}.
 */
final class GuardedStream extends FilterOutputStream {
  private final Failures failures;

  GuardedStream(OutputStream out, Failures failures) {
    super(out);
    this.failures = failures;
  }

  /** Says what an error means. */
  @FunctionalInterface
  interface Failures {
    StoreFailure of(Throwable error);
  }

  @Override
  public void write(int value) throws IOException {
    try {
      out.write(value);
    } catch (IOException | FSError e) {
      throw failures.of(e);
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException | FSError e) {
      throw failures.of(e);
    }
  }

  @Override
  public void flush() throws IOException {
    try {
      out.flush();
    } catch (IOException | FSError e) {
      throw failures.of(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } catch (IOException | FSError e) {
      throw failures.of(e);
    }
  }
}
