import AssayAPI
import AssayVocabulary

/// A command line parted into arguments and options as a command declares them; values are still text.
struct Tokens: Equatable, Sendable {
  private(set) var positionals: [String] = []
  /// By the first name of each option; an option without a value holds the name it was given by.
  private(set) var options: [String: [String]] = [:]

  /// Sorts `words` into arguments and options.
  ///
  /// - Throws: `UsageError` for an unknown option, a missing or superfluous value, and an option given
  ///   twice that is no list.
  init(
    _ words: [String],
    by spec: ArgumentSpec,
    takesDashedWords: Bool = false
  ) throws(UsageError) {
    var rest = words[...]
    var onlyPositionals = false
    while let word = rest.popFirst() {
      if onlyPositionals || word == "-" || !word.hasPrefix("-") {
        positionals.append(word)
      } else if takesDashedWords, !word.hasPrefix("--"), spec.option(named: word) == nil {
        positionals.append(word)
      } else if word == "--" {
        onlyPositionals = true
      } else {
        try addOption(word, &rest, by: spec)
      }
    }
  }

  private mutating func addOption(
    _ word: String,
    _ rest: inout ArraySlice<String>,
    by spec: ArgumentSpec
  ) throws(UsageError) {
    let equals = word.firstIndex(of: "=")
    let name = String(word[..<(equals ?? word.endIndex)])
    let attached = equals.map { String(word[word.index(after: $0)...]) }
    guard let option = spec.option(named: name) else {
      throw .unknownOption(name, among: spec.optionNames)
    }
    let value: String
    if option.place == .flag {
      guard attached == nil else { throw UsageError("\(name) takes no value") }
      value = name
    } else if let attached {
      value = attached
    } else {
      value = try Self.takeValue(of: option, name, from: &rest)
    }
    let key = option.names[0]
    if let given = options[key], option.place != .repeatedOption {
      let before = option.place == .flag ? given[0] : name
      let words = before == name ? "\(name) is given twice" : "\(name) contradicts \(before)"
      throw UsageError(words)
    }
    options[key, default: []].append(value)
  }

  private static func takeValue(
    of option: Argument,
    _ name: String,
    from rest: inout ArraySlice<String>
  ) throws(UsageError) -> String {
    guard let next = rest.first, !next.hasPrefix("--") else {
      let hint =
        rest.first.map { "a value that begins with -- is written \(name)=\($0)" }
        ?? "a value that begins with # stands in quotes, or the shell takes it for a comment"
      throw UsageError("\(name) needs a value: \(name) \(option.placeholder)", hint: hint)
    }
    rest.removeFirst()
    return next
  }
}

extension UsageError {
  static func unknownOption(_ name: String, among names: [String]) -> UsageError {
    UsageError("there is no option \(name) here", unknown: name, among: names)
  }
}
