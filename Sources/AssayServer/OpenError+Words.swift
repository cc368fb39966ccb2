package import AssayStore

extension OpenError: CustomStringConvertible {
  /// What happened, and what to do about it.
  package var description: String {
    switch self {
    case .locked(let pid):
      "another server holds this database" + (pid.map { " (process \($0))" } ?? "")
        + "; stop it first, or give another data directory"
    case .directory(let error):
      "the data directory cannot be used (\(error)); make it, or give one that may be written to"
    case .newer(let found, let known):
      "the database has layout \(found), which a newer Assay wrote; this one knows up to \(known): "
        + "upgrade Assay"
    case .notOurs: "the file is another program's database; give another data directory"
    case .damaged(let problem):
      "the database is damaged (\(problem)); put a copy of it back from a backup"
    case .readOnly:
      "the database may not be written to; give this user the right to write to it and its directory"
    case .unopenable:
      "the database's files are missing, may not be read, or may not be written to; "
        + "give this user the right to read and write them and their directory"
    case .backup(let cause):
      "the copy that is made before an upgrade failed (\(cause)); make room and start again"
    case .sqlite(let problem): "the database cannot be opened: \(problem)"
    }
  }
}
