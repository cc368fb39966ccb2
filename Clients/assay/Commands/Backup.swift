import AssayAPI
import AssayClient
import Glibc

/// The command `assay backup`.
struct Backup: Command {
  static let name = "backup"
  static let group = CommandGroup.serving
  static let summary = "Copies the database, as of now, to a new file; work goes on meanwhile."
  static let discussion =
    "The server's user writes the file, readable by that user alone. Nothing is replaced. To go back to a copy, stop the server and put it in place of assay.db in the data directory, without the files -wal and -shm beside it."
  static let examples = ["backup /srv/backup/assay.db", "backup copies/monday.db"]
  static let calls: [any Method.Type] = [SystemBackup.self]

  var path = ""

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.one("PATH", &path, "Where to put the copy; seen from where you are.")
  }

  func run(_ session: inout Session) throws(Failure) {
    var parameters = SystemBackup.Parameters()
    parameters.path = try absolute(path)
    let answer = try session.call(SystemBackup.self, parameters)
    try session.show(answer) { result, page in
      page.add(
        Phrase(
          "copied up to #\(result.seq) to \(shownPath(result.path)), \(Size.words(result.sizeBytes))"
        )
      )
    }
  }

  /// The server is elsewhere, so that it must be told the whole path.
  private func absolute(_ path: String) throws(Failure) -> String {
    if path.hasPrefix("/") { return path }
    guard let directory = getcwd(nil, 0) else {
      throw .local(.usage, words: "the present directory is gone", hint: "give a path from /")
    }
    defer { free(directory) }
    return String(cString: directory) + "/" + path
  }
}
