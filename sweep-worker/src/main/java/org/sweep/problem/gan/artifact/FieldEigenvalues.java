package org.sweep.problem.gan.artifact;

import java.io.IOException;
import java.util.List;
import org.sweep.game.Player;
import org.sweep.output.ArtifactTable;
import org.sweep.output.Artifacts;
import org.sweep.problem.gan.GanShape;
import org.sweep.problem.gan.measure.Snapshot;
import org.sweep.problem.gan.measure.Workbench;
import org.sweep.problem.gan.spectrum.Eigenpair;
import org.sweep.problem.gan.spectrum.FieldSpectrum;
import org.sweep.schema.Column;
import org.sweep.schema.Tables;

/**
 * {@code eigenvalues}: the leading ones of the Jacobian of the field on the current minibatch, by
 * {@code step} and {@code index}, with each eigenvector's share in either player's block and the
 * share of the field in its eigenspace.
 */
final class FieldEigenvalues implements ArtifactWriter {
  private static final ArtifactTable TABLE =
      new ArtifactTable(
          "eigenvalues",
          List.of(
              Tables.STEP,
              Column.whole("index"),
              Column.real("real"),
              Column.real("imaginary"),
              Column.real("discriminator_share"),
              Column.real("generator_share"),
              Column.real("field_share"),
              Column.real("residual")));

  private final FieldSpectrum spectrum;
  private final List<Player> players;
  private final int count;

  FieldEigenvalues(Workbench workbench, int count) {
    spectrum = new FieldSpectrum(workbench.game(), workbench.backend());
    players = workbench.game().players();
    this.count = count;
  }

  @Override
  public void write(Moment moment, Snapshot networks, Artifacts artifacts) throws IOException {
    FieldSpectrum.Spectrum found = spectrum.at(networks.point(), count);
    long index = 0;
    for (Eigenpair pair : found.values()) {
      artifacts.add(
          TABLE,
          moment.step(),
          index,
          pair.value().getRealPart(),
          pair.value().getImaginaryPart(),
          share(pair, GanShape.DISCRIMINATOR),
          share(pair, GanShape.GENERATOR),
          pair.shareOf(found.field()),
          pair.residual());
      index++;
    }
  }

  private double share(Eigenpair pair, int player) {
    return pair.share(players.get(player).offset(), players.get(player).length());
  }
}
