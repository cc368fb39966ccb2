import AssayAPI
import AssayVocabulary

/// The command `assay source show`.
struct ShowSource: Command {
  static let name = "source show"
  static let group = CommandGroup.looking
  static let summary = "Shows sources with the group that each counts in."
  static let examples = ["source show Axios", #"source show "Donald Trump" S3"#]
  static let calls: [any Method.Type] = [SourceGet.self]

  var sources: [Wire.SourceReference] = []

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.several("SOURCE", &sources, .of(SourceGet.Parameters.self, "source"))
  }

  func run(_ session: inout Session) throws(Failure) {
    try session.each(sources, named: \.text) { (source, session) throws(Failure) in
      var parameters = SourceGet.Parameters()
      parameters.source = source
      let answer = try session.call(SourceGet.self, parameters)
      try session.show(answer) { result, page in page.add(result) }
    }
  }
}
