import JSONRPC
import Support
import Testing

@Suite("The state of a frame reader")
struct FrameReaderStateTests {
  private func reader(
    after input: String,
    limits: FrameLimits = FrameLimits(headerBytes: 80, bodyBytes: 20)
  ) -> FrameReader {
    var reader = FrameReader(limits: limits)
    feed(&reader, input)
    return reader
  }

  private func feed(_ reader: inout FrameReader, _ input: String) {
    Array(input.utf8).withUnsafeBytes { reader.append($0) }
    while reader.next() != .needMore {}
  }

  @Test(
    "a frame has begun from its first byte that is no blank to its last",
    arguments: [
      ("", false), (" \n", false), ("{", true), ("{}\n", false), ("{}\n\n", false), ("{}\n[", true),
      ("C", true), ("Content-Length: 2\r\n", true), ("Content-Length: 2\r\n\r\n", true),
      ("Content-Length: 2\r\n\r\n{", true), ("Content-Length: 2\r\n\r\n{}", false),
      ("Content-Length: 2\r\n\r\n{}C", true), ("Content-Length: 21\r\n\r\n{}", true),
      ("Content-Length: 21\r\n\r\n[23456789012345678901", false),
      ("[234567890123456789012345678901234567890", true),
      ("[234567890123456789012345678901234567890\n", false), ("\"", false),
    ]
  )
  func midFrame(input: String, isMidFrame: Bool) {
    #expect(reader(after: input).isMidFrame == isMidFrame)
  }

  @Test(
    "a frame is counted when it ends, a refused one too, however its bytes arrive",
    arguments: [
      ("{", 0), ("{}\n", 1), ("{}\n[", 1), ("{}\n\n{}\n{}", 2),
      ("[23456789012345678901\n", 1), ("[234567890123456789012345678901234567890", 0),
      ("[234567890123456789012345678901234567890\n{", 1),
      ("Content-Length: 2\r\n\r\n{", 0), ("Content-Length: 2\r\n\r\n{}C", 1),
      ("Content-Length: 21\r\n\r\n[2345", 0),
      ("Content-Length: 21\r\n\r\n[23456789012345678901Content-Length: 2", 1), ("hello\r\n", 0),
    ]
  )
  func endedCount(input: String, count: Int) {
    #expect(reader(after: input).endedCount == count)
    var reader = reader(after: "")
    for character in input.utf8 { feed(&reader, String(UnicodeScalar(character))) }
    #expect(reader.endedCount == count)
  }

  @Test(
    "the framing is known from the first byte that is no blank",
    arguments: [
      (" \n", nil), (" {", .lines), ("[", .lines), ("\nc", .header), ("1", nil),
    ] as [(String, Framing?)]
  )
  func framing(input: String, framing: Framing?) {
    #expect(reader(after: input).framing == framing)
  }

  @Test("what is refused is not kept", arguments: ["Content-Length: 1000000\r\n\r\n", "["])
  func refusedIsNotKept(start: String) {
    var reader = reader(after: start)
    for _ in 0..<100 {
      feed(&reader, String(repeating: "x", count: 5_000))
      #expect(reader.bufferedBytes == 0)
      #expect(reader.isMidFrame)
    }
  }

  @Test("blanks before a line are not kept")
  func blanksAreNotKept() {
    var reader = reader(after: "{}\n")
    for _ in 0..<100 { feed(&reader, " \r\n\t\n   ") }
    #expect(reader.bufferedBytes == 0)
  }

  @Test("nothing comes after a broken stream")
  func nothingAfterBroken() {
    var reader = reader(after: "hello\r\n")
    feed(&reader, "Content-Length: 2\r\n\r\n{}")
    reader.finish()
    #expect(reader.next() == .needMore)
    #expect(reader.bufferedBytes == 0)
  }

  @Test(
    "several appends before the next event lose nothing",
    arguments: [
      ["Content-Length: 2\r\n", "\r\n{", "}Content-Length: 2\r\n\r\n[]"], ["{}", "\n[", "]\n"],
    ]
  )
  func appendsInARow(pieces: [String]) {
    var reader = FrameReader(limits: FrameLimits())
    for piece in pieces { Array(piece.utf8).withUnsafeBytes { reader.append($0) } }
    #expect(summary(reader.next()) == "frame {}")
    #expect(summary(reader.next()) == "frame []")
    #expect(reader.next() == .needMore)
  }

  /// Looking again at what has arrived with each piece would take 256 times as long for sixteen times as much.
  @Test("pieces of 100 bytes take time linear in them", arguments: [Framing.lines, .header])
  func linear(framing: Framing) {
    let writer = FrameWriter(framing: framing, announcesDeflate: false)
    let times = Growth.times(from: 125_000, to: 2_000_000) { count in
      let body = Array("[".utf8) + [UInt8](repeating: UInt8(ascii: "1"), count: count)
      let bytes = writer.frame(body, isCompressed: false)
      let found = events(bytes, limits: FrameLimits(bodyBytes: 3_000_000), pieces: [100])
      #expect(found == [.frame(Frame(body: body, isCompressed: false, acceptsDeflate: nil))])
    }
    #expect(times < 64)
  }

  @Test("lines in one piece take time linear in them")
  func manyLines() {
    let times = Growth.times(from: 3_000, to: 48_000) { count in
      let bytes = Array(String(repeating: "{}\n", count: count).utf8)
      #expect(events(bytes).count == count)
    }
    #expect(times < 64)
  }
}
