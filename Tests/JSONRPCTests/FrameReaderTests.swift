import JSONRPC
import Support
import Testing

/// Feeds bytes in pieces of the given sizes, the last size repeated, and then the end of input.
func events(
  _ bytes: [UInt8],
  limits: FrameLimits = FrameLimits(),
  pieces: [Int] = [.max]
) -> [FrameEvent] {
  var reader = FrameReader(limits: limits)
  var events: [FrameEvent] = []
  var rest = bytes[...]
  var turn = 0
  func drain() {
    while true {
      let event = reader.next()
      guard event != .needMore else { return }
      events.append(event)
    }
  }
  while !rest.isEmpty {
    let piece = rest.prefix(pieces[min(turn, pieces.count - 1)])
    turn += 1
    rest = rest.dropFirst(piece.count)
    piece.withUnsafeBytes { reader.append($0) }
    drain()
  }
  reader.finish()
  drain()
  return events
}

@Suite("Reading frames")
struct FrameReaderTests {
  struct Case: CustomTestStringConvertible {
    let input: String
    let expected: [String]

    init(_ input: String, _ expected: [String]) {
      self.input = input
      self.expected = expected
    }

    /// The input, without the middle of a long one.
    var testDescription: String {
      guard input.utf8.count > 80 else { return input.debugDescription }
      return input.prefix(30).debugDescription + " … " + input.suffix(30).debugDescription
    }
  }

  /// Bodies have at most 20 bytes here, headers at most 80.
  static let limits = FrameLimits(headerBytes: 80, bodyBytes: 20)

  static let lines = [
    Case("", []), Case(" \r\n\t\n", []),
    Case("{}\n", ["frame {}"]), Case("[]\n{}\n", ["frame []", "frame {}"]),
    Case("{}\r\n{}\r\n", ["frame {}", "frame {}"]),
    Case("\n\n \n{}\n\n\r\n \t\n{}\n", ["frame {}", "frame {}"]),
    Case("  {}\n", ["frame {}"]), Case("{}", ["frame {}"]),
    Case("{}\n[1]", ["frame {}", "frame [1]"]),
    Case("{}\n  ", ["frame {}"]), Case("{\n}\n", ["frame {", "frame }"]),
    Case("{}\nContent-Length: 2\n", ["frame {}", "frame Content-Length: 2"]),
    Case("{}\n\"x\"\n", ["frame {}", "frame \"x\""]), Case("{} {}\n", ["frame {} {}"]),
    Case("[2345678901234567890\n", ["frame [2345678901234567890"]),
    Case("[2345678901234567890\r\n", ["frame [2345678901234567890"]),
    Case("[2345678901234567890", ["frame [2345678901234567890"]),
    Case("[23456789012345678901\n{}\n", ["refused 1006", "frame {}"]),
    Case("[23456789012345678901\r\n{}\n", ["refused 1006", "frame {}"]),
    Case("[23456789012345678901", ["refused 1006"]),
    Case("[234567890123456789012345678901234567890123456789\n{}", ["refused 1006", "frame {}"]),
    Case("[234567890123456789012345678901234567890123456789", ["refused 1006"]),
    Case(
      "{}\n[23456789012345678901\n[23456789012345678901\n{}\n",
      ["frame {}", "refused 1006", "refused 1006", "frame {}"]
    ),
  ]

  static let headers = [
    Case("Content-Length: 2\r\n\r\n{}", ["frame {}"]),
    Case("\r\n \nContent-Length: 2\r\n\r\n{}", ["frame {}"]),
    Case("Content-Length: 2\r\n\r\n{}Content-Length: 2\r\n\r\n[]", ["frame {}", "frame []"]),
    Case("content-length:2\r\n\r\n{}", ["frame {}"]),
    Case("CONTENT-LENGTH: \t 2 \t\r\n\r\n{}", ["frame {}"]),
    Case("Content-Length: 0\r\n\r\n", ["frame "]),
    Case("Content-Length: 002\r\n\r\n{}", ["frame {}"]),
    Case("Content-Length: 4\r\n\r\n{\r\n}", ["frame {\r\n}"]),
    Case("X-Trace: a:b\r\nContent-Length: 2\r\n\r\n{}", ["frame {}"]),
    Case(
      "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
      ["frame {}"]
    ),
    Case(
      "Content-Length: 2\r\nContent-Type: application/json;charset=UTF8\r\n\r\n{}",
      ["frame {}"]
    ),
    Case("Content-Length: 2\r\nContent-Type: a/b; charset=\"utf-8\"\r\n\r\n{}", ["frame {}"]),
    Case("Content-Length: 2\r\nContent-Type: application/json\r\n\r\n{}", ["frame {}"]),
    Case("Content-Length: 2\r\nContent-Encoding: deflate\r\n\r\nzz", ["frame zz deflated"]),
    Case("Content-Length: 2\r\nContent-Encoding: DEFLATE\r\n\r\nzz", ["frame zz deflated"]),
    Case("Content-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}", ["frame {}"]),
    Case("Content-Length: 20\r\n\r\n[2345678901234567890", ["frame [2345678901234567890"]),
    Case("X: \(String(repeating: "x", count: 54))\r\nContent-Length: 2\r\n\r\n{}", ["frame {}"]),
  ]

