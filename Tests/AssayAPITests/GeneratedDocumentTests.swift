import AssayAPI
import AssayVocabulary
import JSON
import Support
import Testing

@Suite("Documents that derive from the declarations")
struct GeneratedDocumentTests {
  @Test("Protocol/openrpc.json equals the document made from the declarations")
  func openRPC() throws {
    let derived = OpenRPC.indentedDocument(assayMethods.descriptions, version: Product.version)
    let difference = try firstDifference(
      between: "Protocol/openrpc.json",
      and: String(decoding: derived, as: UTF8.self)
    )
    #expect(difference == nil, "the declarations have changed: run `make generate`")
  }

  @Test("Documentation/Methods.md equals the page made from the declarations")
  func referencePage() throws {
    let difference = try firstDifference(
      between: "Documentation/Methods.md",
      and: ReferencePage.markdown(assayMethods.descriptions)
    )
    #expect(difference == nil, "the declarations have changed: run `make generate`")
  }

  @Test("the served document equals the one in the repository")
  func compactAndIndented() throws {
    let methods = assayMethods.descriptions
    let compact = try JSONValue(parsing: OpenRPC.document(methods, version: "1"))
    let indented = try JSONValue(parsing: OpenRPC.indentedDocument(methods, version: "1"))
    #expect(compact == indented)
  }

  @Test("every method has its entry in both documents, in order")
  func entries() throws {
    let methods = assayMethods.descriptions
    let document = try JSONValue(parsing: OpenRPC.document(methods, version: "1"))
    let names = document["methods"]?.array?.compactMap { $0["name"]?.string }
    #expect(names == methods.map(\.name))
    let page = ReferencePage.markdown(methods)
    for method in methods { #expect(page.contains("\n### \(method.name)\n"), "\(method.name)") }
  }

  @Test("every reference inside the document has a target")
  func references() throws {
    let document = try JSONValue(
      parsing: OpenRPC.document(assayMethods.descriptions, version: "1")
    )
    let schemas = Set(document["components"]?["schemas"]?.object?.keys.map { $0 } ?? [])
    let wanted = references(in: document)
    #expect(!wanted.isEmpty)
    #expect(wanted.subtracting(schemas.map { "#/components/schemas/\($0)" }) == [])
  }

  /// The first line in which a file of the project and a text differ; nil when they are the same.
  ///
  /// The whole of both would bury the line.
  private func firstDifference(between path: String, and derived: String) throws -> String? {
    let kept = try readText(ProjectFiles.root + "/" + path)
    guard kept != derived else { return nil }
    let lines = { (text: String) in text.split(separator: "\n", omittingEmptySubsequences: false) }
    let pairs = zip(lines(kept), lines(derived)).enumerated()
    guard let (index, pair) = pairs.first(where: { $1.0 != $1.1 }) else {
      return "\(path) has \(lines(kept).count) lines, the text \(lines(derived).count)"
    }
    return "\(path):\(index + 1): \(pair.0.debugDescription), not \(pair.1.debugDescription)"
  }

  private func references(in value: JSONValue) -> Set<String> {
    switch value {
    case .object(let members):
      members.reduce(into: []) { found, member in
        if member.key == "$ref", let target = member.value.string { found.insert(target) }
        found.formUnion(references(in: member.value))
      }
    case .array(let elements): elements.reduce(into: []) { $0.formUnion(references(in: $1)) }
    case .null, .boolean, .integer, .number, .string: []
    }
  }
}
