import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// Adds a source; refuses names that another source has.
  package func addSource(_ draft: SourceDraft) throws(DeskError) {
    try refuseVersionOfNothing()
    let isNamed = try keepingRule("named") { () throws(EntryProblem) in
      try SourceEntry.isNamed(stated: draft.isNamed, kind: draft.kind)
    }
    guard draft.carrier == nil || !isNamed else {
      throw .invalid("carrier", "only a source that is not named has a carrier")
    }
    let partOf = try draft.partOf.map { (owner) throws(DeskError) in
      try snapshot.source(owner, carrier: nil, field: "partOf").id
    }
    let carrier = try draft.carrier.map { (carrier) throws(DeskError) in
      try snapshot.source(carrier, carrier: nil, field: "carrier").id
    }
    let name = try TextRule.name.clean(draft.name, field: "name")
    var source = Source()
    source.id = ids.source.next()
    source.name = name
    source.aliases = try cleanAliases(draft.aliases, of: name)
    source.kind = draft.kind
    source.reliability = draft.reliability
    source.isNamed = isNamed
    source.partOf = partOf
    source.carrier = carrier
    source.url = try TextRule.url.clean(optional: draft.url, field: "url")
    source.notes = try TextRule.freeText("the notes").clean(optional: draft.notes, field: "notes")
    try refuseTakenNames(of: source)
    try put(.source(source))
  }

  /// Returns the source that a reference means; creates it if the name is unknown and `creating` is true.
  ///
  /// A name that only other carriers' unnamed sources have creates an unnamed source of this carrier. `traits` say what a
  /// new source is; a known one that is something else is refused.
  func resolve(
    _ reference: SourceReference,
    carrier: SourceID?,
    creating: Bool,
    as traits: (kind: SourceKind?, isNamed: Bool?) = (nil, nil),
    field: String
  ) throws(DeskError) -> Source {
    guard creating, case .name(let given) = reference else {
      let known = try snapshot.source(reference, carrier: carrier, field: field)
      return try checked(known, traits, field: field)
    }
    if let found = try snapshot.find(reference, carrier: carrier, field: field) {
      return try checked(found, traits, field: field)
    }
    let name = try TextRule.name.clean(given, field: field)
    try refuseLookalike(name, field: field)
    var source = Source()
    source.id = ids.source.next()
    source.name = name
    if let carrier, try !snapshot.sources(named: SourceName(name), count: 1).isEmpty {
      source.kind = .unnamed
      source.isNamed = false
      source.carrier = carrier
    }
    if let kind = traits.kind { source.kind = kind }
    if traits.kind != nil || traits.isNamed != nil {
      source.isNamed = try keepingRule("\(field).named") { () throws(EntryProblem) in
        try SourceEntry.isNamed(stated: traits.isNamed, kind: source.kind)
      }
      source.carrier = source.isNamed ? nil : carrier
    }
    try put(.source(source))
    return source
  }

  /// Refuses a known source that a call says to be something else.
  private func checked(
    _ source: Source,
    _ traits: (kind: SourceKind?, isNamed: Bool?),
    field: String
  ) throws(DeskError) -> Source {
    let isOfKind = traits.kind.map { $0 == source.kind } ?? true
    guard isOfKind, traits.isNamed.map({ $0 == source.isNamed }) ?? true else {
      let what = "\(source.kind.rawValue), \(source.isNamed ? "named" : "not named")"
      throw .invalid(
        isOfKind ? "\(field).named" : "\(field).kind",
        "\(source.id), \(source.name), is known as \(what)",
        hint: "leave it out, or correct the source with source.edit",
        remedy: Remedy("source.edit", ["source": source.id.description])
      )
    }
    return source
  }

  /// Refuses a name that is not known and looks like one that is, because it was probably meant.
  private func refuseLookalike(_ name: String, field: String) throws(DeskError) {
    let alike = try snapshot.sources(
      looking: SourceName(name),
      count: Int64(ActLimits.maximumLookalikeCount)
    )
    guard !alike.isEmpty else { return }
    let ids = alike.map(\.description).joined(separator: " or ")
    throw .conflict(
      "\"\(name)\" looks like the name of \(ids), but is written with other letters",
      field: field,
      hint: "say \(ids) if that is meant; if not, add the name with source.add first",
      remedy: Remedy("source.add", ["name": name])
    )
  }

  /// Refuses names that another source in the same scope has.
  func refuseTakenNames(of source: Source) throws(DeskError) {
    for (index, text) in ([source.name] + source.aliases).enumerated() {
      guard let holder = try snapshot.holder(of: SourceName(text), scope: source.nameScope),
        holder.id != source.id
      else { continue }
      throw .conflict(
        "\(holder.id) already has the name \"\(text)\"",
        field: index == 0 ? "name" : "aliases[\(index - 1)]",
        hint: "use \(holder.id), or choose a name that tells them apart"
      )
    }
  }

  /// Returns the aliases without those that equal the name or an earlier alias.
  func cleanAliases(_ aliases: [String], of name: String) throws(DeskError) -> [String] {
    guard aliases.count <= ActLimits.maximumAliasCount else {
      throw .invalid("aliases", "a source has at most \(ActLimits.maximumAliasCount) aliases")
    }
    var taken: Set<SourceName> = [SourceName(name)]
    var cleaned: [String] = []
    for (index, alias) in aliases.enumerated() {
      let text = try TextRule.name.clean(alias, field: "aliases[\(index)]")
      if taken.insert(SourceName(text)).inserted { cleaned.append(text) }
    }
    return cleaned
  }
}
