import AssayAPI
import AssayVocabulary

/// How a command line gives a field of the protocol's objects, if that differs from what its name and type suggest.
struct FieldForm: Sendable {
  /// The name of the field, after the title of its object if fields of that name differ.
  let field: String
  /// The option's names, separated by `|`; empty for that of the field.
  private(set) var option = ""
  /// The placeholder of the value in help; nil for that of its type.
  private(set) var placeholder: String?
  /// For a field that may be true, false or absent: the option that sets it to false.
  private(set) var opposite: String?
  /// For such a field with a single option: the value that the option sets.
  private(set) var setting: Bool?
  /// For a list of an edit: the option that empties it, and its sentence of help.
  private(set) var removal: (option: String, doc: String)?
  /// Makes the sentence of help; nil for the protocol's own.
  private(set) var doc: (@Sendable () -> String)?

  init(of field: String, in object: String) {
    self = Self.declared(for: "\(object).\(field)") ?? Self.declared(for: field) ?? FieldForm(field)
    if option.isEmpty { option = Self.optionName(of: field) }
  }

  private init(
    _ field: String,
    option: String = "",
    placeholder: String? = nil,
    opposite: String? = nil,
    setting: Bool? = nil,
    removal: (option: String, doc: String)? = nil,
    doc: (@Sendable () -> String)? = nil
  ) {
    self.field = field
    self.option = option
    self.placeholder = placeholder
    self.opposite = opposite
    self.setting = setting
    self.removal = removal
    self.doc = doc
  }

  private static func declared(for field: String) -> FieldForm? {
    declared.indices.first { declared[$0].field == field }.map { declared[$0] }
  }

  /// Returns `--quote-language` for `quoteLanguage`.
  private static func optionName(of field: String) -> String {
    var name = Array("--".utf8)
    for byte in field.utf8 {
      if (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) {
        name += [UInt8(ascii: "-"), byte + 32]
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// An array, because making a dictionary would take longer than all the searches of one start.
  static let declared = [
    FieldForm("add", placeholder: "TAG"),
    FieldForm("after", placeholder: "SEQ"),
    FieldForm(
      "aliases",
      option: "--alias",
      placeholder: "NAME",
      removal: ("--no-aliases", "Take all its other names away.")
    ),
    FieldForm("archivedUrl", option: "--archived", placeholder: "URL"),
    FieldForm("asOf") {
      "Answer as of this moment: '#2025' is an event, anything else a date or instant."
    },
    FieldForm("asked", placeholder: "WHOM"),
    FieldForm("askedAt", option: "--at", placeholder: "WHEN"),
    FieldForm("assignee", placeholder: "USER"),
    FieldForm("at", placeholder: "WHEN"),
    FieldForm("checkAfter", placeholder: "WHEN"),
    FieldForm("cites", removal: ("--no-cites", "It cites nobody.")),
    FieldForm("columns", option: "--column", placeholder: "COLUMN") {
      "Print only this column, a line for each claim, with tabs between several. There are \(ClaimColumn.names.joined(separator: ", "))."
    },
    FieldForm("contradicted", opposite: "--uncontradicted"),
    FieldForm("createSource", option: "--known-source") {
      "Refuse a name that is not known yet instead of making a source of it."
    },
    FieldForm("due", placeholder: "WHEN"),
    FieldForm("dueBy", placeholder: "WHEN"),
    FieldForm("fourEyes", opposite: "--no-four-eyes"),
    FieldForm("happens", placeholder: "WHEN"),
    FieldForm("interested", opposite: "--disinterested"),
    FieldForm("into", placeholder: "INTO"),
    FieldForm("jointWith", removal: ("--no-joint-with", "It is one statement with no other.")),
    FieldForm("language", placeholder: "LANGUAGE"),
    FieldForm("leaseMinutes", option: "--lease", placeholder: "MINUTES"),
    FieldForm("maxCredibility", placeholder: "1-6"),
    FieldForm("mediaType", placeholder: "TYPE"),
    FieldForm("name", placeholder: "NAME"),
    FieldForm("named", opposite: "--unnamed"),
    FieldForm("needs", option: "--need") {
      "What a verdict needs from now on: one of credibility-1 to credibility-5, confirmation, opposition, vouched-opposition, rationale, or of several with commas between; nothing behind = needs nothing."
    },
    FieldForm("needsRationale", opposite: "--no-needs-rationale"),
    FieldForm("newest", option: "--oldest") { "Oldest first." },
    FieldForm("overridden", setting: true) {
      "Only claims decided against what the policy needs, each with the reason."
    },
    FieldForm("override", setting: true),
    FieldForm("path", placeholder: "PATH"),
    FieldForm("precedes", removal: ("--no-precedes", "Nothing is known to be later.")),
    FieldForm("quoteLanguage", placeholder: "LANGUAGE"),
    FieldForm("reason", option: "--because|--reason"),
    FieldForm("remove", placeholder: "TAG"),
    FieldForm("requestKey", placeholder: "KEY") {
      "Makes the command safe to repeat: what was recorded under the key is told again, not recorded again. One is made by itself unless given."
    },
    FieldForm("retrievedAt", option: "--retrieved", placeholder: "WHEN"),
    FieldForm("saidBy", placeholder: "WHEN"),
    FieldForm("seen", opposite: "--unseen"),
    FieldForm(
      "separateFrom",
      removal: ("--no-separate-from", "It is not known to be separate from others.")
    ),
    FieldForm("sha256", placeholder: "HASH"),
    FieldForm("stale", setting: true) {
      "Only claims whose verdict is stale, each with the reasons."
    },
    FieldForm("supersedes", removal: ("--no-supersedes", "It takes nothing back.")),
    FieldForm("tag", placeholder: "TAG"),
    FieldForm("tags", option: "--tag", placeholder: "TAG"),
    FieldForm("takenBack", placeholder: "WHEN"),
    FieldForm("timeZone", placeholder: "ZONE"),
    FieldForm("url", placeholder: "URL"),
    FieldForm("verb", placeholder: "WORD"),
    FieldForm("with", placeholder: "SOURCE"),
    FieldForm("ClaimConditions.text", placeholder: "WORDS"),
    FieldForm("ClaimDiffParameters.from") {
      "The earlier moment: '#2025' is an event, anything else a date or instant."
    },
    FieldForm("ClaimDiffParameters.to") { "The later moment; now unless said." },
    FieldForm("NoteDraft.text", option: "--note") { "What else to write down." },
    FieldForm("ReviewAssignParameters.to", placeholder: "USER") { "The user who shall hold them." },
    FieldForm("ReviewBulkParameters.to", placeholder: "USER"),
    FieldForm("ReviewerGrantParameters.role") {
      "What they may do from now on; each role may also do what those before it may."
    },
    FieldForm("SourceDraft.named", option: "--unnamed", setting: false) {
      "It does not stand with its name for what it says."
    },
    FieldForm("SystemBackupParameters.path", placeholder: "PATH") {
      "Where to put the copy; seen from where you are."
    },
  ]
}
