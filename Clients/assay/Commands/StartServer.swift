import AssayAPI
import AssayClient

struct StartServer: Command {
  let name = "server start"
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
    let places = session.places
    guard let directory = directory ?? places.privateDirectory else {
      throw .usage(UsageError("there is no home directory", hint: "say where with --data"))
    }
    guard let executable = ServerProgram.find() else {
      throw .local(
        .noServer,
        words: "\(ServerProgram.name) is neither beside assay nor in PATH",
        hint: nil
      )
    }
    let socket =
      session.general.socket ?? places.socket(forDataIn: directory, given: self.directory)
    do throws(ClientError) {
      let outcome = try Session.startServer(
        executable,
        dataDirectory: directory,
        socket: socket,
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

extension ServerPlaces {
  /// The socket to listen at: that of the environment, unless only a directory was given.
  fileprivate func socket(forDataIn directory: String, given: String?) -> String {
    given == nil ? socket ?? Self.socket(in: directory) : Self.socket(in: directory)
  }
}
