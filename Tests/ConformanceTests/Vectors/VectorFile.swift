import Support

/// One file of `Protocol/vectors`, in the format that the README there defines.
struct VectorFile {
  let name: String
  /// Steps that precede those of each case.
  let setup: [VectorStep]
  let cases: [VectorCase]

  init(name: String, text: String) throws {
    self.name = name
    let root = try VectorMembers(JSONValue(parsing: text), of: name)
    _ = try root.text("about")
    setup = try root.list("setup").map { try VectorStep($0, of: name) }
    cases = try root.list("cases").map { try VectorCase($0, of: name) }
    try root.refuseOthers()
    guard !cases.isEmpty else { throw TestFailure("\(name) has no cases") }
    let names = cases.map(\.name)
    guard Set(names).count == names.count else { throw TestFailure("\(name) repeats a name") }
  }
}

extension VectorFile {
  static let directory = ProjectFiles.root + "/" + relativeDirectory

  private static let relativeDirectory = "Protocol/vectors"

  /// Every file, by its path below the directory; empty when there is none, which a test notices.
  static let paths: [String] = {
    let top = (try? ProjectFiles.names(in: relativeDirectory, ending: ".json")) ?? []
    let methods =
      (try? ProjectFiles.names(in: relativeDirectory + "/methods", ending: ".json")) ?? []
    return top + methods.map { "methods/" + $0 }
  }()
}

/// Steps on one connection to a server whose database is empty.
struct VectorCase {
  let name: String
  /// Nil where both framings play it.
  let framing: WireFraming?
  let steps: [VectorStep]

  init(_ value: JSONValue, of file: String) throws {
    let members = try VectorMembers(value, of: file)
    name = try members.text("name") ?? "a case without a name"
    _ = try members.text("note")
    framing = try members.text("framing").map { word in
      guard let framing = WireFraming(rawValue: word) else {
        throw TestFailure("\(file): \(word) is no framing")
      }
      return framing
    }
    let place = "\(file): \(name)"
    steps = try members.list("steps").map { try VectorStep($0, of: place) }
    try members.refuseOthers()
    guard steps.contains(where: \.expectsSomething) else {
      throw TestFailure("\(place) expects nothing")
    }
    guard framing != nil || !steps.contains(where: \.hasExactBytes) else {
      throw TestFailure("\(place) sends exact bytes, so it has to say its framing")
    }
  }
}

/// The two framings of a connection.
enum WireFraming: String, CaseIterable {
  case lines, header
}
