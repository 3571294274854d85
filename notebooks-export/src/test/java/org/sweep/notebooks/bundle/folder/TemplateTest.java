package org.sweep.notebooks.bundle.folder;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.sweep.notebooks.bundle.paper.LatexBundle;

class TemplateTest {
  @Test
  void mustBeGivenAValueForEveryPlace() throws IOException {
    Template paper = Template.of(LatexBundle.class, "main.tex");

    assertThatThrownBy(paper::text).hasMessageStartingWith("no value for ");
  }
}
