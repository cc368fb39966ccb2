import AssayAPI
import AssayDesk
import AssayStore
import JSONRPC
import Posix
import Threading

extension SystemBackup: Answered {
  static let answer = Answer<Self>.server(cost: cost) {
    (parameters, context, reader, running) throws(RPCError) in
    try check(parameters.path)
    let state = context.state
    let copy: StoreCopy
    do throws(CopyError) {
      copy = try reader.copy(
        to: parameters.path,
        notedIn: UnfinishedCopies(directory: state.configuration.dataDirectory),
        goesOn: { running.goesOn($0, $1) && !state.isStopping }
      )
    } catch {
      context.log.report(error)
      throw RPCError(error)
    }
    var result = Result()
    result.path = parameters.path
    result.sizeBytes = copy.sizeBytes
    result.seq = copy.seq
    return result
  }

  @Sendable private static func cost(of parameters: Parameters) -> ReadCost {
    .long(progress: parameters.options.progress ? .bytes : nil)
  }

  private static func check(_ path: String) throws(RPCError) {
    let problem: String? =
      if !path.hasPrefix("/") {
        "the path must be absolute: begin with /"
      } else if path.utf8.contains(0) {
        "the path contains a NUL"
      } else if path.hasSuffix("/") || Files.isDirectory(path) {
        "the path is a directory; name a file in it"
      } else {
        nil
      }
    guard let problem else { return }
    throw RPCError(
      .invalid,
      problem,
      field: "path",
      hint: "for example /srv/backup/assay-2025-11-07.db"
    )
  }
}

extension Log {
  /// Logs the failures that only the server's operator can fix.
  fileprivate func report(_ error: CopyError) {
    switch error {
    case .stopped, .noDirectory, .occupied, .notAllowed, .full: break
    case .storage(let failure): self.error("backup.failed", ["error": .text(failure.detail)])
    case .system(let error): self.error("backup.failed", ["error": .text(error.description)])
    }
  }
}

extension RPCError {
  fileprivate init(_ error: CopyError) {
    switch error {
    case .stopped:
      self.init(.unavailable, "the server is stopping; there is no copy", hint: "try again")
    case .noDirectory:
      self.init(
        .notFound,
        "the directory is not there",
        field: "path",
        hint: "make it, for the server's user to write to"
      )
    case .occupied:
      self.init(
        .conflict,
        "there is something at the path, which is never replaced",
        field: "path",
        hint: "give a path at which nothing is"
      )
    case .notAllowed:
      self.init(
        .storage,
        "the server's user may not make files in that directory",
        field: "path",
        hint: "let the server's user write to it, or give another"
      )
    case .full:
      self.init(
        .storage,
        "there is no room for the copy",
        field: "path",
        hint: "make room, or give a path on another disk"
      )
    case .storage, .system:
      self.init(.storage, "the copy failed; there is none", hint: "the server's log says why")
    }
  }
}
