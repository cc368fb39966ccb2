import AssayAPI
import Glibc

struct Backup: Command {
  let calls: [any Method.Type] = [SystemBackup.self, SystemCancel.self]
  let summary = "Copies the database, as of now, to a new file; work goes on meanwhile."
  let discussion =
    "The server's user writes the file, readable by that user alone. Nothing is replaced. On a terminal it shows how far it is; Ctrl-C cancels it, and it ends with exit status 130. To go back to a copy, stop the server and put it in place of assay.db in the data directory, without the files -wal and -shm beside it."
  let examples = ["backup /srv/backup/assay.db", "backup copies/monday.db"]

  var parameters = SystemBackup.Parameters()

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.fields(of: &parameters, positionals: ["path"], except: ["progress"])
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = parameters
    parameters.path = try Self.absolute(parameters.path)
    parameters.options.progress = session.errors.isTerminal
    let answer = try session.callLong(SystemBackup.self, parameters, .copying)
    try session.show(answer) { result, page in
      let (path, size) = (shownPath(result.path), Size.words(result.sizeBytes))
      page.add("copied up to #\(result.seq) to \(path), \(size)")
    }
  }

  /// Makes a path absolute, because the server runs in another directory.
  private static func absolute(_ path: String) throws(Failure) -> String {
    if path.hasPrefix("/") { return path }
    guard let directory = getcwd(nil, 0) else {
      throw .local(.usage, words: "the present directory is gone", hint: "give a path from /")
    }
    defer { free(directory) }
    return String(cString: directory) + "/" + path
  }
}
