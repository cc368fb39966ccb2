internal import Posix

/// Starts a server that outlives the client, once however many clients try at a time.
package struct ServerStarter {
  /// The path of `assayd`.
  package let executable: String
  package let dataDirectory: String
  package let socket: String
  package let timeoutMilliseconds: Int32

  package enum Outcome: Equatable, Sendable {
    case started(pid: Int32)
    /// Another client, or nobody in particular, had started it already.
    case alreadyRunning
  }

  package init(
    executable: String,
    dataDirectory: String,
    socket: String,
    timeoutMilliseconds: Int32
  ) {
    self.executable = executable
    self.dataDirectory = dataDirectory
    self.socket = socket
    self.timeoutMilliseconds = timeoutMilliseconds
  }

  /// What the server writes, kept with mode 0600.
  package var logPath: String { dataDirectory + "/assayd.log" }

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

  private func tryLock() throws(ClientError) -> FileLock? {
    do { return try FileLock.tryLock(path: dataDirectory + "/start.lock") } catch {
      throw failure("its start cannot be locked (\(error))")
    }
  }

  private func spawn() throws(ClientError) -> StartedProcess {
    do throws(PosixError) {
      let pid = try DetachedProcess.spawn(
        executable: executable,
        arguments: ["--data", dataDirectory, "--socket", socket],
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
