import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import Posix

extension SystemPing: ServerAnswer {
  static func answer(
    _ parameters: Parameters,
    _ context: ServerContext
  ) throws(DeskError) -> Result {
    var pong = Result()
    pong.at = ReportedDate(instantMs: Clock.wallMilliseconds()).text
    return pong
  }
}
