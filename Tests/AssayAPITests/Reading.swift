import AssayAPI
import AssayVocabulary
import JSON
import Support

/// Reads a value as a call's parameters are read.
func read<Value: WireValue>(_: Value.Type, _ json: String) throws -> Value {
  try Value(
    reading: document(json).root,
    field: .parameters
  )
}

/// What is wrong with a value; nil when it can be read.
func problem<Value: WireValue>(_ type: Value.Type, _ json: String) throws -> InvalidField? {
  do {
    _ = try read(type, json)
    return nil
  } catch let error as InvalidField {
    return error
  }
}

/// The JSON text that a value writes.
func written(_ value: some WireValue) -> String {
  var writer = JSONWriter(reservingCapacity: 64)
  value.write(to: &writer)
  return String(decoding: writer.takeBytes(), as: UTF8.self)
}

/// An object with a field of every presence.
struct Sample: WireObject, Hashable {
  var text = ""
  var note: String?
  var verdict: String?
  var count: Int64 = 7
  var tags: [String] = []

  mutating func visit(_ fields: inout some FieldVisitor) {
    fields.required("text", &text, "Some text.")
    fields.optional("note", &note, "A note.")
    fields.nullable("verdict", &verdict, "A verdict.")
    fields.defaulted("count", &count, "A count.")
    fields.defaulted("tags", &tags, "Some tags.")
  }
}

/// A JSON text as a document.
func document(_ json: String) throws -> JSONDocument {
  try JSONDocument(Array(json.utf8), maximumDepth: 64)
}
