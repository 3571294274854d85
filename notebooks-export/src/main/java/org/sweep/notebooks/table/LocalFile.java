package org.sweep.notebooks.table;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A Parquet file on a local disk, without Hadoop's file systems.
 *
 * @param path where it is
 */
record LocalFile(Path path) implements InputFile {
  @Override
  public long getLength() throws IOException {
    return Files.size(path);
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Seekable(FileChannel.open(path));
  }

  @Override
  public String toString() {
    return path.toString();
  }

  /** A channel and the stream over it share one position. */
  private static final class Seekable extends DelegatingSeekableInputStream {
    private final FileChannel channel;

    Seekable(FileChannel channel) {
      super(Channels.newInputStream(channel));
      this.channel = channel;
    }

    @Override
    public long getPos() throws IOException {
      return channel.position();
    }

    @Override
    public void seek(long position) throws IOException {
      channel.position(position);
    }
  }
}
