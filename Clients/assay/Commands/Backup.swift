import AssayAPI
import Glibc

struct Backup: CallCommand {
  static let name = "backup"
  static let call = SystemBackup.self
  static let summary = "Copies the database, as of now, to a new file; work goes on meanwhile."
  static let discussion =
    "The server's user writes the file, readable by that user alone. Nothing is replaced. To go back to a copy, stop the server and put it in place of assay.db in the data directory, without the files -wal and -shm beside it."
  static let examples = ["backup /srv/backup/assay.db", "backup copies/monday.db"]
  static let positionals = ["path"]

  var parameters = SystemBackup.Parameters()

  func requests() throws(Failure) -> [Request<SystemBackup>] {
    var absolute = parameters
    absolute.path = try Self.absolute(parameters.path)
    return [Request(name: "", parameters: absolute)]
  }

  func draw(_ result: SystemBackup.Result, on page: inout Page) {
    let (path, size) = (shownPath(result.path), Size.words(result.sizeBytes))
    page.add("copied up to #\(result.seq) to \(path), \(size)")
  }

  /// Completes a path, because the server runs in another directory.
  private static func absolute(_ path: String) throws(Failure) -> String {
    if path.hasPrefix("/") { return path }
    guard let directory = getcwd(nil, 0) else {
      throw .local(.usage, words: "the present directory is gone", hint: "give a path from /")
    }
    defer { free(directory) }
    return String(cString: directory) + "/" + path
  }
}
