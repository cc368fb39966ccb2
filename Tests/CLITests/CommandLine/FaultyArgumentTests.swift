import AssayAPI
import Support
import Testing

@testable import assay

@Suite("An invalid parameter")
struct FaultyArgumentTests {
  @Test(
    "is reported by the option or argument that the person typed",
    arguments: [
      ("submit", "text", .argument("TEXT")),
      ("submit", "tags[1]", .option("--tag")),
      ("submit", "attribution.at", .option("--at")),
      ("submit", "attribution.stance", .option("--stance")),
      ("submit", "attribution.cites[0]", .option("--cites")),
      ("submit", "attribution.via", .option("--via")),
      ("submit", "attribution.via.source", .option("--via")),
      ("submit", "attribution.via.url", .option("--via-url")),
      ("confirm", "at", .option("--at")),
      ("confirm", "to", .argument("CLAIM")),
      ("confirm", "from", .option("--by")),
      ("decide", "verdict", .argument("VERDICT")),
      ("decide", "reason", .option("--because")),
      ("decide", "ifVersion", .option("--if-version")),
      ("decide", "requestKey", .option("--request-key")),
      ("merge", "into", .argument("INTO")),
      ("source merge", "into", .argument("INTO")),
      ("source edit", "aliases[0]", .option("--alias")),
      ("evidence add", "archivedUrl", .option("--archived")),
      ("evidence add", "snapshot", .option("--file")),
      ("evidence add", "attribution", .argument("CLAIM|ATTRIBUTION")),
      ("contact", "askedAt", .option("--at")),
      ("contact", "asked", .argument("WHOM")),
      ("retract", "link", .argument("ATTRIBUTION|LINK|EVIDENCE")),
      ("assign", "to", .argument("USER")),
      ("grant", "role", .argument("ROLE")),
      ("grant", "group", .option("--group")),
      ("policy set", "needs[0].anyOf[1]", .option("--need")),
      ("policy set", "leaseMinutes", .option("--lease")),
      ("bulk", "filter.tag", .option("--tag")),
      ("bulk", "dueBy", .option("--due-by")),
      ("bulk", "filter.verdict", .option("--verdict")),
      ("bulk", "to", .option("--to")),
      ("bulk", "plan", .option("--plan")),
      ("list", "dueBy", .option("--due-by")),
      ("list", "columns[3]", .option("--column")),
      ("list", "limit", .option("--limit")),
      ("show", "asOf", .option("--as-of")),
      ("search", "query", .argument("WORD")),
      ("similar", "text", .argument("TEXT|CLAIM")),
      ("redact", "event", .argument("EVENT")),
      ("backup", "path", .argument("PATH")),
    ] as [(String, String, FaultyArgument)]
  )
  func names(_ command: String, _ field: String, _ wanted: FaultyArgument) throws {
    #expect(FaultyArgument(field: field, of: try find(command)) == wanted)
  }

  @Test("is reported by its path if the person wrote the parameters")
  func rawCall() {
    let fault = FaultyArgument(field: "attribution.at", of: CallMethod())
    #expect(fault == .field("attribution.at"))
  }

  @Test(
    "is not named if no argument sets it",
    arguments: [("submit", "attribution"), ("show", "cursor"), ("list", "unheard.of")]
  )
  func notTold(_ command: String, _ field: String) throws {
    #expect(FaultyArgument(field: field, of: try find(command)) == nil)
  }

  @Test("can be any field that an argument declares to set", arguments: commandNames)
  func declaredFields(name: String) throws {
    let found = try find(name)
    let spec = found.spec
    for path in spec.options.flatMap(\.doc.fields) + spec.positionals.flatMap(\.doc.fields) {
      #expect(found.calls.contains { Self.fills(path, of: $0) }, "\(path)")
    }
  }

  /// Whether a call takes a parameter at a dotted path.
  private static func fills<M: Method>(_ path: String, of method: M.Type) -> Bool {
    let steps = path.split(separator: ".").map(String.init)
    var schema = Schema.object(MethodDescription(method).parameters)
    for step in steps {
      guard let next = field(step, of: schema) else { return false }
      schema = next
    }
    return true
  }

  private static func field(_ name: String, of schema: Schema) -> Schema? {
    switch schema {
    case .object(let object): object.fields.first { $0.name == name }?.schema
    case .oneOf(let choices): choices.lazy.compactMap { field(name, of: $0) }.first
    default: nil
    }
  }
}
