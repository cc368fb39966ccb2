import AssayAPI
import AssayDesk
import AssayDomain
import JSONRPC
import Posix

extension SystemPing: Answered {
  static let answer = Answer<Self>.server(.quick) { (_, _, _) throws(RPCError) in
    var pong = Result()
    pong.at = ReportedDate(instantMs: Clock.wallMilliseconds()).text
    return pong
  }
}
