package org.sweep.study.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sweep.study.mistake.Place;

/**
 * Values by key. Every key is there once.
 *
 * @param entries keys and values, in order
 * @param place where it stands
 */
public record Mapping(List<Entry> entries, Place place) implements Node {
  /**
   * A key and its value.
   *
   * @param key as written
   * @param place where the key stands
   * @param value what it is set to
   */
  public record Entry(String key, Place place, Node value) {}

  /** Copies the entries. */
  public Mapping {
    entries = List.copyOf(entries);
  }

  /** The keys, in order. */
  public List<String> keys() {
    return entries.stream().map(Entry::key).toList();
  }

  /** The value of {@code key}, if it is there. */
  public Optional<Node> get(String key) {
    return entries.stream().filter(entry -> entry.key().equals(key)).map(Entry::value).findFirst();
  }

  /** This mapping without {@code key}. */
  public Mapping without(String key) {
    return new Mapping(entries.stream().filter(entry -> !entry.key().equals(key)).toList(), place);
  }

  /** This mapping with the entry set, in the place of one of the same key or as the last. */
  public Mapping with(Entry set) {
    List<Entry> changed = new ArrayList<>(entries);
    int index = keys().indexOf(set.key());
    if (index < 0) {
      changed.add(set);
    } else {
      changed.set(index, set);
    }
    return new Mapping(changed, place);
  }

  @Override
  public String shown() {
    String word = entries.size() == 1 ? "a mapping with the key " : "a mapping with the keys ";
    return entries.isEmpty() ? "an empty mapping" : word + String.join(", ", keys());
  }
}
