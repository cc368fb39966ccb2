import AssayAPI
import AssayVocabulary

/// A command that records what a source, or another claim, does with claims.
protocol SupportCommand: Command {
  /// What another claim does with them.
  static var link: LinkKind { get }
  /// What a source does with them.
  static var stance: Stance { get }

  var support: SupportArguments { get set }
}

extension SupportCommand {
  static var calls: [any Method.Type] { [AttributionAdd.self, LinkAdd.self] }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try support.visit(&arguments)
  }

  func check() throws(UsageError) { try support.check() }

  func run(_ session: inout Session) throws(Failure) {
    try support.run(&session, link: Self.link, stance: Self.stance)
  }
}

struct Confirm: SupportCommand {
  static let name = "confirm"
  static let summary = "Records that a source, or another claim, confirms claims."
  static let discussion =
    "A source confirms when it is in a position to know and says so. A claim confirms another when that one is true if it is true."
  static let examples = [
    #"confirm C2 --source "Government of Kazakhstan" --at 2025-11-06 --basis firsthand"#,
    "confirm C2 C7 --by C4",
  ]
  static let link = LinkKind.confirms
  static let stance = Stance.confirms

  var support = SupportArguments()
}

struct Corroborate: SupportCommand {
  static let name = "corroborate"
  static let summary = "Records that a source, or another claim, makes claims likelier."
  static let discussion =
    "A source corroborates by asserting the same. A claim corroborates another when it makes it likelier without settling it."
  static let examples = [
    "corroborate C3 --source Reuters --url https://www.reuters.com/",
    #"corroborate C3 --by C4 --note "same week, same place""#,
  ]
  static let link = LinkKind.corroborates
  static let stance = Stance.asserts

  var support = SupportArguments()
}

struct Contradict: SupportCommand {
  static let name = "contradict"
  static let summary = "Records that a source, or another claim, contradicts claims."
  static let discussion = "Two claims contradict each other when both cannot be true."
  static let examples = [
    "contradict C3 --by C9",
    #"contradict C3 --source "Government of Saudi Arabia" --verb maintained"#,
  ]
  static let link = LinkKind.contradicts
  static let stance = Stance.denies

  var support = SupportArguments()
}

struct Deny: SupportCommand {
  static let name = "deny"
  static let summary = "Records that a source denies claims."
  static let discussion = "With --by it is the same as contradict."
  static let examples = [#"deny C15 --source "Government of Saudi Arabia" --via "Naya Kashmir""#]
  static let link = LinkKind.contradicts
  static let stance = Stance.denies

  var support = SupportArguments()
}
