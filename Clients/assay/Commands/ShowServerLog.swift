import AssayAPI
import AssayClient

struct ShowServerLog: Command {
  let summary = "Shows what your own server has told, the newest last."
  let discussion =
    "It needs no server. What a service of the system tells is in the system's journal."
  let examples = ["server log", "server log -n 5", "server log --data /srv/desk/assay"]
  let calls: [any Method.Type] = []

  var count: Int64 = 20
  var directory: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option("--lines|-n", &count, "How many lines at the most; 20 unless said.")
    try arguments.option(
      "--data",
      &directory,
      placeholder: "DIRECTORY",
      "Where the server keeps its data; your own state directory unless said."
    )
  }

  func check() throws(UsageError) {
    if count < 1 { throw UsageError("--lines is 1 or more") }
  }

  func run(_ session: inout Session) throws(Failure) {
    let directory = try session.dataDirectory(given: directory)
    let log: ServerLog?
    do throws(ClientError) { log = try ServerLog(dataDirectory: directory) } catch {
      throw .client(error)
    }
    guard let log else {
      throw .local(
        .noServer,
        words: "there is no log in \(shownPath(directory)): no server was started there by assay",
        hint: "a service's log is in the journal: journalctl -u assayd"
      )
    }
    let count = Int(clamping: count)
    for (line, json) in zip(log.last(count), log.lastRaw(count)) {
      try session.show(json: json) { $0.addUnbroken(Phrase(line)) }
    }
  }
}

extension Phrase {
  fileprivate init(_ line: ServerLog.Line) {
    switch line {
    case .other(let text): self.init(text)
    case .entry(let entry):
      let style: Style =
        switch entry.level {
        case "error": .bad
        case "debug": .faint
        default: .plain
        }
      let fields = entry.fields.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      let head = Phrase("\(entry.at)  ") + Phrase("\(entry.level)  \(entry.event)", style)
      self = fields.isEmpty ? head : head + "  \(fields)"
    }
  }
}
