import AssayAPI
import AssayVocabulary

struct AddEvidence: CallCommand {
  static let name = "evidence add"
  static let call = EvidenceAdd.self
  static let summary = "Adds something that a reviewer can look at, to a claim or attribution."
  static let discussion =
    "Evidence explains and counts for nothing by itself: what an examined document says is recorded with confirm or deny and a source of kind document."
  static let examples = [
    #"evidence add A2 --url https://www.axios.com/ --title "The report" --retrieved 2025-11-06"#,
    "evidence add C2 --file letter.pdf --media-type application/pdf",
  ]
  static let ownFields = ["claim", "attribution", "snapshot"]

  var parameters = EvidenceAdd.Parameters()
  var file: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try parameters.visitSubject(&arguments)
    try visitFields(&arguments)
    let doc = Doc("Its content, to be kept under its hash; up to 5 MiB.", fields: "snapshot")
    try arguments.option("--file", "PATH", &file, doc)
  }

  func requests() throws(Failure) -> [Request<EvidenceAdd>] {
    var parameters = parameters
    if let file { parameters.snapshot = try LocalFile.read(file) }
    return [Request(name: "", parameters: parameters)]
  }

  func draw(_ result: EvidenceAdd.Result, on page: inout Page) {
    page.add(result.evidence, indent: 0)
  }
}
