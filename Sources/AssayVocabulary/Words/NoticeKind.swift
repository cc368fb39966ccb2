/// What somebody should look at in what is recorded.
package enum NoticeKind: String, CaseIterable, Sendable {
  /// The source's live word on the claim is the opposite.
  case oppositeWord = "opposite-word"
  /// A date lies ahead, although it says when something was said.
  case futureDate = "future-date"
  /// A date that programs give where they know none, such as 1970-01-01T00:00:00Z.
  case emptyDate = "empty-date"
  /// Somebody is said to know firsthand what is said to happen only later.
  case beforeTheEvent = "before-the-event"
  /// A new source has a description for a name, as of somebody who is not named.
  case perhapsUnnamed = "perhaps-unnamed"
  /// Two originals are on one page, and nobody has said whether they are one statement.
  case sameDocument = "same-document"
}
