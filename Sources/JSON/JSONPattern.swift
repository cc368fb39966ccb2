/// Members of an object as JSON text with gaps inside strings, which are filled in each time it is written.
package struct JSONPattern: Sendable {
  /// The text before a gap and the number of its filling; nil after the last gap.
  struct Piece: Sendable {
    let text: [UInt8]
    let filling: Int?
  }

  let pieces: [Piece]
  /// The length of the text without the fillings.
  let length: Int

  /// Splits a text at its marks.
  ///
  /// - Parameters:
  ///   - members: one or more members as JSON text, with the commas between them.
  ///   - marks: the texts that mark the gaps, by the number of the filling; none is empty or a prefix of another.
  package init(_ members: [UInt8], marks: [String]) {
    let marks = marks.map { Array($0.utf8) }
    precondition(!marks.contains([]), "a mark has at least one byte")
    var pieces: [Piece] = []
    var (start, place) = (0, 0)
    while place < members.count {
      guard let filling = marks.firstIndex(where: { members[place...].starts(with: $0) }) else {
        place += 1
        continue
      }
      pieces.append(Piece(text: Array(members[start..<place]), filling: filling))
      place += marks[filling].count
      start = place
    }
    pieces.append(Piece(text: Array(members[start...]), filling: nil))
    self.pieces = pieces
    length = pieces.reduce(0) { $0 + $1.text.count }
  }

  /// Returns a text as a filling: with its escapes, without quotes.
  package static func filling(_ text: String) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: text.utf8.count + 8)
    writer.string(text)
    return Array(writer.takeBytes().dropFirst().dropLast())
  }
}