  static let refusedHeaders = [
    Case(
      "Content-Length: 21\r\n\r\n[23456789012345678901Content-Length: 2\r\n\r\n{}",
      ["refused 1006", "frame {}"]
    ),
    Case("Content-Length: 21\r\n\r\n[2345", ["refused 1006", "broken -32700"]),
    Case("Content-Length: 9999999999\r\n\r\n", ["refused 1006", "broken -32700"]),
    Case(
      "Content-Length: 2\r\nContent-Encoding: gzip\r\n\r\n{}Content-Length: 2\r\n\r\n[]",
      ["refused -32600", "frame []"]
    ),
    Case(
      "Content-Length: 0\r\nContent-Encoding: br\r\n\r\nContent-Length: 2\r\n\r\n[]",
      ["refused -32600", "frame []"]
    ),
    Case("Content-Length: 2\r\nContent-Encoding: deflate, deflate\r\n\r\n{}", ["refused -32600"]),
    Case("Content-Length: 2\r\nContent-Encoding: \r\n\r\n{}", ["refused -32600"]),
    Case(
      "Content-Length: 2\r\nContent-Encoding: deflate\r\nContent-Encoding: deflate\r\n\r\n{}",
      ["refused -32600"]
    ),
    Case("Content-Length: 2\r\nContent-Type: a/b; charset=latin1\r\n\r\n{}", ["refused -32600"]),
    Case(
      "Content-Length: 2\r\nContent-Type: a/b; x=y; charset=utf-16\r\n\r\n{}",
      ["refused -32600"]
    ),
    Case(
      "Content-Length: 21\r\nContent-Encoding: gzip\r\n\r\n[23456789012345678901",
      ["refused 1006"]
    ),
  ]

  static let brokenHeaders = [
    Case("hello\r\n", ["broken -32700"]), Case("Content-Length 2\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length : 2\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: 2\n\n{}", ["broken -32700"]),
    Case("Content-Length: 2\r\n\n{}", ["broken -32700"]),
    Case("Content-Length: 2\r\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: \r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: +2\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: -2\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: 0x2\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: 2 2\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: 2, 2\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: 2.0\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: 99999999999999999999\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}", ["broken -32700"]),
    Case("Content-Length: 2\r\ncontent-length: 3\r\n\r\n{}", ["broken -32700"]),
    Case("X-Trace: 1\r\n\r\n{}", ["broken -32700"]),
    Case("X-Trace: 1\r\n folded\r\nContent-Length: 2\r\n\r\n{}", ["broken -32700"]),
    Case("X-Tr\u{E9}: 1\r\n\r\n{}", ["broken -32700"]),
    Case("X-Trace: \u{E9}\r\n\r\n{}", ["broken -32700"]),
    Case("X-Trace: a\0b\r\n\r\n{}", ["broken -32700"]), Case("X Y: 1\r\n\r\n{}", ["broken -32700"]),
    Case(
      "Content-Length: 2\r\n\r\n{}\r\nContent-Length: 2\r\n\r\n[]",
      ["frame {}", "broken -32700"]
    ),
    Case("Content-Length: 2\r\n\r\n{}{}\n", ["frame {}", "broken -32700"]),
    Case("Content-Length: 2\r\n\r\n{", ["broken -32700"]),
    Case("Content-Length: 2\r\n\r\n", ["broken -32700"]),
    Case("Content-Length: 2\r\n", ["broken -32700"]), Case("Content", ["broken -32700"]),
    Case("Content-Length: 2\r", ["broken -32700"]),
    Case("X: \(String(repeating: "x", count: 55))\r\nContent-Length: 2\r\n\r\n{}", ["broken 1006"]),
    Case(String(repeating: "x", count: 81), ["broken 1006"]),
    Case(String(repeating: "x", count: 200) + "\r\n", ["broken 1006"]),
    Case(String(repeating: "x", count: 80), ["broken -32700"]),
    Case("\"x\"\n", ["broken -32700"]), Case("1\n", ["broken -32700"]),
    Case("\0{}", ["broken -32700"]),
    Case("\u{FEFF}{}\n", ["broken -32700"]), Case("  -1", ["broken -32700"]),
    Case("}", ["broken -32700"]),
  ]

