import AssayAPI
import AssayVocabulary

/// The command `assay corroborate`.
struct Corroborate: Command {
  static let name = "corroborate"
  static let group = CommandGroup.recording
  static let summary = "Records that a source, or another claim, makes claims likelier."
  static let discussion =
    "A source corroborates by asserting the same. A claim corroborates another when it makes it likelier without settling it."
  static let examples = [
    #"corroborate C3 --source Reuters --url https://www.reuters.com/"#,
    #"corroborate C3 --by C4 --note "same week, same place""#,
  ]
  static let calls: [any Method.Type] = [AttributionAdd.self, LinkAdd.self]

  var support = SupportArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try support.visit(&arguments)
  }

  func check() throws(UsageError) { try support.check() }

  func run(_ session: inout Session) throws(Failure) {
    try support.run(&session, link: .corroborates, stance: .asserts)
  }
}
