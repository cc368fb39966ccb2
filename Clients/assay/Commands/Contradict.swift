import AssayAPI
import AssayVocabulary

/// The command `assay contradict`.
struct Contradict: Command {
  static let name = "contradict"
  static let group = CommandGroup.recording
  static let summary = "Records that a source, or another claim, contradicts claims."
  static let discussion =
    "Two claims contradict each other when both cannot be true."
  static let examples = [
    #"contradict C3 --by C9"#,
    #"contradict C3 --source "Government of Saudi Arabia" --verb maintained"#,
  ]
  static let calls: [any Method.Type] = [AttributionAdd.self, LinkAdd.self]

  var support = SupportArguments()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try support.visit(&arguments)
  }

  func check() throws(UsageError) { try support.check() }

  func run(_ session: inout Session) throws(Failure) {
    try support.run(&session, link: .contradicts, stance: .denies)
  }
}
