import AssayAPI
import AssayStore
import JSONRPC
package import Posix

/// A server: it opens the database, serves its socket until it is told to stop, and leaves nothing behind.
package struct Server: Sendable {
  private static let stackBytes = 1 << 20

  private let configuration: ServerConfiguration
  private let log: Log

  package init(_ configuration: ServerConfiguration) {
    self.configuration = configuration
    log = Log(level: configuration.logLevel)
  }

  /// Serves until SIGTERM or SIGINT, which must be blocked in every thread of the process by `signals`.
  ///
  /// Then in-flight calls are answered and the socket is removed. Throws before anything is served when
  /// the database or the socket cannot be had.
  package func run(signals: consuming Signals) throws(StartError) {
    let store = try openStore()
    let listener = try SocketClaim.listen(configuration)
    let census = Census(limits: configuration.limits)
    let writes = JobQueue<WriteJob>()
    let reads = JobQueue<ReadJob>()
    let committer = Committer(try openWriter(store), writes, log)
    let shared = LoopShare(
      dispatcher: Dispatcher(assayMethods),
      limits: configuration.limits,
      committer: committer,
      writes: writes,
      reads: reads,
      budget: BufferBudget(limit: configuration.limits.bufferBytes),
      census: census,
      log: log
    )
    do {
      let writer = try startWriter(committer, writes)
      let workers = try (0..<configuration.workerCount).map { try startWorker(store, reads, $0) }
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
      let acceptor = Acceptor(
        listener: listener,
        signals: signals,
        inboxes: inboxes,
        census: census,
        trustedUIDs: [User.currentID, 0],
        log: log
      )
      try acceptor.run()
      for inbox in inboxes { inbox.drain() }
      for loop in loops { loop.join() }
      writes.close()
      reads.close()
      writer.join()
      for worker in workers { worker.join() }
      committer.close()
    } catch {
      throw StartError.system("\(error)")
    }
    SocketClaim.remove(configuration, log)
    log.info("server.stopped")
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

  private func openWriter(_ store: Store) throws(StartError) -> StoreWriter {
    do throws(StoreError) { return try store.writer() } catch {
      log.report(error)
      throw .system("the database cannot be read; the log says why")
    }
  }

  private func startWriter(
    _ committer: Committer,
    _ queue: JobQueue<WriteJob>
  ) throws(PosixError) -> Thread {
    try Thread.spawn(name: "writer", stackSizeBytes: Self.stackBytes) {
      WriterLoop(committer: committer, queue: queue).run()
    }
  }

  private func startWorker(
    _ store: Store,
    _ queue: JobQueue<ReadJob>,
    _ number: Int
  ) throws(PosixError) -> Thread {
    let log = log
    return try Thread.spawn(name: "worker \(number)", stackSizeBytes: Self.stackBytes) {
      do throws(StoreError) {
        WorkerLoop(reader: try store.reader(), queue: queue, log: log).run()
      } catch {
        log.report(error)
        Process.exitNow(code: 70)
      }
    }
  }

  private func startLoop(
    _ store: Store,
    _ inbox: LoopInbox,
    _ shared: LoopShare,
    _ number: Int
  ) throws(PosixError) -> Thread {
    let log = log
    return try Thread.spawn(name: "loop \(number)", stackSizeBytes: Self.stackBytes) {
      do {
        let loop = try Loop(inbox: inbox, shared: shared, reader: try store.reader())
        try loop.run()
      } catch {
        log.error("loop.failed", ["error": .text("\(error)")])
        Process.exitNow(code: 70)
      }
    }
  }
}
