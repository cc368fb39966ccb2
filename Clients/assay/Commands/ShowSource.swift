import AssayAPI
import AssayVocabulary

struct ShowSource: EachCommand {
  static let name = "source show"
  static let call = SourceGet.self
  static let summary = "Shows sources with the group that each counts in."
  static let examples = ["source show Axios", #"source show "Donald Trump" S3"#]
  static let partsAnswers = false
  static var target: WritableKeyPath<SourceGet.Parameters, SourceReference> { \.source }
  static var targetDoc: Doc? { .of(SourceGet.Parameters.self, "source") }

  var targets: [SourceReference] = []
  var parameters = SourceGet.Parameters()

  func draw(_ result: SourceGet.Result, on page: inout Page) { page.add(result) }
}
