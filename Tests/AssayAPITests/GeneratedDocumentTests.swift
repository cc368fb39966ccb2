import AssayAPI
import JSON
import Support
import Testing

@Suite("Documents that derive from the declarations")
struct GeneratedDocumentTests {
  @Test("Protocol/openrpc.json is what the declarations give")
  func openRPC() throws {
    let kept = try readBytes(ProjectFiles.root + "/Protocol/openrpc.json")
    let derived = OpenRPC.indentedDocument(assayMethods.descriptions, version: Product.version)
    #expect(kept == derived, "the declarations have changed: run `make generate`")
  }

  @Test("Documentation/Methods.md is what the declarations give")
  func referencePage() throws {
    let kept = try readText(ProjectFiles.root + "/Documentation/Methods.md")
    let derived = ReferencePage.markdown(assayMethods.descriptions)
    #expect(kept == derived, "the declarations have changed: run `make generate`")
  }

  @Test("the document served and the document kept say the same")
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

  @Test("every reference inside the document leads somewhere")
  func references() throws {
    let document = try JSONValue(
      parsing: OpenRPC.document(assayMethods.descriptions, version: "1")
    )
    let schemas = Set(document["components"]?["schemas"]?.object?.keys.map { $0 } ?? [])
    let wanted = references(in: document)
    #expect(!wanted.isEmpty)
    #expect(wanted.subtracting(schemas.map { "#/components/schemas/\($0)" }) == [])
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
