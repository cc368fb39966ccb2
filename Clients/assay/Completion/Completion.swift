import AssayAPI
import AssayVocabulary

/// The candidates for the last word of a command line.
struct Completion: Equatable {
  struct Candidate: Equatable {
    let text: String
    /// An explanation for shells that show one; empty where the text needs none.
    let meaning: String
  }

  /// Candidates that only the server knows.
  enum Lookup: Equatable {
    case sources, claims
  }

  private(set) var candidates: [Candidate] = []
  private(set) var lookup: Lookup?

  /// Takes the words after the program's name; the last is the one to complete, perhaps empty.
  init(_ words: [String]) {
    let prefix = words.last ?? ""
    let before = Array(words.dropLast())
    if let command = longestCommand(beginning: before.filter { !$0.hasPrefix("-") }) {
      // A command name may also begin others, as policy begins policy set.
      if before == command.words { completeCommand(prefix, after: before) }
      complete(prefix, after: before, of: command)
    } else {
      completeCommand(prefix, after: before.filter { !$0.hasPrefix("-") })
    }
    var seen: Set<String> = []
    candidates = candidates.filter { $0.text.hasPrefix(prefix) && seen.insert($0.text).inserted }
  }

  private mutating func completeCommand(_ prefix: String, after words: [String]) {
    for named in allCommands where named.words.count > words.count {
      guard named.words.starts(with: words) else { continue }
      let isWhole = named.words.count == words.count + 1
      let meaning = isWhole ? named.command.summary : ""
      candidates.append(Candidate(text: named.words[words.count], meaning: meaning))
    }
    if words.isEmpty, prefix.hasPrefix("-") {
      add(ArgumentSpec(GeneralArguments()) + ArgumentSpec(VersionArguments()))
    }
  }

  private mutating func complete(
    _ prefix: String,
    after words: [String],
    of named: NamedCommand
  ) {
    let spec = named.command.spec
    if let last = words.last, last.hasPrefix("--"), let option = spec.option(named: last),
      option.place != .flag
    {
      return add(placeholder: option.placeholder)
    }
    if prefix.hasPrefix("-") { return add(spec) }
    if named.name == "help" { return addTopics(after: words) }
    guard let tokens = try? Tokens(words, by: spec) else { return }
    let given = tokens.positionals.count - named.words.count
    if named.name == "call", given == 0 { return addMethods() }
    let positionals = spec.positionals
    guard let place = positionals.indices.contains(given) ? positionals[given] : positionals.last,
      given < positionals.count || positionals.contains(where: \.isSeveral)
    else { return }
    // Where an argument takes several words, the next word may also belong to the last argument.
    for positional in positionals
    where positional.isSeveral || positional.placeholder == place.placeholder {
      add(placeholder: positional.placeholder)
    }
    if !place.isSeveral { add(placeholder: place.placeholder) }
  }

  private mutating func add(_ spec: ArgumentSpec) {
    for option in spec.options {
      for name in option.names where name.hasPrefix("--") {
        candidates.append(Candidate(text: name, meaning: option.doc.text))
      }
    }
  }

  /// Adds the words that a placeholder lists; sources and claims are looked up at the server.
  private mutating func add(placeholder: String) {
    let words = placeholder.split(separator: "|").map(String.init)
    if words.contains(SourceReference.placeholder) { lookup = .sources }
    if words.contains(ClaimID.placeholder) { lookup = .claims }
    for word in words where word.contains(where: \.isLowercase) || word.count == 1 && word != "-" {
      candidates.append(Candidate(text: word, meaning: ""))
    }
  }

  private mutating func addTopics(after words: [String]) {
    completeCommand("", after: Array(words.drop { $0 != "help" }.dropFirst()))
    if words.last == "help" { addMethods() }
  }

  private mutating func addMethods() {
    for method in assayMethods.descriptions {
      candidates.append(Candidate(text: method.name, meaning: method.summary))
    }
  }
}
