import AssayDomain
package import AssayVocabulary

extension RecordTransaction {
  /// Links two claims.
  package func addLink(
    from: ClaimID,
    to: ClaimID,
    kind: LinkKind,
    note: String?
  ) throws(DeskError) {
    try refuseVersionOfNothing()
    let facts = LinkFacts(from: from, to: to, kind: kind, isLive: true)
    // Before asking whether the claims are there: a link to itself is wrong with any claim.
    try keepingRule("to") { () throws(EntryProblem) in try LinkEntry.check(facts, beside: []) }
    let from = try claim(from, field: "from").id
    let to = try claim(to, field: "to").id
    let joined = LinkFacts(from: from, to: to, kind: kind, isLive: true)
    try keepingRule("to", hint: "one of them is merged into the other") {
      () throws(EntryProblem) in try LinkEntry.check(joined, beside: [])
    }
    for other in try LinkCache(snapshot).all(of: from) {
      try keepingRule(
        "to",
        hint:
          "it is \(other.id); to say it differently, withdraw that first with link.withdraw",
        remedy: Remedy("link.withdraw", ["link": other.id.description])
      ) {
        () throws(EntryProblem) in try LinkEntry.check(joined, beside: [LinkFacts(other)])
      }
    }
    var link = Link()
    link.id = ids.link.next()
    link.from = from
    link.to = to
    link.kind = kind
    link.note = try TextRule.freeText("the note").clean(optional: note, field: "note")
    try put(.link(link))
  }

  /// Takes a link back, for a reason.
  package func withdrawLink(_ id: LinkID) throws(DeskError) {
    guard let link = try snapshot.link(id) else {
      throw .notFound(
        "link \(id)",
        field: "link",
        hint: "read one of its claims with claim.get, which lists the links",
        remedy: Remedy("claim.get")
      )
    }
    try link.refuseWithdrawn(field: "link")
    try expectVersion(link.version, of: id.description)
    let reason = try neededReason(for: "withdrawing a link")
    try put(.link(link.withdrawn(because: reason)))
  }
}
