import Posix
import Support
import Testing

@testable import AssayStore

@Suite("The key that signs what clients keep", .temporaryDirectory)
struct SigningKeyTests {
  private let message = Array("a plan".utf8)
  private var path: String { TemporaryDirectory.path + "/assay.key" }

  private func key() throws -> SigningKey { try SigningKey(directory: TemporaryDirectory.path) }

  @Test("it is made once, and a later start has the same")
  func kept() throws {
    let signature = try key().signature(of: message)
    #expect(try key().signature(of: message) == signature)
    #expect(try key().isSignature(signature, of: message))
    try Files.remove(path)
    #expect(try !key().isSignature(signature, of: message))
  }

  @Test("one that a crash has cut short is made anew", arguments: [0, 1, 31, 33])
  func cutShort(byteCount: Int) throws {
    try Files.write([UInt8](repeating: 7, count: byteCount), to: path, mode: 0o600)
    let signature = try key().signature(of: message)
    #expect(Files.sizeBytes(path) == 32)
    #expect(try key().isSignature(signature, of: message))
  }

  @Test("a signature holds for its message alone, and with every bit")
  func altered() throws {
    let key = try key()
    let signature = key.signature(of: message)
    #expect(!key.isSignature(signature, of: message + [0]))
    #expect(!key.isSignature(signature, of: []))
    #expect(!key.isSignature([], of: message) && !key.isSignature(signature + [0], of: message))
    for bit in 0..<signature.count * 8 {
      var other = signature
      other[bit / 8] ^= 1 << (bit % 8)
      #expect(!key.isSignature(other, of: message))
    }
  }

  @Test("one that cannot be read is reported")
  func unreadable() throws {
    try Files.makeDirectory(path + "/sub", mode: 0o700)
    #expect(throws: PosixError.self) { try key() }
  }
}
