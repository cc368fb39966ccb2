import AssayAPI
import AssayClient

struct StartServer: Command {
  let summary = "Starts your own server, which stays when this program ends."
  let discussion =
    "Other commands do so by themselves where no server is; such a server ends after an hour without use, this one stays until it is stopped. Its log is assayd.log in its directory, and assay server log shows it."
  let examples = [
    "server start",
    "server start --data /srv/desk/assay --socket /srv/desk/assay.sock",
  ]
  let calls: [any Method.Type] = []

  var directory: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.option(
      "--data",
      &directory,
      placeholder: "DIRECTORY",
      "Where it keeps its data; your own state directory unless said."
    )
  }

  func run(_ session: inout Session) throws(Failure) {
    let directory = try session.dataDirectory(given: directory)
    guard let executable = ServerProgram.find() else {
      throw .local(
        .noServer,
        words: "\(ServerProgram.name) is neither beside assay nor in PATH",
        hint: nil
      )
    }
    // The environment's socket is not that of a directory that was given.
    let known = self.directory == nil ? session.places.socket : nil
    let socket = session.general.socket ?? known ?? ServerPlaces.socket(in: directory)
    do throws(ClientError) {
      let outcome = try Session.startServer(
        executable,
        directory,
        socket,
        isOnDemand: false,
        telling: session.errors
      )
      if outcome == .alreadyRunning {
        session.remark("a server is running already at \(shownPath(socket))")
      }
    } catch {
      throw .client(error)
    }
  }
}
