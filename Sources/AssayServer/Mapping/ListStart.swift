import AssayAPI
import AssayDesk
import AssayDomain
import AssaySearch
import AssayStore
import AssayVocabulary

/// The order of a list of claims, and the claim after which a page begins.
struct ListStart {
  let order: ClaimOrder
  let position: ClaimPosition?
  /// The present time for the queue's order, in UTC milliseconds; it stays the same on all pages of one list.
  let nowMs: Int64
  private let word: String

  /// Reads the cursor of the previous page, which must have the same order.
  init(_ sort: ClaimSort, _ cursor: String?, _ snapshot: ReadSnapshot) throws(DeskError) {
    word = sort.rawValue
    let currentMs = try snapshot.momentMs()
    guard sort == .queue else {
      nowMs = currentMs
      order =
        switch sort {
        case .oldest: .oldest
        case .credibility: .credibility
        case .newest, .queue: .newest
        }
      position = try Cursor.read(cursor, of: word, count: 2).map { keys in
        ClaimPosition(
          id: ClaimID(rawValue: keys[0]),
          credibility: Int(clamping: keys[1]),
          place: nil
        )
      }
      return
    }
    let keys = try Cursor.read(cursor, of: word, count: 7)
    nowMs = keys?[0] ?? currentMs
    order = .queue(nowMs: nowMs)
    position = try keys.map { (keys) throws(DeskError) in
      guard let lack = VerdictLack(rawValue: keys[5]), keys[4] != .min else {
        throw Cursor.notOfThisList
      }
      let id = ClaimID(rawValue: keys[6])
      let place = QueuePlace(
        isStale: keys[1] == 2,
        checkAtMs: keys[1] == 1 ? keys[2] : nil,
        dueAtMs: keys[3],
        priority: keys[4],
        lack: lack,
        claim: id
      )
      return ClaimPosition(id: id, credibility: 6, place: place)
    }
  }

  func cursor(at position: ClaimPosition) -> String {
    guard let place = position.place, case .queue = order else {
      // The cursor holds only the values that the list sorts by.
      let digit = order == .credibility ? position.credibility : 6
      return Cursor.text(of: word, [position.id.rawValue, Int64(digit)])
    }
    return Cursor.text(
      of: word,
      [
        nowMs, place.isStale ? 2 : place.checkAtMs == nil ? 0 : 1, place.checkAtMs ?? 0,
        place.dueAtMs, place.priority,
        place.lack.rawValue, place.claim.rawValue,
      ]
    )
  }
}
