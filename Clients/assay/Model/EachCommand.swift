import AssayAPI
import AssayVocabulary

/// A command that makes its call for each of the things it is given.
///
/// The parameter that names a thing is called as the thing's placeholder: `claim` for `CLAIM`.
protocol EachCommand: CallCommand {
  associatedtype Target: ArgumentValue, CustomStringConvertible

  static var target: WritableKeyPath<Call.Parameters, Target> { get }

  /// What help says of the things; nil for what the protocol says of one, and that they may be several.
  static var targetDoc: Doc? { get }

  /// How many arguments stand behind the things.
  var countBehindTargets: Int { get }

  var targets: [Target] { get set }
}

extension EachCommand {
  static var targetField: String { Target.placeholder.lowercased() }
  static var targetDoc: Doc? { nil }
  static var ownFields: [String] { [targetField] }

  var countBehindTargets: Int { Self.positionals.count }

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try visitTargets(&arguments)
    try visitFields(&arguments)
  }

  mutating func visitTargets(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let one = Doc.of(Call.Parameters.self, Self.targetField)
    let doc =
      Self.targetDoc ?? Doc(one.text.dropLast() + ", or several.", fields: Self.targetField)
    try arguments.several(Target.placeholder, &targets, leaving: countBehindTargets, doc)
  }

  func requests() -> [Request<Call>] {
    targets.map { target in
      var request = parameters
      request[keyPath: Self.target] = target
      return Request(name: "\(target)", parameters: request)
    }
  }
}

/// The parameters of a call about one claim.
protocol ClaimParameters: WireObject {
  var claim: ClaimID { get set }
}

extension EachCommand where Call.Parameters: ClaimParameters, Target == ClaimID {
  static var target: WritableKeyPath<Call.Parameters, ClaimID> { \.claim }
}

extension ClaimDiff.Parameters: ClaimParameters {}
extension ClaimTag.Parameters: ClaimParameters {}
extension ReviewApprove.Parameters: ClaimParameters {}
extension ReviewAssign.Parameters: ClaimParameters {}
extension ReviewPropose.Parameters: ClaimParameters {}
extension Wire.ClaimParameters: ClaimParameters {}
extension Wire.ClaimSaidByParameters: ClaimParameters {}

extension SourceReference: CustomStringConvertible {
  package var description: String { text }
}
