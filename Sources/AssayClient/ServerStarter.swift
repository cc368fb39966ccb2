internal import Posix

/// Starts a server that outlives the client, once even if several clients try at a time.
package struct ServerStarter {
  /// The path of `assayd`.
  package let executable: String
  package let dataDirectory: String
  package let socket: String
  package let timeoutMilliseconds: Int32
  /// Whether the server ends by itself once nobody has used it for a while, by default an hour.
  package let isOnDemand: Bool

  package enum Outcome: Equatable, Sendable {
    case started(pid: Int32)
    /// Another process had started the server already.
    case alreadyRunning
  }

  package init(
    executable: String,
    dataDirectory: String,
    socket: String,
    timeoutMilliseconds: Int32,
    isOnDemand: Bool
  ) {
    self.executable = executable
    self.dataDirectory = dataDirectory
    self.socket = socket
    self.timeoutMilliseconds = timeoutMilliseconds
    self.isOnDemand = isOnDemand
  }

  /// The file of the server's output, kept with mode 0600.
  private var logPath: String { ServerLog.path(in: dataDirectory) }

  /// Creates the data directory (0700) if it is missing, starts the server and waits until it listens.
  ///
  /// - Throws: `noServer` if it does not listen in time, with the last line of its output.
  package func start() throws(ClientError) -> Outcome {
    let wait = Poll(timeoutMilliseconds: timeoutMilliseconds)
    do { try Files.makeDirectory(dataDirectory, mode: 0o700) } catch {
      throw failure("its directory cannot be made (\(error))")
    }
    while true {
      if try Presence.isLive(socket) { return .alreadyRunning }
      if let lock = try tryLock() { return try start(holding: lock, wait) }
      guard wait.pause() else { throw failure("another client has been starting it for too long") }
    }
  }

  private func start(
    holding lock: consuming FileLock,
    _ wait: Poll
  ) throws(ClientError) -> Outcome {
    // Another client may have started it between the check and the lock.
    if try Presence.isLive(socket) { return .alreadyRunning }
    try waitUntilClosed(wait)
    let log = LogTail(path: logPath)
    let process = try spawn()
    while true {
      if try Presence.isLive(socket) { return .started(pid: process.pid) }
      if process.hasEnded {
        throw failure(
          "it ended at once: " + (log.lastLine() ?? "its log, \(logPath), says nothing")
        )
      }
      guard wait.pause() else { throw failure("it does not listen; its log is \(logPath)") }
    }
  }

  /// Waits while a server that no longer listens still holds the database.
  private func waitUntilClosed(_ wait: Poll) throws(ClientError) {
    while true {
      let holder: Int32?
      do throws(PosixError) {
        holder = try FileLock.holder(path: dataDirectory + "/assay.lock")
      } catch {
        throw failure("its database's lock cannot be looked at (\(error))")
      }
      guard let holder else { return }
      guard wait.pause() else {
        throw failure("process \(holder) holds its database and does not listen there")
      }
    }
  }

  private func tryLock() throws(ClientError) -> FileLock? {
    do { return try FileLock.tryLock(path: dataDirectory + "/start.lock") } catch {
      throw failure("its start cannot be locked (\(error))")
    }
  }

  private func spawn() throws(ClientError) -> StartedProcess {
    do throws(PosixError) {
      let pid = try DetachedProcess.spawn(
        executable: executable,
        arguments: [
          "--data", dataDirectory, "--socket", socket, "--log-file", logPath,
        ] + (isOnDemand ? ["--on-demand"] : []),
        environment: [:],
        logPath: logPath
      )
      return StartedProcess(pid: pid)
    } catch {
      throw failure("\(executable) cannot be started (\(error))")
    }
  }

  private func failure(_ why: String) -> ClientError { .noServer(tried: [socket], why: why) }
}
