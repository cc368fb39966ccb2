import AssayAPI
import AssayVocabulary

/// How a command line gives a field of the protocol's objects, if that differs from what its name and type suggest.
///
/// Fields of one name are distinguished by their object: `ClaimConditions.text`.
struct FieldForm: Sendable {
  /// The option's names, separated by `|`.
  let option: String
  /// The placeholder of the value in help; nil for that of its type.
  let placeholder: String?
  /// For a field that may be true, false or absent: the option that sets it to false.
  let opposite: String?
  /// For such a field with a single option: the value that the option sets.
  let setting: Bool?
  /// For a list of an edit: the option that empties it, and its sentence of help.
  let removal: (option: String, doc: String)?
  /// The sentence of help; nil for the protocol's own.
  let doc: String?

  init(of field: String, in object: String) {
    func entry<Value>(_ table: [String: Value]) -> Value? {
      table["\(object).\(field)"] ?? table[field]
    }
    option = entry(Self.options) ?? Self.optionName(of: field)
    placeholder = entry(Self.placeholders)
    setting = entry(Self.settings)
    opposite = setting == nil ? entry(Self.opposites) : nil
    removal = entry(Self.removals)
    doc = entry(Self.docs)
  }

  /// Returns `--quote-language` for `quoteLanguage`.
  private static func optionName(of field: String) -> String {
    "--" + field.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  /// The options whose names differ from those of their fields.
  static let options = [
    "aliases": "--alias", "archivedUrl": "--archived", "askedAt": "--at", "columns": "--column",
    "createSource": "--known-source", "leaseMinutes": "--lease", "needs": "--need",
    "newest": "--oldest", "reason": "--because|--reason", "retrievedAt": "--retrieved",
    "tags": "--tag", "SourceDraft.named": "--unnamed", "NoteDraft.text": "--note",
  ]

  static let placeholders = [
    "add": "TAG", "after": "SEQ", "aliases": "NAME", "archivedUrl": "URL", "asked": "WHOM",
    "askedAt": "WHEN", "assignee": "USER", "at": "WHEN", "checkAfter": "WHEN", "columns": "COLUMN",
    "due": "WHEN", "dueBy": "WHEN", "happens": "WHEN", "into": "INTO", "language": "LANGUAGE",
    "leaseMinutes": "MINUTES", "maxCredibility": "1-6", "mediaType": "TYPE", "name": "NAME",
    "path": "PATH", "quoteLanguage": "LANGUAGE", "remove": "TAG", "requestKey": "KEY",
    "retrievedAt": "WHEN", "saidBy": "WHEN", "sha256": "HASH", "tag": "TAG", "tags": "TAG",
    "timeZone": "ZONE", "url": "URL", "verb": "WORD", "ClaimConditions.text": "WORDS",
    "ReviewAssignParameters.to": "USER", "ReviewBulkParameters.to": "USER",
  ]

  static let opposites = [
    "contradicted": "--uncontradicted", "fourEyes": "--no-four-eyes",
    "interested": "--disinterested", "named": "--unnamed", "seen": "--unseen",
  ]

  static let settings = [
    "SourceDraft.named": false, "overridden": true, "override": true, "stale": true,
  ]

  static let removals = [
    "aliases": ("--no-aliases", "Take all its other names away."),
    "cites": ("--no-cites", "It cites nobody."),
    "precedes": ("--no-precedes", "Nothing is known to be later."),
  ]

  static let docs = [
    "asOf": "Answer as of this moment: '#2025' is an event, anything else a date or instant.",
    "columns":
      "Print only this column, a line for each claim, with tabs between several. There are \(ClaimColumn.names.joined(separator: ", ")).",
    "createSource": "Refuse a name that is not known yet instead of making a source of it.",
    "needs":
      "What a verdict needs from now on: one of credibility-1 to credibility-5, confirmation, opposition, vouched-opposition, rationale, or of several with commas between; nothing behind = needs nothing.",
    "newest": "Oldest first.",
    "overridden": "Only claims decided against what the policy needs, each with the reason.",
    "requestKey":
      "Makes the command safe to repeat: what was recorded under the key is told again, not recorded again. One is made by itself unless given.",
    "stale": "Only claims whose verdict is stale, each with the reasons.",
    "SystemBackupParameters.path": "Where to put the copy; seen from where you are.",
    "ClaimDiffParameters.from":
      "The earlier moment: '#2025' is an event, anything else a date or instant.",
    "ClaimDiffParameters.to": "The later moment; now unless said.",
    "SourceDraft.named": "It does not stand with its name for what it says.",
    "NoteDraft.text": "What else to write down.",
    "ReviewAssignParameters.to": "The user who shall hold them.",
    "ReviewerGrantParameters.role":
      "What they may do from now on; each role may also do what those before it may.",
  ]
}
