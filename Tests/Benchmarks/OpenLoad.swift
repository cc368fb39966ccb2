internal import CBenchmarks
import Glibc
import Posix

/// Calls made at even times, whether or not those before have been answered.
///
/// A call's time is taken from when it was due, so that one which must wait for a connection counts that as well.
final class OpenLoad {
  private let interval: UInt64
  private let end: UInt64
  private let start: UInt64
  private let timer: FileDescriptor
  private var epoll: Epoll
  private var clients: [Client] = []
  private var idle: [Int] = []
  private var nextDue: UInt64
  private var latencies: [UInt64] = []

  private static let timerNumber = UInt64.max

  /// Makes `rate` calls a second over so many connections in this one thread, for so long.
  static func run(
    _ path: String,
    connections: Int,
    rate: Double,
    seconds: Double,
    request: () -> [UInt8]
  ) throws -> Load {
    let load = try OpenLoad(path, connections: connections, rate: rate, seconds: seconds)
    return try load.run(request)
  }

  private init(_ path: String, connections: Int, rate: Double, seconds: Double) throws {
    epoll = try Epoll(capacity: 64)
    let rawValue = timerfd_create(
      CLOCK_MONOTONIC,
      Int32(TFD_CLOEXEC | TFD_NONBLOCK)
    )
    guard rawValue >= 0 else { throw Problem("the kernel gives no timer") }
    timer = FileDescriptor(owning: rawValue)
    try epoll.add(timer, for: .readable, data: Self.timerNumber)
    for number in 0..<connections {
      let client = try Client(path, wire: .lines)
      try epoll.add(client.socket, for: .readable, data: UInt64(number))
      clients.append(client)
      idle.append(number)
    }
    interval = UInt64(1_000_000_000 / rate)
    start = Clock.monotonicNanoseconds()
    end = start + UInt64(seconds * 1_000_000_000)
    nextDue = start
  }

  private func run(_ request: () -> [UInt8]) throws -> Load {
    let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { scratch.deallocate() }
    while nextDue < end || idle.count < clients.count {
      while let number = idle.last, nextDue < end, nextDue <= Clock.monotonicNanoseconds() {
        idle.removeLast()
        try clients[number].send(request(), dueAt: nextDue)
        nextDue += interval
      }
      // With no connection free there is nothing to be woken for but a reply.
      try wake(at: idle.isEmpty || nextDue >= end ? nil : nextDue)
      let ready = try epoll.wait(timeoutMilliseconds: Client.patienceMilliseconds)
      guard ready > 0 else { throw Problem("the server has not answered a call for a minute") }
      for index in 0..<ready {
        let data = epoll.event(index).data
        guard data != Self.timerNumber else {
          _ = try timer.read(into: scratch)
          continue
        }
        guard let latency = try clients[Int(data)].receive(using: scratch) else { continue }
        latencies.append(latency)
        idle.append(Int(data))
      }
    }
    let elapsed = Double(Clock.monotonicNanoseconds() - start) / 1_000_000_000
    return Load(latencies: latencies, seconds: elapsed)
  }

  /// Sets the timer to a moment of the monotonic clock, at once where it is past; nil stops it.
  private func wake(at moment: UInt64?) throws {
    var time = itimerspec()
    if let moment {
      time.it_value = timespec(
        tv_sec: Int(moment / 1_000_000_000),
        tv_nsec: Int(moment % 1_000_000_000)
      )
    }
    guard timerfd_settime(timer.rawValue, Int32(TFD_TIMER_ABSTIME), &time, nil) == 0
    else { throw Problem("the kernel sets no timer") }
  }
}
