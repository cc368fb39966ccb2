import AssayDomain
import AssayEncoding
import AssayVocabulary
import DeskSupport
import Support
import Testing

@testable import AssayDesk
@testable import AssayStore

@Suite("The hash chain", .temporaryDirectory)
struct HashChainTests {
  @Test(
    "a digest is SHA-256",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ]
  )
  func digest(text: String, hexadecimal: String) {
    #expect(Digest(of: Array(text.utf8)).text == hexadecimal)
    #expect(SHA256.digest(Array(text.utf8)) == Digest(of: Array(text.utf8)).bytes)
  }

  @Test("a digest of parts equals the digest of the joined parts")
  func parts() {
    let long = [UInt8](repeating: 7, count: 1_000)
    #expect(Digest(of: [1, 2], [], long).bytes == SHA256.digest([1, 2] + long))
  }

  @Test("each event has the hash that the published formula gives")
  func formula() throws {
    let desk = try Desk()
    try desk.makeSample()
    var previous = [UInt8](repeating: 0, count: 32)
    for seq in 1...desk.writer.headSeq {
      let event = try #require(try desk.reader.log.event(seq))
      let header = event.header
      let text = """
        {"actor":"\(header.actor)","at":\(header.atMs),"method":"\(header.method)","seq":\(seq),\
        "uid":\(header.uid)}
        """
      let body = SHA256.digest(event.stored.salt + event.bodyText)
      let hash = SHA256.digest(previous + Array(text.utf8) + body)
      #expect(event.hash.bytes == hash, "#\(seq)")
      previous = hash
    }
  }

  @Test("a header's text is canonical whatever characters the names contain")
  func header() {
    let header = EventHeader(actor: "a\"\n\u{7F}é", atMs: 2, method: "\\x", seq: 1, uid: -1)
    let text = #"{"actor":"a\"\n"# + "\u{7F}é" + #"","at":2,"method":"\\x","seq":1,"uid":-1}"#
    #expect(String(decoding: header.text, as: UTF8.self) == text)
  }

  @Test("every event has its own salt of 16 bytes")
  func salts() throws {
    let desk = try Desk()
    try desk.makeSample()
    let salts = try (1...desk.writer.headSeq).map { try desk.reader.log.event($0)?.stored.salt }
    #expect(Set(salts).count == salts.count)
    #expect(salts.allSatisfy { $0?.count == 16 })
  }

  @Test("the chain continues when a database is opened again")
  func reopened() throws {
    try Desk.closedSample()
    let desk = try Desk()
    let recorded = try desk.call { (transaction) throws(DeskError) in try transaction.take(2) }
    #expect(recorded.seq == 9)
    #expect(try desk.verify().problems == [])
  }
}
