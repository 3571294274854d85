package org.sweep.notebooks.cell;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;

/**
 * Notebooks as nbformat 4.5, in the layout in which Jupyter saves them (one space of indentation,
 * keys by the alphabet, a source line per line), so that a saved copy differs only where it was
 * edited. See <a href="https://nbformat.readthedocs.io/en/latest/format_description.html">the
 * format</a>.
 */
final class NotebookJson {
  private static final int MAJOR = 4;
  private static final int MINOR = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  private NotebookJson() {}

  static String text(Notebook notebook) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode cells = root.putArray("cells");
    notebook.cells().forEach(cell -> write(cells.addObject(), cell));
    write(root.putObject("metadata"), notebook);
    root.put("nbformat", MAJOR);
    root.put("nbformat_minor", MINOR);
    try {
      return JSON.writer(new JupyterLayout()).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory cannot fail to be written", e);
    }
  }

  private static void write(ObjectNode metadata, Notebook notebook) {
    Kernel kernel = notebook.kernel();
    ObjectNode kernelspec = metadata.putObject("kernelspec");
    kernelspec.put("display_name", kernel.displayName());
    kernelspec.put("language", kernel.language());
    kernelspec.put("name", kernel.name());
    metadata.putObject("language_info").put("name", kernel.language());
    metadata.put("title", notebook.title());
  }

  private static void write(ObjectNode node, Cell cell) {
    boolean isCode = cell instanceof Cell.Code;
    node.put("cell_type", isCode ? "code" : "markdown");
    if (isCode) {
      node.putNull("execution_count");
    }
    node.put("id", cell.id());
    ObjectNode metadata = node.putObject("metadata");
    if (cell instanceof Cell.Code code) {
      if (code.view() == Cell.View.FOLDED) {
        metadata.putObject("jupyter").put("source_hidden", true);
      }
      ArrayNode outputs = node.putArray("outputs");
      code.outputs().forEach(output -> write(outputs.addObject(), output));
    }
    lines(node.putArray("source"), cell.source());
  }

  private static void write(ObjectNode node, Output output) {
    if (output instanceof Output.Stream stream) {
      node.put("name", "stdout").put("output_type", "stream");
      ArrayNode text = node.putArray("text");
      stream.text().lines().forEach(line -> text.add(line + "\n"));
    } else if (output instanceof Output.DisplayData display) {
      data(node.putObject("data"), display.data());
      metadata(node.putObject("metadata"), display.data());
      node.put("output_type", "display_data");
    } else if (output instanceof Output.ExecuteResult result) {
      data(node.putObject("data"), result.data());
      node.putNull("execution_count");
      metadata(node.putObject("metadata"), result.data());
      node.put("output_type", "execute_result");
    }
  }

  private static void data(ObjectNode data, MimeBundle bundle) {
    bundle
        .texts()
        .forEach(
            (type, text) -> {
              if (type.equals(MimeBundle.PNG)) {
                data.put(type, text);
              } else {
                lines(data.putArray(type), text);
              }
            });
  }

  private static void metadata(ObjectNode metadata, MimeBundle bundle) {
    bundle.width().ifPresent(width -> metadata.putObject(MimeBundle.PNG).put("width", width));
  }

  /** A list of lines, each but the last with its line break. */
  private static void lines(ArrayNode list, String text) {
    Iterator<String> lines = text.lines().iterator();
    while (lines.hasNext()) {
      list.add(lines.next() + (lines.hasNext() ? "\n" : ""));
    }
  }

  /** The layout of Python's {@code json.dumps(notebook, indent=1)}. */
  private static final class JupyterLayout extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    JupyterLayout() {
      DefaultIndenter lines = new DefaultIndenter(" ", "\n");
      indentObjectsWith(lines);
      indentArraysWith(lines);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
      return new JupyterLayout();
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
      end(json, entries, _objectIndenter, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int values) throws IOException {
      end(json, values, _arrayIndenter, ']');
    }

    private void end(JsonGenerator json, int size, Indenter indenter, char bracket)
        throws IOException {
      _nesting--;
      if (size > 0) {
        indenter.writeIndentation(json, _nesting);
      }
      json.writeRaw(bracket);
    }
  }
}
