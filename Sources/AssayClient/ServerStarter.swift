internal import Posix

/// Starts a server that outlives the client, once however many clients try at a time.
package struct ServerStarter {
  /// The path of `assayd`.
  package let executable: String
  package let dataDirectory: String
  package let socket: String
  package let timeoutMilliseconds: Int32
  /// Whether it ends by itself once nobody has used it for a while, an hour unless configured otherwise.
  package let isOnDemand: Bool

  package enum Outcome: Equatable, Sendable {
    case started(pid: Int32)
    /// Another client, or nobody in particular, had started it already.
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

  /// What the server writes, kept with mode 0600.
  private var logPath: String { ServerLog.path(in: dataDirectory) }

  /// Makes the data directory (0700) where it is missing, starts the server and waits until it listens.
  ///
  /// - Throws: `noServer` when it does not, with what it said last.
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
    // Another client may have finished between the look and the lock.
    if try Presence.isLive(socket) { return .alreadyRunning }
    try awaitLeaving(wait)
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

  /// Waits while a server that does not listen any more still holds the database.
  private func awaitLeaving(_ wait: Poll) throws(ClientError) {
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
