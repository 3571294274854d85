package org.sweep.notebooks.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookTest {
  private static final String SAVED =
      """
      {
       "cells": [
        {
         "cell_type": "markdown",
         "id": "title",
         "metadata": {},
         "source": [
          "# größer\\n",
          "\\n",
          "\\"a\\" \\\\ b"
         ]
        },
        {
         "cell_type": "code",
         "execution_count": null,
         "id": "sum",
         "metadata": {},
         "outputs": [],
         "source": [
          "1 + 1"
         ]
        },
        {
         "cell_type": "code",
         "execution_count": null,
         "id": "nothing",
         "metadata": {},
         "outputs": [],
         "source": []
        }
       ],
       "metadata": {
        "kernelspec": {
         "display_name": "Python 3",
         "language": "python",
         "name": "python3"
        },
        "language_info": {
         "name": "python"
        },
        "title": "größer"
       },
       "nbformat": 4,
       "nbformat_minor": 5
      }
      """;

  @Test
  void isWrittenAsJupyterSavesIt() {
    Notebook notebook =
        new Notebook(
            "größer",
            Kernel.PYTHON,
            List.of(
                new Cell.Markdown("title", "# größer\n\n\"a\" \\ b\n"),
                new Cell.Code("sum", "1 + 1"),
                new Cell.Code("nothing", "")));
    assertThat(notebook.json()).isEqualTo(SAVED);
  }

  @Test
  void refusesTwoCellsWithOneId() {
    List<Cell> cells = List.of(new Cell.Code("a", "1"), new Cell.Markdown("a", "one"));
    assertThatThrownBy(() -> new Notebook("title", Kernel.PYTHON, cells))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cell ids must be distinct, but two are a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "two words",
        "größe",
        "a.b",
        "line\n",
        "0123456789012345678901234567890123456789012345678901234567890123x"
      })
  void refusesIdsThatNbformatRefuses(String id) {
    assertThatThrownBy(() -> new Cell.Code(id, "1")).hasMessageContaining("cell id must match");
    assertThatThrownBy(() -> new Cell.Markdown(id, "1")).hasMessageContaining("cell id must match");
  }
}
