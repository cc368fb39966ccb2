package import AssayDomain
package import AssayVocabulary

/// A source with a name similar to a given one.
package struct NearSource: Sendable, Hashable {
  package let id: SourceID
  package let name: String
}

extension RecordSnapshot {
  /// How many names are compared for each prefix, so that a search costs little however many are stored.
  private static var namesPerBeginning: Int64 { 40 }
  private static var maximumSuggestionCount: Int { 3 }

  /// Returns up to three sources that a name may have been meant for, the nearest first.
  ///
  /// A name qualifies if it is a few edits away or starts with the given one. The search covers names that share a
  /// prefix with it, including prefixes with the first letter omitted, doubled or swapped.
  package func sources(near given: String) throws(DeskError) -> [NearSource] {
    let name = SourceName(of: given)
    let key = name.key
    return try near(name, except: nil) { other in
      guard let edits = NameDistance.between(key, other) else { return nil }
      let bound = max(1, max(key.count, other.count) / 3)
      if edits <= bound { return edits }
      return key.count > 3 && other.hasPrefix(key) ? bound + 1 : nil
    }
  }

  /// Returns up to three other sources whose names nearly equal that of a new source.
  package func sources(nearly source: Source) throws(DeskError) -> [NearSource] {
    let name = SourceName(source.name)
    let key = name.key
    let bound = NameDistance.maximumNear(key)
    return try near(name, except: source.id) { other in
      guard bound > 0 else { return nil }
      return NameDistance.between(key, other).flatMap { (1...bound).contains($0) ? $0 : nil }
    }
  }

  /// Returns sources whose names look like a name, and then those with names at a distance that is not nil.
  private func near(
    _ name: SourceName,
    except own: SourceID?,
    _ distance: (String) -> Int?
  ) throws(DeskError) -> [NearSource] {
    var found: [NearSource] = []
    for id in try sources(looking: name, count: Int64(Self.maximumSuggestionCount)) where id != own
    {
      guard let source = try source(id), source.mergedInto == nil else { continue }
      found.append(NearSource(id: id, name: source.name))
    }
    var best: [SourceID: (distance: Int, key: String)] = [:]
    for beginning in Self.beginnings(of: name.key) {
      for (name, id) in try names(beginning: beginning, count: Self.namesPerBeginning)
      where id != own && !found.contains(where: { $0.id == id }) {
        guard let edits = distance(name) else { continue }
        if edits < best[id]?.distance ?? .max { best[id] = (edits, name) }
      }
    }
    let sorted = best.sorted { ($0.value.distance, $0.key) < ($1.value.distance, $1.key) }
    for (id, match) in sorted {
      guard found.count < Self.maximumSuggestionCount else { break }
      // Lookups of names ignore history, so check the source's names at the snapshot's moment.
      guard let source = try source(id), source.mergedInto == nil,
        ([source.name] + source.aliases).contains(where: { SourceName($0).key == match.key })
      else { continue }
      found.append(NearSource(id: id, name: source.name))
    }
    return found
  }

  /// Returns the prefixes of names worth comparing, the most likely first.
  private static func beginnings(of key: String) -> [String] {
    let letters = Array(key)
    guard letters.count > 1 else { return [key] }
    var beginnings: [String] = []
    func add(_ letters: some Sequence<Character>) {
      let text = String(letters)
      if !text.isEmpty, !beginnings.contains(text) { beginnings.append(text) }
    }
    add(letters)
    for length in [letters.count - 1, letters.count / 2, 3, 2] where length > 1 {
      add(letters.prefix(length))
    }
    add([letters[1], letters[0]] + letters.dropFirst(2).prefix(2))
    add(letters.dropFirst().prefix(3))
    if key.hasPrefix("the ") { add(letters.dropFirst(4)) } else { add("the " + key) }
    return beginnings
  }
}
