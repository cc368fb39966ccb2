import Glibc

/// The system's name service, which knows users and groups.
enum NameService {
  /// A name service may need more room than the usual kilobyte; a megabyte is the maximum.
  private static let capacities = sequence(first: 1_024) { $0 < 1 << 20 ? $0 * 4 : nil }

  /// Returns the answer of a lookup; nil if there is none or the lookup fails.
  ///
  /// `ask` gets a buffer for the texts of the answer, and returns the result code and the entry found.
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

  /// Returns the number in a text, with or without a prefix such as `uid`; nil if there is none.
  static func number(_ text: String, after word: String) -> UInt32? {
    UInt32(text.hasPrefix(word + " ") ? String(text.dropFirst(word.count + 1)) : text)
  }
}
