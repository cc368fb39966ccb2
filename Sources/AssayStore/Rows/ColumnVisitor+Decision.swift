import AssayDomain
import JSON

extension ColumnVisitor {
  /// A decision, kept as one canonical JSON object because nothing searches within it.
  mutating func decision(
    _ name: StaticString,
    _ value: inout Decision?
  ) throws(RowDamage) {
    var text = value.map(Self.text(of:))
    try self.text(name, &text)
    value = try text.map { (text) throws(RowDamage) in
      guard let decision = Self.decision(from: text) else {
        throw RowDamage(column: name.description)
      }
      return decision
    }
  }

  private static func text(of decision: Decision) -> String {
    var image = ImageWriter()
    image.begin()
    var copy = decision
    do { try copy.visit(&image) } catch { preconditionFailure("writing an image never fails") }
    image.end()
    return String(decoding: image.writer.bytes, as: UTF8.self)
  }

  private static func decision(from text: String) -> Decision? {
    do {
      let document = try JSONDocument(Array(text.utf8), maximumDepth: 4)
      var reader = ImageReader(node: document.root)
      var decision = Decision(
        verdict: .unverifiable,
        label: nil,
        rationale: nil,
        proposer: "",
        approver: nil,
        override: nil,
        seq: 0,
        atMs: 0,
        algorithm: 0
      )
      try decision.visit(&reader)
      return decision
    } catch {
      return nil
    }
  }
}

extension Decision {
  fileprivate mutating func visit(_ columns: inout some ColumnVisitor) throws(RowDamage) {
    try columns.integer("algorithm", &algorithm)
    try columns.text("approver", &approver)
    try columns.integer("at", &atMs)
    try columns.text("label", &label)
    try columns.text("override", &override)
    try columns.text("proposer", &proposer)
    try columns.text("rationale", &rationale)
    try columns.integer("seq", &seq)
    try columns.word("verdict", &verdict)
  }
}
