package import AssayDomain

extension Change {
  /// Links two claims.
  package func addLink(
    from: ClaimID,
    to: ClaimID,
    kind: LinkKind,
    note: String?
  ) throws(StoreError) {
    try refuseVersionOfNothing()
    guard from != to else {
      throw .invalid("to", "a claim cannot be linked to itself; give two claims")
    }
    _ = try claim(from, field: "from")
    _ = try claim(to, field: "to")
    if let same = try liveLink(from, to, kind) {
      throw .conflict(
        "\(same.from) \(kind.rawValue) \(same.to) already, by \(same.id)",
        hint: "withdraw \(same.id) first to say it differently"
      )
    }
    let link = Link(
      id: newLinkID(),
      from: from,
      to: to,
      kind: kind,
      note: try TextRule.freeText("the note").clean(optional: note, field: "note"),
      isLive: true,
      withdrawnBecause: nil,
      version: 1
    )
    try put(.link(link))
  }

  /// Takes a link back, for a reason.
  package func withdrawLink(_ id: LinkID) throws(StoreError) {
    guard var link = try view.link(id) else {
      throw .notFound(
        "link \(id)",
        field: "link",
        hint: "`assay show` with a claim's id lists its links"
      )
    }
    guard link.isLive else {
      throw .conflict(
        "\(id) was withdrawn: \(link.withdrawnBecause ?? "no reason was given")",
        field: "link"
      )
    }
    try expectVersion(link.version, of: id.description)
    link.withdrawnBecause = try neededReason(for: "withdrawing a link")
    link.isLive = false
    link.version += 1
    try put(.link(link))
  }

  /// The live link that says the same; `contradicts` says the same both ways.
  private func liveLink(
    _ from: ClaimID,
    _ to: ClaimID,
    _ kind: LinkKind
  ) throws(StoreError) -> Link? {
    try view.links(of: from).first { link in
      let isSameWay = link.from == from && link.to == to
      let isOtherWay = link.from == to && link.to == from && kind == .contradicts
      return link.isLive && link.kind == kind && (isSameWay || isOtherWay)
    }
  }
}
