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
    let none = Counts(independent: 0, vouched: 0, possible: 0)
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
      finding: Finding(
        counts: none,
        against: none,
        credibility: 0,
        first: nil,
        roots: [],
        flags: []
      )
    )
  }

  mutating func visit(_ members: inout some ColumnVisitor) throws(RowDamage) {
    try members.count("against_independent", &finding.against.independent)
    try members.count("against_possible", &finding.against.possible)
    try members.count("against_vouched", &finding.against.vouched)
    try members.integer("algorithm", &algorithm)
    try members.text("approver", &approver)
    try members.integer("at", &atMs)
    try members.count("credibility", &finding.credibility)
    try members.id("first", &finding.first)
    var flags = finding.flags.map(\.rawValue)
    try members.texts("flags", &flags)
    finding.flags = try flags.map { (word) throws(RowDamage) in
      guard let flag = Flag(rawValue: word) else { throw RowDamage(column: "decision") }
      return flag
    }
    try members.count("independent", &finding.counts.independent)
    try members.text("label", &label)
    try members.text("override", &override)
    try members.count("possible", &finding.counts.possible)
    try members.text("proposer", &proposer)
    try members.text("rationale", &rationale)
    try members.ids("roots", &finding.roots)
    try members.integer("seq", &seq)
    try members.word("verdict", &verdict)
    try members.count("vouched", &finding.counts.vouched)
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
