/// Members of an object as JSON text in which parts of strings are left out, to be filled in each time it is written.
package struct JSONPattern: Sendable {
  /// What stands before a place, and which filling goes there; none after the last.
  struct Piece: Sendable {
    let text: [UInt8]
    let filling: Int?
  }

  let pieces: [Piece]
  /// How long it is without what is filled in.
  let length: Int

  /// Cuts a text at its marks.
  ///
  /// - Parameters:
  ///   - members: one or more members as JSON text, with the commas between them.
  ///   - marks: what stands where something is to be filled in, by the number of the filling; none begins another,
  ///     and none is empty.
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

  /// What writes as a part of a string: the text with its escapes, without the quotes.
  package static func filling(_ text: String) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: text.utf8.count + 8)
    writer.string(text)
    return Array(writer.takeBytes().dropFirst().dropLast())
  }
}
