package org.sweep.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValuesTest {
  private static final Declaration GAME =
      Declaration.of(
          "game",
          "players with losses",
          Parameter.requiredRealsByName("players", "initial values"),
          Parameter.requiredTextByName("losses", "formulas"),
          Parameter.optionalReals("eigenvalues", Range.anyNumber(), "of the field"),
          Parameter.optionalMatrix("matrix", "of the bilinear game"),
          Parameter.optionalWholeByName("inner-steps", 1, "updates of a player in a step"),
          Parameter.optionalTexts("order", "players in turn"));

  @Test
  void hasAnAccessorForEveryKind() {
    Map<String, Object> given = given(List.of(1.0), List.of(2.0, 3.0));
    given.put("eigenvalues", List.of(1.0, -0.5));
    given.put("matrix", List.of(List.of(1.0, 2.0), List.of(3.0)));
    given.put("inner-steps", Map.of("y", 5L));
    given.put("order", List.of("y", "x"));

    Values values = Values.of(GAME, given);

    assertThat(values.realsByName("players"))
        .containsExactly(entry("x", new double[] {1}), entry("y", new double[] {2, 3}));
    assertThat(values.map("losses", String.class))
        .containsExactly(entry("x", "x*y"), entry("y", "-x*y"));
    assertThat(values.reals("eigenvalues")).containsExactly(1, -0.5);
    assertThat(values.matrix("matrix")).isDeepEqualTo(new double[][] {{1, 2}, {3}});
    assertThat(values.map("inner-steps", Long.class)).containsExactly(entry("y", 5L));
    assertThat(values.texts("order")).containsExactly("y", "x");
    assertThat(values.list("order", String.class)).containsExactly("y", "x");
  }

  @Test
  void optionalListsAndMapsAreEmpty() {
    Values values = Values.of(GAME, given(List.of(1.0), List.of(2.0)));
    assertThat(values.reals("eigenvalues")).isEmpty();
    assertThat(values.matrix("matrix")).isEmpty();
    assertThat(values.map("inner-steps", Long.class)).isEmpty();
    assertThat(values.texts("order")).isEmpty();
  }

  @Test
  void refusesWhatIsOfAnotherKind() {
    Values values = Values.of(GAME, given(List.of(1.0), List.of(2.0)));
    assertThatThrownBy(() -> values.real("players")).isInstanceOf(ClassCastException.class);
    assertThatThrownBy(() -> values.map("losses", Long.class))
        .isInstanceOf(ClassCastException.class);
    assertThatThrownBy(() -> values.reals("momentum")).hasMessage("no value for momentum");
  }

  @Test
  void nobodyCanChangeThem() {
    List<Double> first = new ArrayList<>(List.of(1.0));
    Map<String, Object> players = new LinkedHashMap<>(Map.of("x", first));
    Map<String, Object> given = new LinkedHashMap<>(Map.of("players", players));
    given.put("losses", Map.of("x", "x^2"));
    Values values = Values.of(GAME, given);

    first.add(9.0);
    players.put("z", List.of(0.0));
    values.realsByName("players").get("x")[0] = 7;

    assertThat(values.realsByName("players")).containsExactly(entry("x", new double[] {1}));
    Map<String, String> losses = values.map("losses", String.class);
    assertThatThrownBy(() -> losses.put("y", "y"))
        .isInstanceOf(UnsupportedOperationException.class);
    OrderedMap held = (OrderedMap) values.byName().get("players");
    assertThatThrownBy(() -> held.put("y", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(held::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void travelsWithNestedListsAndMaps() throws IOException, ClassNotFoundException {
    Map<String, Object> given = given(List.of(1.0), List.of(2.0, 3.0));
    given.put("matrix", new ArrayList<>(List.of(new ArrayList<>(List.of(1.0)))));
    Values values = Values.of(GAME, given);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(values);
    }
    try (ObjectInputStream stream =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Values read = (Values) stream.readObject();
      assertThat(read).isEqualTo(values);
      assertThat(Canonical.text(read.byName())).isEqualTo(Canonical.text(values.byName()));
    }
  }

  @Test
  void canonicalTextKeepsTheOrderOfNames() {
    Selection selection = Selection.of(GAME, given(List.of(1.0), List.of(2.0, 3e-5)));
    assertThat(Canonical.text(selection))
        .isEqualTo("{game: {losses: {x: \"x*y\", y: \"-x*y\"}, players: {x: [1], y: [2, 3e-5]}}}");
  }

  @Test
  void theOrderOfNamesMakesADifference() {
    OrderedMap players = OrderedMap.copyOf(players(List.of(1.0), List.of(2.0)));
    Map<String, Object> turned = new LinkedHashMap<>();
    turned.put("y", List.of(2.0));
    turned.put("x", List.of(1.0));

    assertThat(OrderedMap.copyOf(turned)).isNotEqualTo(players);
    assertThat(players).isNotEqualTo(OrderedMap.copyOf(turned));
    assertThat(OrderedMap.copyOf(players)).isEqualTo(players).hasSameHashCodeAs(players);
    assertThat(OrderedMap.copyOf(Map.of("x", 1L))).isNotEqualTo(OrderedMap.copyOf(Map.of()));
  }

  @Test
  void aSelectionLeavesOutValuesEqualToTheirDefaults() {
    Map<String, Object> standard = players(1L, 5L);
    Map<String, Object> turned = new LinkedHashMap<>();
    turned.put("y", 5L);
    turned.put("x", 1L);
    Parameter steps =
        new Parameter(
            "steps", new Kind.MapOf(new Kind.Whole(1, 9)), Optional.of(standard), "in this order");
    Declaration method = Declaration.of("method", "", steps);

    assertThat(Selection.of(method, Map.of("steps", standard)).label()).isEqualTo("method");
    assertThat(Selection.of(method, Map.of("steps", turned)).label())
        .isEqualTo("method(steps={y: 5, x: 1})");
    standard.clear();
    assertThat(Selection.plain(method).values().map("steps", Long.class)).hasSize(2);
  }

  @Test
  void whatADeclarationNeedsIsNoPartOfASelection() {
    Declaration plain = Declaration.of("sga", "w <- w - T(xi)");
    Declaration needy = plain.withNeeds("a game of two players");
    assertThat(plain.needs()).isEmpty();
    assertThat(needy.needs()).isEqualTo("a game of two players");
    assertThat(needy.name()).isEqualTo("sga");
    assertThat(Selection.plain(needy)).isEqualTo(Selection.plain(plain));
  }

  private static Map<String, Object> given(Object x, Object y) {
    Map<String, Object> losses = players("x*y", "-x*y");
    return new LinkedHashMap<>(Map.of("players", players(x, y), "losses", losses));
  }

  private static Map<String, Object> players(Object x, Object y) {
    Map<String, Object> players = new LinkedHashMap<>();
    players.put("x", x);
    players.put("y", y);
    return players;
  }
}
