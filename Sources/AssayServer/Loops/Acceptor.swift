import AssayAPI
import JSONRPC
import Posix

/// Accepts connections and hands them to the loops in turn, until a signal stops the server or the server has been
/// idle for the configured time.
struct Acceptor: ~Copyable {
  private static let listenerNumber: UInt64 = 0
  private static let signalNumber: UInt64 = 1
  private static let emptiedNumber: UInt64 = 2
  /// How long to wait for free descriptors before accepting again.
  private static let exhaustedMilliseconds: Int32 = 100

  let listener: FileDescriptor
  let signals: Signals
  let inboxes: [LoopInbox]
  let limiter: ConnectionLimiter
  let peerPolicy: PeerPolicy
  let idleExit: IdleExit?
  let log: Log
  /// Given up for a connection that is told that there is no descriptor for it.
  var spare = SpareDescriptor()

  /// Runs until SIGTERM, SIGINT or the end of the idle time.
  mutating func run() throws(PosixError) {
    var epoll = try Epoll(capacity: 3)
    try epoll.add(listener, for: .readable, data: Self.listenerNumber)
    try epoll.add(signals.descriptor, for: .readable, data: Self.signalNumber)
    if idleExit != nil {
      try epoll.add(limiter.emptied.descriptor, for: .readable, data: Self.emptiedNumber)
    }
    var next = 0
    var isPaused = false
    var idleDeadline = idleExit?.deadline()
    while true {
      let patience = idleDeadline.map(IdleExit.millisecondsUntil)
      let timeout = isPaused ? Self.exhaustedMilliseconds : patience
      let count = try epoll.wait(timeoutMilliseconds: timeout)
      for index in 0..<count where epoll.event(index).data == Self.signalNumber {
        guard let signal = try signals.next() else { continue }
        log.info("server.stopping", ["signal": .number(Int64(signal))])
        return
      }
      let isExhausted = !acceptAll(&next)
      if isExhausted != isPaused {
        isPaused = isExhausted
        let interest: Epoll.Interest = isPaused ? [] : .readable
        try epoll.modify(listener, for: interest, data: Self.listenerNumber)
      }
      guard let idleExit else { continue }
      if limiter.emptied.drain() > 0 { idleDeadline = nil }
      guard limiter.total == 0 else {
        idleDeadline = nil
        continue
      }
      let deadline = idleDeadline ?? idleExit.deadline()
      idleDeadline = deadline
      if IdleExit.isOver(deadline), try leave(idleExit, &next) {
        log.info("server.idle", ["seconds": .number(Int64(idleExit.seconds))])
        return
      }
    }
  }

  /// Hides the socket from clients and returns true; returns false if a client had connected before, which is served.
  private mutating func leave(_ idleExit: IdleExit, _ next: inout Int) throws(PosixError) -> Bool {
    try idleExit.hideSocket()
    _ = acceptAll(&next)
    guard limiter.total > 0 else { return true }
    try idleExit.showSocket()
    return false
  }

  /// Accepts every waiting connection; returns false if the process has run out of descriptors, and even the spare one
  /// is gone.
  private mutating func acceptAll(_ next: inout Int) -> Bool {
    spare.hold()
    while true {
      do throws(SocketError) {
        guard let socket = try UnixSocket.accept(from: listener) else { return true }
        admit(socket, to: inboxes[next])
        next = (next + 1) % inboxes.count
      } catch {
        if case .tooManyFiles = error {
          log.warning("accept.exhausted", ["hint": "raise the limit of open files"])
          guard refuseWaiting() else { return false }
          continue
        }
        log.warning("accept.failed", ["error": .text("\(error)")])
        return true
      }
    }
  }

  /// Tells the next waiting connection that there is no descriptor for it, in the place of the spare one; returns false
  /// if there was none.
  private mutating func refuseWaiting() -> Bool {
    spare.giveUp()
    defer { spare.hold() }
    do throws(SocketError) {
      if let socket = try UnixSocket.accept(from: listener) {
        refuse(
          socket,
          .limit("the server has no descriptor left for a connection; try again later")
        )
      }
      return true
    } catch {
      return false
    }
  }

  private func admit(_ socket: consuming FileDescriptor, to inbox: LoopInbox) {
    let credentials: PeerCredentials
    do throws(PosixError) {
      credentials = try UnixSocket.peerCredentials(of: socket)
    } catch {
      log.warning("accept.failed", ["error": .text(error.description)])
      return
    }
    let uid = credentials.uid
    guard peerPolicy.admits(socket, uid: uid) else {
      log.warning("connection.refused", ["uid": .number(Int64(uid))])
      refuse(socket, peerPolicy.refusal)
      return
    }
    if let refusal = limiter.admit(uid: uid) {
      log.warning("connection.refused", ["uid": .number(Int64(uid)), "reason": "too many"])
      let whose = refusal == .tooMany ? "the server has" : "you have"
      refuse(socket, .limit("\(whose) as many connections as it may; close one"))
      return
    }
    let name = User.name(of: uid) ?? "uid \(uid)"
    log.debug("connection.opened", ["user": .text(name), "pid": .number(Int64(credentials.pid))])
    let peer = Peer(
      uid: uid,
      pid: credentials.pid,
      name: name,
      groups: peerPolicy.groups(of: socket),
      isOwner: peerPolicy.uids.contains(uid)
    )
    inbox.post(
      LoopInbox.Arrival(
        descriptor: socket.release(),
        peer: peer
      )
    )
  }

  /// Sends the error in one line, because the connection's framing is unknown, and closes the connection.
  private func refuse(_ socket: consuming FileDescriptor, _ error: RPCError) {
    let line = ReplyText.failure(.null, error: error) + [UInt8(ascii: "\n")]
    do throws(PosixError) {
      _ = try line.span.withUnsafeBytes { (bytes) throws(PosixError) in
        try socket.write(from: bytes)
      }
    } catch {
      log.debug("connection.refused", ["error": .text(error.description)])
    }
  }
}
