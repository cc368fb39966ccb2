import AssayAPI
import AssayDesk
import AssayStore
import JSONRPC
package import Posix
import Threading

/// A server: it opens the database, serves its socket until it is told to stop, and cleans up.
package struct Server: Sendable {
  private static let stackBytes = 1 << 20

  private let configuration: ServerConfiguration
  private let log: Log
  private let stop: @Sendable (Int32) -> Never

  /// Opens the log, and accepts no more connections than the system gives the process descriptors for.
  ///
  /// `stop` ends the process at once with an exit status; it is called when going on would do harm.
  package init(
    _ configuration: ServerConfiguration,
    stop: @escaping @Sendable (Int32) -> Never
  ) throws(StartError) {
    self.stop = stop
    var file: RotatedFile?
    if let path = configuration.logPath {
      do throws(PosixError) {
        file = try RotatedFile(path: path, limitBytes: configuration.logFileBytes)
      } catch {
        throw .log(path, error)
      }
    }
    log = Log(level: configuration.logLevel, file: file)
    var configuration = configuration
    configuration.fitDescriptors(log)
    self.configuration = configuration
  }

  /// Serves until SIGTERM or SIGINT, which `signals` must have blocked in every thread of the process, or until
  /// the configured idle time has passed.
  ///
  /// The server then answers the calls in flight and removes the socket. Throws before it serves anything if
  /// the database or the socket cannot be opened.
  package func run(signals: consuming Signals) throws(StartError) {
    let group = try socketGroup()
    let store = try openStore()
    // The store's lock keeps other servers away until the last byte is written.
    defer { withExtendedLifetime(store) {} }
    clearUnfinishedCopies()
    let listener = try SocketClaim.listen(configuration, group: group)
    let backgroundWorker = BackgroundWorker()
    let shared = try share(store, backgroundWorker)
    let state = shared.state
    do {
      let writer = try startWriter(shared.committer, state.writes)
      let background = try backgroundWorker.start(name: "background")
      var workers = try (0..<configuration.workerCount).map { number in
        try startWorker(store, shared.reads, WorkerLoop.slowNice, "worker \(number)")
      }
      for number in 0..<configuration.longWorkerCount {
        workers.append(
          try startWorker(store, shared.longReads, WorkerLoop.longNice, "long worker \(number)")
        )
      }
      let refresher = try startRefresher(store, shared.committer.refreshing)
      var inboxes: [LoopInbox] = []
      var loops: [Thread] = []
      for number in 0..<configuration.loopCount {
        let inbox = try LoopInbox()
        inboxes.append(inbox)
        loops.append(try startLoop(store, inbox, shared, number))
      }
      log.info(
        "server.started",
        [
          "version": .text(Product.version), "socket": .text(configuration.socketPath),
          "pid": .number(Int64(Process.id)),
        ]
      )
      try ServiceManager.notifyReady()
      var acceptor = Acceptor(
        listener: listener,
        signals: signals,
        inboxes: inboxes,
        limiter: state.limiter,
        peerPolicy: PeerPolicy(group: group),
        idleExit: idleExit,
        log: log
      )
      try acceptor.run()
      state.stop()
      for inbox in inboxes { inbox.drain() }
      for loop in loops { loop.join() }
      state.writes.close()
      shared.reads.close()
      shared.longReads.close()
      shared.committer.refreshing.close()
      refresher.join()
      writer.join()
      for worker in workers { worker.join() }
      shared.committer.close()
      backgroundWorker.close()
      background.join()
    } catch {
      throw StartError.system("\(error)")
    }
    SocketClaim.remove(configuration, log)
    log.info("server.stopped")
  }

  /// Makes the objects that the server's threads share.
  private func share(
    _ store: Store,
    _ backgroundWorker: BackgroundWorker
  ) throws(StartError) -> LoopShare {
    let dispatcher = Dispatcher(assayMethods)
    let writes = FairQueue<WriteJob> { !$0.work.isSliced }
    let commitNotifier = CommitNotifier()
    let limiter: ConnectionLimiter
    do throws(PosixError) { limiter = try ConnectionLimiter(limits: configuration.limits) } catch {
      throw .system(error.description)
    }
    return LoopShare(
      dispatcher: dispatcher,
      state: ServerState(
        configuration,
        databasePath: store.path,
        signingKey: store.signingKey,
        limiter: limiter,
        writes: writes,
        tallies: dispatcher.tallies
      ),
      committer: Committer(
        try openWriter(store, backgroundWorker),
        writes,
        commitNotifier,
        log,
        stop: stop
      ),
      commitNotifier: commitNotifier,
      reads: FairQueue(),
      longReads: FairQueue(runningLimit: 1),
      budget: BufferBudget(
        limitBytes: configuration.limits.bufferBytes,
        userLimitBytes: configuration.limits.userBufferBytes
      ),
      log: log
    )
  }

  private var idleExit: IdleExit? {
    let isManaged = !ServiceManager.inheritedDescriptors().isEmpty
    return configuration.idleExitSeconds.map { seconds in
      IdleExit(seconds: seconds, socketPath: isManaged ? nil : configuration.socketPath)
    }
  }

  /// Returns the group whose members are served; nil in the private profile.
  private func socketGroup() throws(StartError) -> UInt32? {
    guard configuration.profile == .desk, let name = configuration.group else { return nil }
    guard let group = Group.id(of: name) else { throw .group(name) }
    return group
  }

  private func openStore() throws(StartError) -> Store {
    do throws(PosixError) {
      try Files.makeDirectory(configuration.dataDirectory, mode: 0o700)
    } catch {
      throw .dataDirectory(configuration.dataDirectory, error)
    }
    do throws(OpenError) {
      return try Store(
        directory: configuration.dataDirectory,
        nowMs: Clock.wallMilliseconds()
      )
    } catch {
      throw .database(error)
    }
  }

  /// Removes what a crash has left of copies, and logs each.
  private func clearUnfinishedCopies() {
    do throws(PosixError) {
      for remains in try UnfinishedCopies(directory: configuration.dataDirectory).clear() {
        if let error = remains.error {
          log.warning(
            "copy.unfinished",
            [
              "path": .text(remains.path), "error": .text(error.description),
              "hint": "it is incomplete and of no use; remove it",
            ]
          )
        } else {
          log.info("copy.removed", ["path": .text(remains.path), "reason": "incomplete"])
        }
      }
    } catch {
      log.warning("copy.unfinished", ["error": .text(error.description)])
    }
  }

  private func openWriter(
    _ store: Store,
    _ backgroundWorker: BackgroundWorker
  ) throws(StartError) -> StoreWriter {
    do throws(DeskError) {
      let writer = try store.writer()
      try writer.takeCheckpoints(of: store)
      writer.setBackgroundWorker(backgroundWorker)
      return writer
    } catch {
      log.report(error)
      throw .system("the database cannot be read; the log says why")
    }
  }

  private func startWriter(
    _ committer: Committer,
    _ queue: FairQueue<WriteJob>
  ) throws(PosixError) -> Thread {
    try Thread.spawn(name: "writer", stackSizeBytes: Self.stackBytes) {
      WriterLoop(committer: committer, queue: queue).run()
    }
  }

  private func startWorker(
    _ store: Store,
    _ queue: FairQueue<ReadJob>,
    _ nice: Int32,
    _ name: String
  ) throws(PosixError) -> Thread {
    let (log, stop) = (log, stop)
    return try Thread.spawn(name: name, stackSizeBytes: Self.stackBytes) {
      do throws(DeskError) {
        WorkerLoop(nice: nice, reader: try store.reader(), queue: queue, log: log).run()
      } catch {
        log.report(error)
        stop(70)
      }
    }
  }

  private func startRefresher(
    _ store: Store,
    _ handover: RefreshHandover
  ) throws(PosixError) -> Thread {
    let (log, stop) = (log, stop)
    return try Thread.spawn(name: "refresher", stackSizeBytes: Self.stackBytes) {
      do throws(DeskError) {
        RefreshLoop(reader: try store.reader(), handover: handover, log: log).run()
      } catch {
        log.report(error)
        stop(70)
      }
    }
  }

  private func startLoop(
    _ store: Store,
    _ inbox: LoopInbox,
    _ shared: LoopShare,
    _ number: Int
  ) throws(PosixError) -> Thread {
    let (log, stop) = (log, stop)
    return try Thread.spawn(name: "loop \(number)", stackSizeBytes: Self.stackBytes) {
      do {
        let loop = try Loop(number, inbox, shared, reader: try store.reader())
        try loop.run()
      } catch {
        log.error("loop.failed", ["error": .text("\(error)")])
        stop(70)
      }
    }
  }
}
