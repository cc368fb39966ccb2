package import AssayAPI
internal import JSON

/// Reads an object of the protocol from JSON text.
package enum ObjectText {
  /// Reads an object from its JSON text.
  ///
  /// Throws the problem as a sentence without its full stop.
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

/// Why a text is not such an object.
package struct ObjectTextProblem: Error, Equatable, Sendable {
  package let words: String
  package let hint: String?
}
