import AssayAPI
import AssayDesk
import AssayDomain
import AssayEncoding
import AssayStore

extension EventHead: Answered {
  static let answer = Answer<Self>.read(.quick) { (_, snapshot, reader) throws(DeskError) in
    let newest = try reader.head(of: snapshot)
    var result = Result()
    result.at = newest.map { ReportedDate(instantMs: $0.atMs).text }
    result.hash = (newest?.hash ?? Digest.zero).text
    result.events = snapshot.seq
    return result
  }
}
