import Support

/// One line of the executable specification's output: a knowledge base and its assessments.
struct KnowledgeBase: Sendable {
  let sources: [JSONValue]
  let claims: [String]
  let attributions: [JSONValue]
  let links: [JSONValue]
  /// When what a claim says is said to happen, by claim.
  let happens: [String: JSONValue]
  /// By claim.
  let expected: [String: JSONValue]

  init(line: some StringProtocol) throws {
    let root = try JSONValue(parsing: line.utf8)
    guard let attributionGraph = root["knowledge"],
      let sources = attributionGraph["sources"]?.array,
      let claims = attributionGraph["claims"]?.array, let links = attributionGraph["links"]?.array,
      let attributions = attributionGraph["attributions"]?.array,
      let happens = attributionGraph["happens"]?.object,
      let expected = root["expect"]?.object
    else { throw TestFailure("this is no knowledge base: \(line)") }
    self.sources = sources
    self.claims = claims.compactMap(\.string)
    self.attributions = attributions
    self.links = links
    self.happens = happens
    self.expected = expected
  }

  /// The bases of a file, one a line.
  static func read(_ path: String) throws -> [KnowledgeBase] {
    try readText(path).split(separator: "\n").map { try KnowledgeBase(line: $0) }
  }
}
