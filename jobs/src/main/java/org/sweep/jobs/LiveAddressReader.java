package org.sweep.jobs;

import org.sweep.live.LiveAddress;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** {@code [HOST:]PORT} on the command line. */
final class LiveAddressReader implements ITypeConverter<LiveAddress> {
  @Override
  public LiveAddress convert(String text) {
    try {
      return LiveAddress.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
