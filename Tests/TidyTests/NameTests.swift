import Support
import Testing

@Suite("What declarations are named")
struct NameTests {
  /// Words that names do not have: metaphors that the house once used, empty suffixes, and `max`, which is `maximum` here.
  static let shunned: Set<String> = [
    "assistant", "await", "bell", "census", "employ", "ground", "grounds", "guest", "guests",
    "helper", "knowledge",
    "lend", "max", "ring", "standing", "tell", "tells", "tend", "told", "util",
  ]

  /// Fields that the protocol names, and a ring buffer.
  static let exempt: Set<String> = ["maxCredibility", "ring"]

  @Test("no name of a declaration has a word that an engineer would have to be told the meaning of")
  func names() throws {
    for file in try swiftFiles(below: ["Sources", "Clients"]) {
      let names = Self.declaredNames(in: file.text).filter { !Self.exempt.contains($0) }
      let found = names.filter { !Self.shunned.isDisjoint(with: Self.words(of: $0)) }
      #expect(found == [], "\(file.path)")
    }
  }

  @Test(
    "names are found in declarations and parted into words",
    arguments: [
      ("package func tellAll() {}", ["tell", "all"]), ("  var claimID: ClaimID", ["claim", "id"]),
      ("case `override`", ["override"]), ("struct SQLPart {", ["sqlpart"]), ("return tell", []),
    ]
  )
  func finds(_ line: String, _ words: [String]) {
    #expect(Self.declaredNames(in: line).flatMap(Self.words) == words)
  }

  private static func declaredNames(in text: String) -> [String] {
    let declaration =
      #/\b(?:func|var|let|struct|class|enum|protocol|case|typealias) `?([A-Za-z]\w*)/#
    return text.split(separator: "\n").filter { !$0.drop(while: \.isWhitespace).hasPrefix("//") }
      .flatMap { $0.matches(of: declaration) }.map { String($0.1) }
  }

  /// `claim` and `id` of `claimID`: a word begins at each capital letter that follows a small one.
  private static func words(of name: String) -> [String] {
    var words = [""]
    var wasSmall = false
    for letter in name {
      if letter.isUppercase, wasSmall { words.append("") }
      words[words.count - 1] += letter.lowercased()
      wasSmall = letter.isLowercase
    }
    return words
  }
}
