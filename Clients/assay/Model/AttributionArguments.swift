import AssayAPI
import AssayVocabulary

/// The source of a statement and its details, as `submit` and the commands of one stance take them.
struct AttributionArguments: ArgumentSet, Equatable {
  var source: SourceReference?
  /// Everything except the source, the stance and the carrier.
  var details = AttributionDraft()
  var isUnnamed = false
  var via: SourceReference?
  /// Where and when the carrier reported the statement.
  var report = CarrierDraft(source: .name(""))

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try visit(&arguments, at: nil)
  }

  /// `path` is the position of the attribution in the call's parameters.
  mutating func visit(
    _ arguments: inout some ArgumentVisitor,
    at path: String?
  ) throws(UsageError) {
    let object = AttributionDraft.self
    let prefix = path.map { $0 + "." } ?? ""
    try arguments.option("--source", &source, .of(object, "source", at: path))
    let kindDoc = Doc("What --source is, where it is new.", fields: prefix + "source.kind")
    try arguments.option("--source-kind", &details.sourceKind, kindDoc)
    let unnamedDoc = Doc(
      "--source has no name, as “an official”, where it is new.",
      fields: prefix + "source.named"
    )
    try arguments.flag("--unnamed", &isUnnamed, unnamedDoc)
    try arguments.fields(of: &details, at: path, except: ["source", "stance", "via"])
    try arguments.option("--via", &via, .of(object, "via", at: path))
    let urlDoc = Doc("Where the report of --via can be read.", fields: prefix + "via.url")
    try arguments.option("--via-url", &report.url, placeholder: "URL", urlDoc)
    let atDoc = Doc("When --via reported it.", fields: prefix + "via.at")
    try arguments.option("--via-at", &report.at, placeholder: "WHEN", atDoc)
  }

  /// Throws if details of a source or carrier are given that is not named.
  func check() throws(UsageError) {
    if source == nil, self != Self() {
      throw UsageError("who says so is missing", hint: "name them with --source")
    }
    if via == nil, report.url != nil || report.at != nil {
      throw UsageError("--via-url and --via-at need --via")
    }
  }

  /// Returns the attribution to make; nil if no source is named.
  func attribution(stance: Stance) -> AttributionDraft? {
    guard let source else { return nil }
    var attribution = details
    attribution.source = source
    if isUnnamed { attribution.isSourceNamed = false }
    attribution.stance = stance
    if let via {
      attribution.via = report
      attribution.via?.source = via
    }
    return attribution
  }
}
