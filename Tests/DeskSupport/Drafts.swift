import AssayDomain
package import AssayVocabulary

extension ClaimDraft {
  package init(_ text: String, _ change: (inout ClaimDraft) -> Void = { _ in }) {
    self.init(text: text, kind: .statement)
    change(&self)
  }
}

extension SourceDraft {
  package init(
    _ name: String,
    _ kind: SourceKind = .other,
    _ change: (inout SourceDraft) -> Void = { _ in }
  ) {
    self.init(name: name, kind: kind, reliability: .unrated)
    change(&self)
  }
}

extension AttributionDraft {
  package init(
    by name: String,
    _ stance: Stance = .asserts,
    _ change: (inout AttributionDraft) -> Void = { _ in }
  ) {
    self.init(source: .name(name), stance: stance)
    change(&self)
  }
}

extension CarrierDraft {
  package init(_ name: String) { self.init(source: .name(name), at: nil, url: nil, quote: nil) }
}

extension ClaimID: ExpressibleByIntegerLiteral {
  /// The id with this number.
  package init(integerLiteral value: Int64) { self.init(rawValue: value) }
}

extension SourceID: ExpressibleByIntegerLiteral {
  /// The id with this number.
  package init(integerLiteral value: Int64) { self.init(rawValue: value) }
}

extension AttributionID: ExpressibleByIntegerLiteral {
  /// The id with this number.
  package init(integerLiteral value: Int64) { self.init(rawValue: value) }
}

extension LinkID: ExpressibleByIntegerLiteral {
  /// The id with this number.
  package init(integerLiteral value: Int64) { self.init(rawValue: value) }
}
