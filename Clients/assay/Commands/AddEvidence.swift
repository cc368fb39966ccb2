import AssayAPI
import AssayVocabulary

struct AddEvidence: Command {
  let summary = "Adds something that a reviewer can look at, to a claim or attribution."
  let discussion =
    "Evidence explains and counts for nothing by itself: what an examined document says is recorded with confirm or deny and a source of kind document."
  let examples = [
    #"evidence add A2 --url https://www.axios.com/ --title "The report" --retrieved 2025-11-06"#,
    "evidence add C2 --file letter.pdf --media-type application/pdf",
  ]
  let calls: [any Method.Type] = [EvidenceAdd.self]

  var parameters = EvidenceAdd.Parameters()
  var file: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.subject(&parameters.claim, &parameters.attribution)
    try arguments.fields(of: &parameters, except: ["claim", "attribution", "snapshot"])
    let doc = Doc("Its content, to be kept under its hash; up to 5 MiB.", fields: "snapshot")
    try arguments.option("--file", &file, placeholder: "PATH", doc)
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    if let file {
      var input = try Input(file)
      parameters.snapshot = try input.all()
    }
    try session.perform(EvidenceAdd.self, parameters) { $1.add($0.evidence, indent: 0) }
  }
}
