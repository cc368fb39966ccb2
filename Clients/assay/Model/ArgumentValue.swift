import AssayAPI
import AssayVocabulary

/// A type whose values can be written on a command line.
protocol ArgumentValue: Sendable {
  /// The placeholder of a value in help, such as `CLAIM`.
  static var placeholder: String { get }

  /// - Throws: the rest of a sentence that starts with the argument.
  init(argument: String) throws(UsageError)

  /// Whether every value is an id, so that ranges of ids are allowed.
  static var isID: Bool { get }
}

extension ArgumentValue {
  static var isID: Bool { false }
}

extension Optional: ArgumentValue where Wrapped: ArgumentValue {
  static var placeholder: String { Wrapped.placeholder }

  init(argument: String) throws(UsageError) { self = try Wrapped(argument: argument) }
}

extension String: ArgumentValue {
  static var placeholder: String { "TEXT" }

  init(argument: String) { self = argument }
}

extension Int64: ArgumentValue {
  static var placeholder: String { "NUMBER" }

  init(argument: String) throws(UsageError) {
    guard let number = Int64(argument) else {
      throw UsageError("\"\(argument)\" is not a whole number")
    }
    self = number
  }
}

extension ArgumentValue where Self: EntityID {
  static var isID: Bool { true }

  static var placeholder: String { noun.uppercased() }

  init(argument: String) throws(UsageError) {
    guard let id = Self(text: argument) else {
      let hint = identifier(argument).map {
        "\(argument) is the id of \(withArticle($0.noun))"
      }
      throw UsageError(
        "\"\(argument)\" is not the id of \(withArticle(Self.noun)), such as \(Self(rawValue: 42))",
        hint: hint
      )
    }
    self = id
  }
}

extension SourceID: ArgumentValue {}
extension ClaimID: ArgumentValue {}
extension AttributionID: ArgumentValue {}
extension LinkID: ArgumentValue {}
extension EvidenceID: ArgumentValue {}
extension NoteID: ArgumentValue {}

/// "a claim", "an attribution".
func withArticle(_ noun: String) -> String {
  noun.first.map("aeiou".contains) == true ? "an \(noun)" : "a \(noun)"
}

extension SourceReference: ArgumentValue {
  static var placeholder: String { "SOURCE" }

  init(argument: String) { self.init(text: argument) }
}

extension CitationReference: ArgumentValue {
  static var placeholder: String { "CITED" }

  init(argument: String) { self.init(text: argument) }
}

extension Moment: ArgumentValue {
  static var placeholder: String { "WHEN" }

  /// Reads `#2025` as an event's seq; the server reads anything else.
  init(argument: String) throws(UsageError) {
    guard argument.hasPrefix("#") else {
      self = .instant(argument)
      return
    }
    self = .seq(try EventNumber(argument: argument).seq)
  }
}

/// The number of an event, as `#2025` or `2025`.
struct EventNumber: ArgumentValue, Equatable, CustomStringConvertible {
  static var placeholder: String { "SEQ" }

  let seq: Int64

  var description: String { "#\(seq)" }

  init(argument: String) throws(UsageError) {
    let digits = argument.hasPrefix("#") ? argument.dropFirst() : argument[...]
    let isNumber = digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    guard isNumber, let seq = Int64(digits) else {
      throw UsageError("\"\(argument)\" is not the number of an event, such as #2025")
    }
    self.seq = seq
  }
}

extension ArgumentValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  static var placeholder: String { allCases.map(\.rawValue).joined(separator: "|") }

  init(argument: String) throws(UsageError) {
    self = try value(of: argument, among: Self.allCases.map { ($0.rawValue, $0) })
  }
}

/// Reads a word; capitals are accepted, and hyphens instead of underscores.
private func value<Value>(
  of argument: String,
  among values: [(word: String, value: Value)]
) throws(UsageError) -> Value {
  let typed = argument.lowercased()
  let found = values.first { word, _ in
    let plain = word.lowercased()
    return typed == plain || typed == String(plain.map { $0 == "_" ? "-" : $0 })
  }
  if let found { return found.value }
  let words = values.map(\.word)
  throw UsageError(
    "\"\(argument)\" is not one of \(words.joined(separator: ", "))",
    unknown: argument,
    among: words
  )
}

extension ClaimColumn: ArgumentValue {
  static var placeholder: String { names.joined(separator: "|") }

  init(argument: String) throws(UsageError) {
    self = try value(of: argument, among: Self.allCases.map { ($0.name, $0) })
  }
}

extension SourceKind: ArgumentValue {}
extension Reliability: ArgumentValue {}
extension ClaimKind: ArgumentValue {}
extension ClaimStatus: ArgumentValue {}
extension Verdict: ArgumentValue {}
extension Stance: ArgumentValue {}
extension Basis: ArgumentValue {}
extension ClaimSort: ArgumentValue {}
extension SearchSort: ArgumentValue {}
extension Role: ArgumentValue {}
extension Wire.BulkAction: ArgumentValue {}
extension VerdictNeed: ArgumentValue {}

extension NeedsOfVerdict: ArgumentValue {
  static var placeholder: String { "VERDICT=NEED,…" }

  /// Reads `corroborated=credibility-1,confirmation`; nothing after the equals sign means no requirement.
  init(argument: String) throws(UsageError) {
    guard let equals = argument.firstIndex(of: "=") else {
      throw UsageError(
        "\"\(argument)\" does not say what a verdict needs",
        hint: "write corroborated=credibility-1, or corroborated= where nothing is needed"
      )
    }
    self.init()
    verdict = try Verdict(argument: String(argument[..<equals]))
    let words = argument[argument.index(after: equals)...]
    guard !words.isEmpty else { return }
    for word in words.split(separator: ",", omittingEmptySubsequences: false) {
      anyOf.append(try VerdictNeed(argument: String(word)))
    }
  }
}
