import AssayAPI
import AssayDomain
import AssayStore
import Posix

extension SystemPing: ServerAnswer {
  static func answer(
    _ parameters: Parameters,
    _ context: ServerContext
  ) throws(StoreError) -> Result {
    var pong = Result()
    pong.at = ReportedDate(instantMs: Clock.wallMilliseconds()).text
    return pong
  }
}
