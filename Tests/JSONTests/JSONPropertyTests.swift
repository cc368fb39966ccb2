import JSON
import Support
import Testing

@Suite("Properties of random values")
struct JSONPropertyTests {
  @Test("what is written is read back equal", arguments: seeds)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let value = RandomValue(depth: 5, using: &generator)
      let text = value.text
      let node = try parse(bytes: text)
      #expect(RandomValue(node) == value)
      #expect(Array(node.text) == text)
    }
  }

  @Test("canonical text is equal in value, and its own canonical text", arguments: seeds)
  func canonical(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let value = RandomValue(depth: 5, using: &generator)
      let canonical = try CanonicalJSON.encode(try parse(bytes: value.text))
      let again = try parse(bytes: canonical)
      #expect(RandomValue(again) == value)
      #expect(try CanonicalJSON.encode(again) == canonical)
    }
  }

  @Test("canonical names are in the order of their UTF-16 code units", arguments: seeds)
  func canonicalOrder(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      guard case .object(let members) = RandomValue(depth: 2, using: &generator) else { continue }
      let text = RandomValue.object(members).text
      let names = try parse(bytes: try CanonicalJSON.encode(try parse(bytes: text))).members.map(
        \.name
      )
      #expect(
        names == members.keys.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }
      )
    }
  }

  @Test("mutated text is refused or read to its end, and never traps", arguments: seeds)
  func mutations(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let interesting = Array("{}[]\",:\\u019eE+-.tfn \n\0".utf8) + [0x80, 0xC2, 0xED, 0xF4, 0xFF]
    var accepted = 0
    for _ in 0..<10_000 / seeds.count {
      var text = RandomValue(depth: 4, using: &generator).text
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<max(text.count, 1), using: &generator)
        let byte = interesting.randomElement(using: &generator) ?? 0
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where !text.isEmpty: text[place] = byte
        case 1: text.insert(byte, at: min(place, text.count))
        case 2 where !text.isEmpty: text.remove(at: place)
        default: text = Array(text.prefix(place)) + text.suffix(from: text.count / 2)
        }
      }
      guard let node = try? parse(bytes: text) else { continue }
      accepted += 1
      #expect(String(validating: text, as: UTF8.self) != nil)
      walk(node)
      _ = try? CanonicalJSON.encode(node)
    }
    #expect(accepted > 0)
  }

  /// Reads everything that can be read.
  private func walk(_ node: JSONNode) {
    _ = (node.integer, node.boolean, node.string, node.stringEquals("a"), node.member("a")?.kind)
    #expect(node.text.isEmpty == false)
    for element in node.elements { walk(element) }
    for member in node.members { walk(member.value) }
  }
}
