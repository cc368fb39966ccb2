package import AssayDomain
package import AssayVocabulary

/// What somebody should look at in what is recorded, although nothing forbids it.
package struct Notice: Sendable, Hashable {
  package let kind: NoticeKind
  /// The sentence for people.
  package let text: String
  /// The calls of which one settles it.
  package let remedies: [Remedy]
}

extension Notice {
  /// Asks whether two originals on one page are one statement; nil if an assessment found none.
  package init?(onePageOf assessment: Assessment) {
    guard assessment.sameDocument.count == 2 else { return nil }
    let (one, other) = (assessment.sameDocument[0], assessment.sameDocument[1])
    self.init(
      kind: .sameDocument,
      text: "\(one) and \(other) are on one page; are they one statement, or separate ones?",
      remedies: [
        .edit(other, ["jointWith": one.description]),
        .edit(other, ["separateFrom": one.description]),
      ]
    )
  }
}
