import JSONRPC
import Testing

@Suite("Writing frames")
struct FrameWriterTests {
  @Test(
    "a frame is written so",
    arguments: [
      (.lines, false, false, "{}\n"),
      (.header, false, false, "Content-Length: 2\r\n\r\n{}"),
      (.header, false, true, "Content-Length: 2\r\nContent-Encoding: deflate\r\n\r\n{}"),
      (.header, true, false, "Content-Length: 2\r\nAccept-Encoding: deflate\r\n\r\n{}"),
      (
        .header, true, true,
        "Content-Length: 2\r\nContent-Encoding: deflate\r\nAccept-Encoding: deflate\r\n\r\n{}"
      ),
    ] as [(Framing, Bool, Bool, String)]
  )
  func written(framing: Framing, announcesDeflate: Bool, isCompressed: Bool, expected: String) {
    let writer = FrameWriter(framing: framing, announcesDeflate: announcesDeflate)
    let frame = writer.frame("{}".utf8, isCompressed: isCompressed)
    #expect(String(decoding: frame, as: UTF8.self) == expected)
  }

  @Test("what is written is read back", arguments: [Framing.lines, .header])
  func readBack(framing: Framing) {
    let writer = FrameWriter(framing: framing, announcesDeflate: false)
    let bodies = ["{}", "[1,2]", #"{"a":"\u000a"}"#, "{\"é\":\"😀\"}"]
    var bytes: [UInt8] = []
    for body in bodies { writer.append(body.utf8, isCompressed: false, to: &bytes) }
    #expect(events(bytes).map(summary) == bodies.map { "frame \($0)" })
  }
}
