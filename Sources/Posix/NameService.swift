import Glibc

/// The system's name service, which knows users and groups.
enum NameService {
  /// A name service may need more room than the usual kilobyte; a megabyte bounds what it is given.
  private static let capacities = sequence(first: 1_024) { $0 < 1 << 20 ? $0 * 4 : nil }

  /// What it answers; nil when it does not know, or cannot tell.
  ///
  /// `ask` is given room for the texts of the answer, and gives the code of the call and what it found.
  static func answer<Found>(
    _ ask: (_ room: UnsafeMutablePointer<CChar>, _ capacity: Int) -> (code: Int32, found: Found?)
  ) -> Found? {
    for capacity in capacities {
      let room = UnsafeMutablePointer<CChar>.allocate(capacity: capacity)
      defer { room.deallocate() }
      while true {
        let (code, found) = ask(room, capacity)
        if code == EINTR { continue }
        if code == ERANGE { break }
        return code == 0 ? found : nil
      }
    }
    return nil
  }

  /// The number that a text is, with or without a word such as `uid` before it.
  static func number(_ text: String, after word: String) -> UInt32? {
    UInt32(text.hasPrefix(word + " ") ? String(text.dropFirst(word.count + 1)) : text)
  }
}
