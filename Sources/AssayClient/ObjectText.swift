package import AssayAPI
internal import JSON

/// An object of the protocol as a person or a program wrote it.
package enum ObjectText {
  /// Reads an object off its JSON text.
  ///
  /// Throws what is wrong with it, in a sentence without its point.
  package static func read<Object: WireObject>(
    _ type: Object.Type,
    _ text: [UInt8]
  ) throws(ObjectTextProblem) -> Object {
    let root: JSONNode
    do { root = try JSONDocument(text, maximumDepth: 64).root } catch {
      throw ObjectTextProblem(words: "this is not JSON: \(error.description)", hint: nil)
    }
    do { return try Object(reading: root, field: .parameters) } catch {
      let subject = error.field.isEmpty ? "this" : error.field
      throw ObjectTextProblem(words: "\(subject) \(error.problem)", hint: error.hint)
    }
  }
}

/// Why a text is no such object.
package struct ObjectTextProblem: Error, Equatable, Sendable {
  package let words: String
  package let hint: String?
}
