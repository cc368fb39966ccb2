import AssayAPI
import AssayVocabulary

extension Role {
  /// ", an editor", or that it is none.
  var afterName: String {
    self == .none ? ", without a role here" : ", \(withArticle(rawValue))"
  }

  /// What it means as the role of those who were given none.
  var wordsForOthers: Phrase {
    self == .none
      ? "Who was given no role is refused."
      : Phrase("Who was given no role is \(withArticle(rawValue)).")
  }
}

extension Wire.Reviewer {
  /// "mira", "group interns".
  fileprivate var name: String { user ?? group.map { "group \($0)" } ?? "" }

  /// "mira has", "the members of interns have".
  fileprivate var subject: Phrase {
    guard let group else { return Phrase(name, .strong) + " has" }
    return "The members of " + Phrase(group, .strong) + " have"
  }

  fileprivate var remark: String {
    if owner { return "runs the server" }
    return grantedBy.map { "given by \($0)" } ?? ""
  }
}

extension Records {
  /// Who has which role.
  init(reviewers: [Wire.Reviewer]) {
    self.init(of: reviewers) { reviewer in
      [
        Field("name", .text(reviewer.name), .strong, width: .loose),
        Field("role", .text(reviewer.role.rawValue)),
        Field("remark", .text(reviewer.remark), .faint, width: .loose),
      ]
    }
  }
}

extension Page {
  /// Whose role was set.
  mutating func add(granted reviewer: Wire.Reviewer) {
    let role = reviewer.role
    let words =
      role == .none ? "no role, whatever else gives them one" : "the role \(role.rawValue)"
    add(reviewer.subject + " \(words) from now on.")
  }

  /// Whose role was taken back.
  mutating func add(revoked reviewer: Wire.Reviewer) {
    let role = reviewer.role.rawValue
    add(reviewer.subject + " lost the role \(role); assay reviewers tells what remains.")
  }
}
