package org.sweep.notebooks.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sweep.notebooks.cell.MimeBundle;
import org.sweep.notebooks.cell.Output;
import org.sweep.notebooks.display.Grid.Line;

class GridTest {
  private static final Grid GRID =
      new Grid(
          List.of("n", "mean"),
          List.of(new Line("<b>", List.of("3", "0.25")), new Line("sgd", List.of("12", ""))));

  /** What pandas 1.5.3 prints for the same frame of texts. */
  @Test
  void looksAsPandasShowsIt() {
    Output.ExecuteResult shown = (Output.ExecuteResult) GRID.outputs().get(0);
    assertThat(shown.data().texts().get(MimeBundle.PLAIN))
        .isEqualTo("      n  mean\n<b>   3  0.25\nsgd  12");
    assertThat(shown.data().texts().get(MimeBundle.HTML))
        .contains("<th></th>\n      <th>n</th>\n      <th>mean</th>")
        .contains("<th>&lt;b&gt;</th>\n      <td>3</td>\n      <td>0.25</td>\n    </tr>")
        .endsWith("</tbody>\n</table>\n</div>");
  }

  @Test
  void saysWhatIsCut() {
    Line line = new Line("x", List.of("1"));
    Grid long60 = new Grid(List.of("n"), Collections.nCopies(60, line));
    Grid long61 = new Grid(List.of("n"), Collections.nCopies(61, line));
    assertThat(long60.outputs()).hasSize(1);
    assertThat(long61.outputs()).hasSize(2);
    assertThat(long61.outputs().get(0)).isEqualTo(new Output.Stream("The first 60 of 61 rows:\n"));
    assertThat(((Output.Stream) long61.printed().get(1)).text()).hasLineCount(61);
  }

  @Test
  void refusesRowsOfAnotherWidth() {
    List<Line> lines = List.of(new Line("a", List.of()));
    assertThatThrownBy(() -> new Grid(List.of("n"), lines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a row must have 1 cells, but a has 0");
  }
}
