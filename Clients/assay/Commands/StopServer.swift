import AssayAPI
import AssayClient

struct StopServer: Command {
  let summary = "Ends the server and waits until it is gone."
  let discussion = "It answers what it has begun first. Nothing is lost by it."
  let examples = ["server stop", "server stop --socket /srv/desk/assay.sock"]
  let calls: [any Method.Type] = []
  private static let timeoutMilliseconds: Int32 = 30_000

  func run(_ session: inout Session) throws(Failure) {
    let path = try session.existingSocket()
    let outcome: ServerStopper.Outcome
    do throws(ClientError) {
      outcome = try ServerStopper.stop(
        path,
        Session.configuration,
        timeoutMilliseconds: Self.timeoutMilliseconds
      )
    } catch {
      throw .client(error)
    }
    switch outcome {
    case .stopped(let pid):
      session.remark("stopped the server at \(shownPath(path)) (process \(pid))")
    case .held(let pid):
      throw .local(
        .refused,
        words: "the socket \(path) is held by process \(pid), which is not \(ServerProgram.name)",
        hint: "what a service manager started is stopped there: systemctl stop"
      )
    case .notAllowed:
      throw .local(.refused, words: "the server at \(path) is another user's", hint: nil)
    case .stillRunning(let pid):
      throw .local(
        .transport,
        words:
          "the server at \(shownPath(path)) (process \(pid)) was asked to end and is still there",
        hint: nil
      )
    }
  }
}
