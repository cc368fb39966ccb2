import AssayAPI
import AssayVocabulary

/// A call that reads, with a field of every presence and type on either side.
enum SampleRead: ReadingMethod {
  static let name: StaticString = "sample.read"
  static let summary = "Reads a sample."
  static let discussion = "Samples are small."
  static let errors: [ErrorKind] = [.notFound, .invalid]
  static let example = #"{"claim":"C2","words":["it's","\n"],"asOf":7}"#

  struct Parameters: WireObject {
    var claim = ClaimID(rawValue: 0)
    var words: [String] = []
    var stance: Stance?
    var isNew = false
    var part: SamplePart?
    var shared = SampleShared()
    var via: CarrierDraft?

    mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "A claim's id.")
      fields.defaulted("words", &words, "Some words.")
      fields.optional("stance", &stance, "A stance.")
      fields.defaulted("isNew", &isNew, "Whether it is new.")
      fields.optional("part", &part, "A part.")
      fields.required("shared", &shared, "What goes both ways.")
      fields.optional("via", &via, "A carrier.")
    }
  }

  struct Result: WireObject {
    var text = ""
    var maybe: String?
    var note: String?
    var count: Int64 = 0
    var answer = SampleAnswer()
    var shared: SampleShared?

    mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("text", &text, "Some text.")
      fields.nullable("maybe", &maybe, "Some text, or null.")
      fields.optional("note", &note, "A note.")
      fields.defaulted("count", &count, "A count.")
      fields.required("answer", &answer, "An answer.")
      fields.nullable("shared", &shared, "What goes both ways.")
    }
  }
}

/// A call that changes something and takes nothing of its own.
enum SampleWrite: WritingMethod {
  static let name: StaticString = "sample.write"
  static let role = Role.contributor
  static let summary = "Writes a sample."
  static let errors: [ErrorKind] = []
  static let example = "{}"

  typealias Parameters = NoFields
  typealias Result = SampleAnswer
}

/// What only callers send.
struct SamplePart: WireObject {
  var size: Int64 = 1

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.defaulted("size", &size, "Its size.")
  }
}

/// What only the server answers with.
struct SampleAnswer: WireObject {
  var size: Int64 = 1
  var note: String?
  var maybe: String?

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.defaulted("size", &size, "Its size.")
    fields.optional("note", &note, "A note.")
    fields.nullable("maybe", &maybe, "Some text, or null.")
  }
}

/// What goes both ways.
struct SampleShared: WireObject {
  var name = ""
  var note: String?

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("name", &name, "Its name.")
    fields.optional("note", &note, "A note.")
  }
}
