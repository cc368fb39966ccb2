import AssayDesk
package import AssayStore
import Posix

extension RebuildError: CustomStringConvertible {
  /// What happened, and what to do about it.
  package var description: String {
    switch self {
    case .missing: "there is no database to read the events of; check its path"
    case .source(let error): "the events cannot be read: \(error)"
    case .layout(let found, let known):
      "the events are in layout \(found), and this Assay reads \(known): "
        + (found < known
          ? "open the database with this Assay once, which brings it up to date" : "upgrade Assay")
    case .target(let error): "the new database cannot be made: \(error)"
    case .occupied:
      "the directory has a database already; give an empty one, or move that database away"
    case .history(let fault):
      "the history has been altered or damaged: \(fault); take a copy from a backup"
    case .event(let seq, let error): "event #\(seq) cannot be repeated: \(error.cause)"
    case .reading(let error): "the events cannot be read: \(error.cause)"
    case .writing(let error): "the new database cannot be written: \(error.cause)"
    case .naming(let error): "the new database is complete, but cannot be given its name: \(error)"
    }
  }
}

extension DeskError {
  /// What happened, in words for the server's operator.
  fileprivate var cause: String {
    switch self {
    case .refused(let refusal): refusal.message
    case .damaged(let table, let column): "the column \(column) of \(table) is damaged"
    case .storage(let failure): failure.message
    case .deferred: "it takes more reading than allowed"
    }
  }
}
