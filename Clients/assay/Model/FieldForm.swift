/// How a command line gives a field of the protocol's objects, as far as the field's name and type do not tell.
struct FieldForm: Sendable {
  /// The option; nil for two hyphens and the field's name.
  var option: String?
  /// What stands for the value in help; nil for what its type says.
  var placeholder: String?
  /// For a field that may be true, false or absent: the option that makes it false.
  var opposite: String?
  /// Whether the option alone makes a field true, false, or leaves two options for it.
  var setting: Bool?
  /// For a list of an edit: the option that empties it, and what help says of that.
  var removal: (option: String, doc: String)?
  /// What help says; nil for what the protocol says.
  var doc: String?

  /// The form of a field, by its object's title where fields of one name differ.
  static func of(_ field: String, in object: String) -> FieldForm {
    forms["\(object).\(field)"] ?? forms[field] ?? FieldForm()
  }

  /// `--quote-language` for `quoteLanguage`.
  func optionName(of field: String) -> String {
    option ?? "--"
      + field.map { $0.isUppercase ? "-" + $0.lowercased() : String($0) }.joined()
  }

  /// Every option that is not named as its field, or says something else of it.
  private static let forms: [String: FieldForm] = [
    "add": FieldForm(placeholder: "TAG"),
    "after": FieldForm(placeholder: "SEQ"),
    "aliases": FieldForm(
      option: "--alias",
      placeholder: "NAME",
      removal: ("--no-aliases", "Take all its other names away.")
    ),
    "archivedUrl": FieldForm(option: "--archived", placeholder: "URL"),
    "askedAt": FieldForm(option: "--at", placeholder: "WHEN"),
    "asked": FieldForm(placeholder: "WHOM"),
    "assignee": FieldForm(placeholder: "USER"),
    "at": FieldForm(placeholder: "WHEN"),
    "checkAfter": FieldForm(placeholder: "WHEN"),
    "cites": FieldForm(removal: ("--no-cites", "It cites nobody.")),
    "contradicted": FieldForm(opposite: "--uncontradicted"),
    "createSource": FieldForm(
      option: "--known-source",
      doc: "Refuse a name that is not known yet instead of making a source of it."
    ),
    "due": FieldForm(placeholder: "WHEN"),
    "dueBy": FieldForm(placeholder: "WHEN"),
    "fourEyes": FieldForm(opposite: "--no-four-eyes"),
    "happens": FieldForm(placeholder: "WHEN"),
    "interested": FieldForm(opposite: "--disinterested"),
    "into": FieldForm(placeholder: "INTO"),
    "language": FieldForm(placeholder: "LANGUAGE"),
    "leaseMinutes": FieldForm(option: "--lease", placeholder: "MINUTES"),
    "maxCredibility": FieldForm(placeholder: "1-6"),
    "mediaType": FieldForm(placeholder: "TYPE"),
    "name": FieldForm(placeholder: "NAME"),
    "named": FieldForm(opposite: "--unnamed"),
    "needs": FieldForm(
      option: "--need",
      doc:
        "What a verdict needs from now on: one of credibility-1 to credibility-5, confirmation, opposition, vouched-opposition, rationale, or of several with commas between; nothing behind = needs nothing."
    ),
    "newest": FieldForm(option: "--oldest", doc: "Oldest first."),
    "overridden": FieldForm(
      setting: true,
      doc: "Only claims decided against what the policy needs, each with the reason."
    ),
    "override": FieldForm(setting: true),
    "precedes": FieldForm(removal: ("--no-precedes", "Nothing is known to be later.")),
    "quoteLanguage": FieldForm(placeholder: "LANGUAGE"),
    "remove": FieldForm(placeholder: "TAG"),
    "retrievedAt": FieldForm(option: "--retrieved", placeholder: "WHEN"),
    "saidBy": FieldForm(placeholder: "WHEN"),
    "seen": FieldForm(opposite: "--unseen"),
    "sha256": FieldForm(placeholder: "HASH"),
    "stale": FieldForm(
      setting: true,
      doc: "Only claims whose verdict is stale, each with the reasons."
    ),
    "tag": FieldForm(placeholder: "TAG"),
    "tags": FieldForm(option: "--tag", placeholder: "TAG"),
    "timeZone": FieldForm(placeholder: "ZONE"),
    "url": FieldForm(placeholder: "URL"),
    "verb": FieldForm(placeholder: "WORD"),
    "ClaimConditions.text": FieldForm(placeholder: "WORDS"),
    "ClaimDiffParameters.to": FieldForm(doc: "The later moment; now unless said."),
    "NewSource.named": FieldForm(
      option: "--unnamed",
      setting: false,
      doc: "It does not stand with its name for what it says."
    ),
    "NoteAddParameters.text": FieldForm(option: "--note", doc: "What else to write down."),
    "BackupParameters.path": FieldForm(
      placeholder: "PATH",
      doc: "Where to put the copy; seen from where you are."
    ),
    "ReviewBulkParameters.to": FieldForm(placeholder: "USER"),
    "ReviewerGrantParameters.role": FieldForm(
      doc: "What they may do from now on; each role may also do what those before it may."
    ),
  ]
}
