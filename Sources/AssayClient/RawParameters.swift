internal import JSON

/// Parameters of a call as JSON text that has been checked.
package struct RawParameters: Sendable {
  private(set) var text: [UInt8]
  /// Whether they say anything of a request key.
  private(set) var namesRequestKey: Bool
  /// Nil also where null or what is no text stands for it.
  private(set) var requestKey: String?
  let isDryRun: Bool
  private let isEmpty: Bool

  /// Takes the text of one JSON object; blanks alone stand for no parameters.
  package init(_ text: [UInt8]) throws(ObjectTextProblem) {
    let blanks: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    let text = text.allSatisfy(blanks.contains) ? Array("{}".utf8) : text
    let root: JSONNode
    do { root = try JSONDocument(text, maximumDepth: ClientLimits.depth).root } catch {
      throw ObjectTextProblem(words: "the parameters are not JSON: \(error)", hint: nil)
    }
    guard root.kind == .object else {
      throw ObjectTextProblem(words: "the parameters are not a JSON object", hint: nil)
    }
    self.text = Array(root.text)
    let key = root.member("requestKey")
    namesRequestKey = key != nil
    requestKey = key?.string
    isDryRun = root.member("dryRun")?.boolean == true
    isEmpty = root.members.first { _ in true } == nil
  }

  /// Adds a request key to parameters that name none.
  mutating func add(requestKey: String) {
    precondition(!namesRequestKey, "a name stands in an object once")
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("requestKey")
    writer.string(requestKey)
    writer.endObject()
    let rest = text.dropFirst()
    text = writer.takeBytes().dropLast() + (isEmpty ? [] : [UInt8(ascii: ",")]) + rest
    namesRequestKey = true
    self.requestKey = requestKey
  }
}
