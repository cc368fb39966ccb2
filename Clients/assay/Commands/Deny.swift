import AssayAPI
import AssayVocabulary

/// The command `assay deny`.
struct Deny: Command {
  static let name = "deny"
  static let group = CommandGroup.recording
  static let summary = "Records that a source denies claims."
  static let discussion =
    "With --by it is the same as contradict."
  static let examples = [
    #"deny C15 --source "Government of Saudi Arabia" --via "Naya Kashmir""#
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
