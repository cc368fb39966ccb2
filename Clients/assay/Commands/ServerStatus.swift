import AssayAPI
import AssayClient

struct ServerStatus: Command {
  let summary = "Tells which server answers, since when, and whom it takes you for."
  let discussion = "Starts none; without a server it ends with exit status 3."
  let examples = ["server status", "server status --json"]
  let calls: [any Method.Type] = [SystemHello.self, SystemStats.self]

  func run(_ session: inout Session) throws(Failure) {
    let path = try session.existingSocket()
    let answer = try session.call(SystemHello.self, SystemHello.Parameters())
    try session.show(answer) { (result, page, session) throws(Failure) in
      let stats = try stats(&session)
      page.add("\(result.server) \(result.version), process \(result.pid), at \(shownPath(path))")
      if let stats {
        page.add(
          "Up \(Duration.words(stats.uptimeSeconds)), \(stats.profile), database \(Size.words(stats.databaseBytes)), \(stats.connections) connected."
        )
        let end = stats.idleExitSeconds.map { "ends after \(Duration.words($0)) without use" }
        page.add("It \(end ?? "stays until it is stopped").")
      }
      let caller = result.user + result.role.afterName
      page.add("You are \(caller). The newest event is #\(result.seq).")
    }
  }

  /// Returns nil where the server is too old to have the call.
  private func stats(_ session: inout Session) throws(Failure) -> SystemStats.Result? {
    do { return try session.call(SystemStats.self, SystemStats.Parameters()).result } catch {
      guard case .client(.refused(let refusal)) = error, refusal.kind == "method_not_found" else {
        throw error
      }
      return nil
    }
  }
}
