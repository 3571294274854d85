package org.sweep.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScriptsTest {
  @Test
  void canStandInsideAPage() {
    assertThat(Scripts.texts())
        .hasSize(10)
        .allSatisfy(
            script ->
                assertThat(script.toLowerCase(Locale.ROOT))
                    .doesNotContain("</script", "<!--", "\r"));
  }

  /** Golden hash: {@code printf 'alert(1)' | openssl dgst -sha256 -binary | base64}. */
  @Test
  void areAllowedByTheirHashesAlone() {
    assertThat(Scripts.policy(List.of("alert(1)")))
        .isEqualTo(
            "default-src 'none'; script-src 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=';"
                + " style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'");
  }
}
