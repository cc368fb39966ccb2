import AssayAPI
import AssayVocabulary

/// The command `assay confirm`.
struct Confirm: Command {
  static let name = "confirm"
  static let group = CommandGroup.recording
  static let summary = "Records that a source, or another claim, confirms claims."
  static let discussion =
    "A source confirms when it is in a position to know and says so. A claim confirms another when that one is true if it is true."
  static let examples = [
    #"confirm C2 --source "Government of Kazakhstan" --at 2025-11-06 --basis firsthand"#,
    #"confirm C2 C7 --by C4"#,
  ]
  static let calls: [any Method.Type] = [AttributionAdd.self, LinkAdd.self]

  var support = SupportArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try support.visit(&arguments)
  }

  func check() throws(UsageError) { try support.check() }

  func run(_ session: inout Session) throws(Failure) {
    try support.run(&session, link: .confirms, stance: .confirms)
  }
}
