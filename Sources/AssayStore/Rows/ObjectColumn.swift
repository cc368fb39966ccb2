import AssayDomain
import AssayVocabulary
import JSON

/// A value that a column keeps as one canonical JSON object, because nothing searches within it.
protocol ObjectColumn {
  /// A value for reading to fill in.
  init(blankObject: Void)

  /// Hands every member, in the order of their names, to the visitor.
  mutating func visit(_ members: inout some ColumnVisitor) throws(RowDamage)
}

extension ColumnVisitor {
  mutating func object<Value: ObjectColumn>(
    _ name: StaticString,
    _ value: inout Value?
  ) throws(RowDamage) {
    var text = value.map(Self.text(of:))
    try self.text(name, &text)
    value = try text.map { (text) throws(RowDamage) in
      guard let read: Value = Self.value(from: text) else {
        throw RowDamage(column: name.description)
      }
      return read
    }
  }

  private static func text<Value: ObjectColumn>(of value: Value) -> String {
    var image = ImageWriter()
    image.begin()
    var copy = value
    do { try copy.visit(&image) } catch { preconditionFailure("writing an image never fails") }
    image.end()
    return String(decoding: image.writer.bytes, as: UTF8.self)
  }

  private static func value<Value: ObjectColumn>(from text: String) -> Value? {
    do {
      let document = try JSONDocument(Array(text.utf8), maximumDepth: 4)
      var reader = ImageReader(node: document.root)
      var value = Value(blankObject: ())
      try value.visit(&reader)
      return value
    } catch {
      return nil
    }
  }
}

extension Decision: ObjectColumn {
  init(blankObject: Void) {
    self.init(
      verdict: .unverifiable,
      label: nil,
      rationale: nil,
      proposer: "",
      approver: nil,
      override: nil,
      seq: 0,
      atMs: 0,
      algorithm: 0,
      finding: nil
    )
  }

  mutating func visit(_ members: inout some ColumnVisitor) throws(RowDamage) {
    var found = FindingMembers(finding)
    try members.integer("against_independent", &found.against.independent)
    try members.integer("against_possible", &found.against.possible)
    try members.integer("against_vouched", &found.against.vouched)
    try members.integer("algorithm", &algorithm)
    try members.text("approver", &approver)
    try members.integer("at", &atMs)
    try members.integer("credibility", &found.credibility)
    try members.id("first", &found.first)
    try members.text("flags", &found.flags)
    try members.integer("independent", &found.counts.independent)
    try members.text("label", &label)
    try members.text("override", &override)
    try members.integer("possible", &found.counts.possible)
    try members.text("proposer", &proposer)
    try members.text("rationale", &rationale)
    try members.text("roots", &found.roots)
    try members.integer("seq", &seq)
    try members.word("verdict", &verdict)
    try members.integer("vouched", &found.counts.vouched)
    finding = try found.finding()
  }
}

extension Proposal: ObjectColumn {
  init(blankObject: Void) {
    self.init(
      verdict: .unverifiable,
      label: nil,
      rationale: nil,
      proposer: "",
      override: nil,
      seq: 0,
      atMs: 0
    )
  }

  mutating func visit(_ members: inout some ColumnVisitor) throws(RowDamage) {
    try members.integer("at", &atMs)
    try members.text("label", &label)
    try members.text("override", &override)
    try members.text("proposer", &proposer)
    try members.text("rationale", &rationale)
    try members.integer("seq", &seq)
    try members.word("verdict", &verdict)
  }
}

/// A finding taken apart, every part missing where there is none.
private struct FindingMembers {
  struct Numbers {
    var independent: Int64?
    var vouched: Int64?
    var possible: Int64?

    init(_ counts: Counts?) {
      independent = counts.map { Int64($0.independent) }
      vouched = counts.map { Int64($0.vouched) }
      possible = counts.map { Int64($0.possible) }
    }

    var counts: Counts? {
      guard let independent, let vouched, let possible else { return nil }
      return Counts(
        independent: Int(independent),
        vouched: Int(vouched),
        possible: Int(possible)
      )
    }
  }

  var counts: Numbers
  var against: Numbers
  var credibility: Int64?
  var first: AttributionID?
  /// The ids, with blanks between.
  var roots: String?
  /// The words, with blanks between.
  var flags: String?

  init(_ finding: Finding?) {
    counts = Numbers(finding?.counts)
    against = Numbers(finding?.against)
    credibility = finding.map { Int64($0.credibility) }
    first = finding?.first
    roots = finding.map { $0.roots.map(\.description).joined(separator: " ") }
    flags = finding.map { $0.flags.map(\.rawValue).joined(separator: " ") }
  }

  func finding() throws(RowDamage) -> Finding? {
    guard let credibility else { return nil }
    guard let counts = counts.counts, let against = against.counts, let roots, let flags else {
      throw RowDamage(column: "decision")
    }
    let ids = roots.split(separator: " ").map { SourceID(text: String($0)) }
    let words = flags.split(separator: " ").map { Flag(rawValue: String($0)) }
    guard !ids.contains(nil), !words.contains(nil) else { throw RowDamage(column: "decision") }
    return Finding(
      counts: counts,
      against: against,
      credibility: Int(credibility),
      first: first,
      roots: ids.compactMap(\.self),
      flags: words.compactMap(\.self)
    )
  }
}
