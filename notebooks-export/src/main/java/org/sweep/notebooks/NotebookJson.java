package org.sweep.notebooks;

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
    node.putObject("metadata");
    if (isCode) {
      node.putArray("outputs");
    }
    ArrayNode source = node.putArray("source");
    Iterator<String> lines = cell.source().lines().iterator();
    while (lines.hasNext()) {
      source.add(lines.next() + (lines.hasNext() ? "\n" : ""));
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
