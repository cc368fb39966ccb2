import AssayClient
import Glibc
import Posix
import Support
import Threading

/// A server that notes the calls it gets, and lets a test decide what becomes of each.
final class NotingServer: Sendable {
  let calls: Calls
  private let server: FakeServer

  final class Calls: Sendable {
    private let noted = Guarded<[JSONValue]>([])

    var all: [JSONValue] { noted.withLock { $0 } }

    /// The request keys of the calls, in order.
    var keys: [String?] { all.map { $0["params"]?["requestKey"]?.string } }

    /// Notes a call; gives how many there were before.
    func note(_ call: ReceivedCall) -> Int {
      noted.withLock { noted in
        noted.append(call.text)
        return noted.count - 1
      }
    }
  }

  /// `answer` is given each call's number from 0; nil closes the connection.
  init(_ answer: @escaping @Sendable (Int, ReceivedCall) -> [UInt8]?) throws {
    let calls = Calls()
    self.calls = calls
    server = try FakeServer { call, connection in
      guard let reply = answer(calls.note(call), call) else {
        throw TestFailure("closes the connection")
      }
      try connection.sendFrame(reply)
    }
  }

  /// Closes the connection on the first so many calls, and answers the others.
  convenience init(losing count: Int) throws {
    try self.init { number, call in number < count ? nil : call.reply(["seq": 1]) }
  }

  func client(answerTimeoutMilliseconds: Int32 = 60_000) -> RepeatingClient {
    RepeatingClient(
      path: server.path,
      configuration: configuration(trust: [geteuid()], answerTimeoutMilliseconds)
    )
  }
}

extension RepeatingClient {
  /// Makes a call of any name with parameters as they are written.
  mutating func raw(_ method: String, _ parameters: String = "") throws {
    _ = try callRaw(method: method, parameters: try RawParameters(Array(parameters.utf8)))
  }
}