  static let http = [
    Case("GET / HTTP/1.1\r\nHost: x\r\n\r\n", ["foreign HTTP/1.1 400"]),
    Case("POST /rpc HTTP/1.0\n", ["foreign HTTP/1.1 400"]),
    Case("\r\nOPTIONS * HTTP/1.1\r\n", ["foreign HTTP/1.1 400"]),
    Case("GET http://x/ HTTP/1.1\r\n", ["foreign HTTP/1.1 400"]),
    Case("GET / HTTP/2.0\r\n", ["broken -32700"]), Case("GET  HTTP/1.1\r\n", ["broken -32700"]),
    Case("get / HTTP/1.1\r\n", ["broken -32700"]), Case("GET /\r\n", ["broken -32700"]),
    Case("GET / HTTP/1.1", ["broken -32700"]), Case("GET / HTTP/1.1 \r\n", ["broken -32700"]),
    Case("X: 1\r\nGET / HTTP/1.1\r\n", ["broken -32700"]),
    Case("Content-Length: 2\r\n\r\n{}GET / HTTP/1.1\r\n", ["frame {}", "broken -32700"]),
    Case("{}\nGET / HTTP/1.1\r\n", ["frame {}", "frame GET / HTTP/1.1"]),
  ]

  static let all = lines + headers + refusedHeaders + brokenHeaders + http

  @Test("bytes that arrive at once give these events", arguments: all)
  func atOnce(_ example: Case) {
    #expect(
      events(Array(example.input.utf8), limits: Self.limits).map(summary) == example.expected
    )
  }

  @Test("the same bytes one at a time give the same events", arguments: all)
  func byteByByte(_ example: Case) {
    #expect(
      events(Array(example.input.utf8), limits: Self.limits, pieces: [1]).map(summary)
        == example.expected
    )
  }

  @Test("the same bytes in random pieces give the same events", arguments: seeds)
  func randomPieces(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for example in Self.all {
      for _ in 0..<10 {
        let bytes = Array(example.input.utf8)
        let pieces = (0...bytes.count).map { _ in Int.random(in: 1...9, using: &generator) }
        #expect(
          events(bytes, limits: Self.limits, pieces: pieces).map(summary) == example.expected,
          "\(example.testDescription) in \(pieces)"
        )
      }
    }
  }

  @Test("random bytes in random pieces give the same events as at once", arguments: seeds)
  func randomBytes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let parts = [
      "Content-Length: 2\r\n", "Content-Length: 2", "\r\n", "\n", "\r", "{}", "[1]", "x", " ", ":",
      "Content-Encoding: deflate\r\n", "Content-Encoding: x\r\n", "Content-Length: 30\r\n", "\"",
      "012345678901234567890123456789", "Accept-Encoding: *\r\n", "\0",
    ]
    for _ in 0..<1_000 {
      let input = (0..<12).compactMap { _ in parts.randomElement(using: &generator) }
      let bytes = Array(input.joined().utf8)
      let pieces = (0...bytes.count).map { _ in Int.random(in: 1...20, using: &generator) }
      #expect(
        events(bytes, limits: Self.limits, pieces: pieces) == events(bytes, limits: Self.limits),
        "\(input) in \(pieces)"
      )
    }
  }

  @Test(
    "Accept-Encoding is a list with weights",
    arguments: [
      ("deflate", true), ("Deflate", true), ("gzip, deflate", true), ("deflate;q=1", true),
      ("deflate; q=0.5", true), ("deflate ; Q=0.001", true), ("deflate;q=1.000", true), ("*", true),
      ("gzip;q=0, *;q=0.1", true), ("*;q=0, deflate", true), ("deflate;q=0", false),
      ("deflate;q=0.0", false), ("deflate;q=0.000", false), ("*, deflate;q=0", false),
      ("*;q=0", false),
      ("gzip", false), ("identity", false), ("", false), (",", false), ("deflate;q=", false),
      ("deflate;q=2", false), ("deflate;q=1.5", false), ("deflate;q=-1", false),
      ("deflate;q=0,5", false),
      ("deflate;q=0.1234", false), ("deflate;x=1", false), ("xdeflate", false),
      ("deflate;q=.5", false),
    ]
  )
  func acceptEncoding(value: String, isAccepted: Bool) {
    let input = "Content-Length: 2\r\nAccept-Encoding: \(value)\r\n\r\n{}"
    #expect(
      events(Array(input.utf8)).map(summary) == ["frame {} \(isAccepted ? "accepts" : "declines")"]
    )
  }

  @Test("Accept-Encoding may be spread over fields")
  func acceptEncodingTwice() {
    let input = "Accept-Encoding: gzip\r\nAccept-Encoding: deflate\r\nContent-Length: 2\r\n\r\n{}"
    #expect(events(Array(input.utf8)).map(summary) == ["frame {} accepts"])
  }
}
