import AssayAPI
import AssayVocabulary

extension Wire.Role {
  /// "a reader", "an editor", "no role".
  var withArticle: String {
    switch self {
    case .none: "no role"
    case .editor: "an editor"
    case .reader, .contributor, .reviewer: "a \(rawValue)"
    }
  }

  /// ", an editor", or that it is none.
  var afterName: String { self == .none ? ", without a role here" : ", \(withArticle)" }

  /// What it means as the role of those who were given none.
  var wordsForOthers: Phrase {
    self == .none
      ? "Who was given no role is refused."
      : Phrase("Who was given no role is \(withArticle).")
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

extension Page {
  /// Who has which role.
  mutating func add(_ found: ReviewerList.Result) {
    var table = Table([.loose, .tight, .loose])
    for reviewer in found.reviewers {
      table.add([
        Phrase(reviewer.name, .strong), Phrase(reviewer.role.rawValue),
        Phrase(reviewer.remark, .faint),
      ])
    }
    add(table)
    add(found.defaultRole.wordsForOthers)
  }

  /// Whose role was set.
  mutating func add(granted reviewer: Wire.Reviewer) {
    let role = reviewer.role
    let words =
      role == .none ? "no role, whatever else gives them one" : "the role \(role.rawValue)"
    add(reviewer.subject + Phrase(" \(words) from now on."))
  }

  /// Whose role was taken back.
  mutating func add(revoked reviewer: Wire.Reviewer) {
    let role = reviewer.role.rawValue
    add(reviewer.subject + Phrase(" lost the role \(role); assay reviewers tells what remains."))
  }
}
