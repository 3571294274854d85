package org.sweep.output;

import com.sun.jna.LastErrorException;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.file.Path;

/**
 * Lets two local folders change places in one step, which Java cannot: {@code renameat2} with
 * {@code RENAME_EXCHANGE} of Linux.
 */
final class FolderExchange {
  /** Paths are relative to the working directory. */
  private static final int AT_FDCWD = -100;

  private static final int RENAME_EXCHANGE = 2;

  private FolderExchange() {}

  /** The part of the C library that is called here. */
  private interface CLibrary extends Library {
    int renameat2(int fromFolder, String from, int toFolder, String to, int flags)
        throws LastErrorException;
  }

  /**
   * Exchanges two folders of one file system.
   *
   * @return false if this system, or the file system, cannot; nothing has changed then
   */
  static boolean of(Path one, Path other) {
    if (!Platform.isLinux()) {
      return false;
    }
    try {
      CLibrary library = Native.load("c", CLibrary.class);
      return library.renameat2(
              AT_FDCWD,
              one.toAbsolutePath().toString(),
              AT_FDCWD,
              other.toAbsolutePath().toString(),
              RENAME_EXCHANGE)
          == 0;
    } catch (LastErrorException | UnsatisfiedLinkError e) {
      return false;
    }
  }
}
