import AssayAPI
import AssayClient
import Glibc

struct ShowEvidence: Command {
  let summary = "Shows evidence and saves the content that is kept of it."
  let examples = ["evidence show E1", "evidence show E1 --save letter.pdf"]
  let calls: [any Method.Type] = [EvidenceGet.self]

  var parameters = EvidenceGet.Parameters()
  var file: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &parameters, positionals: ["evidence"], except: ["content"])
    try arguments.option("--save", &file, placeholder: "PATH", "Write its content to a new file.")
    parameters.content = file != nil
  }

  func run(_ session: inout Session) throws(Failure) {
    let answer = try session.call(EvidenceGet.self, parameters)
    if let file {
      guard let content = answer.result.content else {
        throw .local(
          .refused,
          words: "no content of \(parameters.evidence) is kept",
          hint: "assay evidence show \(parameters.evidence) tells where it can be found"
        )
      }
      try Self.create(file, content.bytes)
    }
    try session.show(answer) { result, page in
      page.add(result.evidence, indent: 0)
      page.addFooter(file.map { "saved to \($0)" })
    }
  }

  /// Makes a file; fails where one of that name exists.
  private static func create(_ path: String, _ content: [UInt8]) throws(Failure) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .file(path, "cannot be written") }
    defer { close(file) }
    var rest = content[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw .file(path, "cannot be written") }
      rest = rest.dropFirst(max(0, count))
    }
  }
}
