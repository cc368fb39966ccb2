import AssayDomain
package import AssayVocabulary

/// A word of a fixed list that tables store as its position in that list, which never changes.
package protocol Coded: RawRepresentable, CaseIterable, Sendable where RawValue == String {
  /// Every word once, in the order of the codes; new words go at the end.
  static var byCode: [Self] { get }
}

extension Coded {
  /// The number that tables store; a test checks that every word has one.
  package var code: Int64 {
    guard let code = Self.byCode.firstIndex(where: { $0 == self }) else {
      preconditionFailure("\(self) has no code")
    }
    return Int64(code)
  }

  /// The word with this code, nil if there is none.
  package init?(code: Int64) {
    guard Self.byCode.indices.contains(Int(code)) else { return nil }
    self = Self.byCode[Int(code)]
  }
}

extension SourceKind: Coded, NumberValue {
  package static let byCode: [SourceKind] = [
    .person, .government, .organisation, .outlet, .agency, .account, .document, .unnamed, .other,
  ]
}

extension Reliability: Coded, NumberValue {
  package static let byCode: [Reliability] = [.a, .b, .c, .d, .e, .f]
}

extension ClaimKind: Coded, NumberValue {
  package static let byCode: [ClaimKind] = [.statement, .prediction, .opinion]
}

extension ClaimStatus: Coded, NumberValue {
  /// Open statuses are below 3, which an index relies on.
  package static let byCode: [ClaimStatus] = [
    .submitted, .inReview, .proposed, .decided, .withdrawn, .merged,
  ]
}

extension Verdict: Coded, NumberValue {
  package static let byCode: [Verdict] = [
    .confirmed, .corroborated, .disputed, .refuted, .misleading, .outdated, .unverifiable,
    .notCheckable,
  ]
}

extension Role: Coded, NumberValue {
  package static let byCode: [Role] = [.none, .reader, .contributor, .reviewer, .editor]
}

extension Stance: Coded, NumberValue {
  package static let byCode: [Stance] = [.asserts, .confirms, .denies]
}

extension Basis: Coded, NumberValue {
  package static let byCode: [Basis] = [.unknown, .firsthand, .cites]
}

extension LinkKind: Coded, NumberValue {
  package static let byCode: [LinkKind] = [.confirms, .corroborates, .contradicts]
}

extension NoteKind: Coded, NumberValue {
  package static let byCode: [NoteKind] = [.comment, .contact]
}
