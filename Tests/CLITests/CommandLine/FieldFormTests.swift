import AssayAPI
import AssayVocabulary
import Testing

@testable import assay

@Suite("How a command line sets a field")
struct FieldFormTests {
  /// The fields of all parameters and options of calls, and of the objects in them, with and without the
  /// object's title.
  private static let fields: Set<String> = {
    var found: Set<String> = []
    func collect(_ schema: Schema) {
      switch schema {
      case .object(let object):
        for field in object.fields {
          found.formUnion([field.name, "\(object.title).\(field.name)"])
          collect(field.schema)
        }
      case .array(let element): collect(element)
      case .oneOf(let choices): choices.forEach(collect)
      default: break
      }
    }
    for method in assayMethods.descriptions { collect(.object(method.parameters)) }
    collect(Wire.ClaimConditions.schema)
    return found
  }()

  @Test("is declared only for existing fields")
  func fieldsExist() {
    for field in FieldForm.declared.map(\.field) {
      #expect(Self.fields.contains(field), "\(field)")
    }
  }

  @Test("follows from the field's name if nothing is declared")
  func derived() {
    let form = FieldForm(of: "quoteTranslation", in: "AttributionDraft")
    #expect(form.option == "--quote-translation")
    #expect(form.placeholder == nil && form.doc == nil && form.opposite == nil)
  }

  @Test("depends on the object if fields of the same name differ")
  func byObject() {
    #expect(FieldForm(of: "named", in: "SourceDraft").setting == false)
    #expect(FieldForm(of: "named", in: "SourceDraft").opposite == nil)
    #expect(FieldForm(of: "named", in: "SourceEditParameters").opposite == "--unnamed")
    #expect(FieldForm(of: "text", in: "ClaimConditions").placeholder == "WORDS")
    #expect(FieldForm(of: "text", in: "ClaimSubmitParameters").placeholder == nil)
  }

  @Test("covers every option of a new attribution, with the words of the protocol")
  func attribution() {
    let options = ArgumentSpec(AttributionArguments()).options
    let fields = Set(options.flatMap(\.doc.fields))
    for field in ObjectSchema(AttributionDraft.self).fields where field.name != "stance" {
      #expect(fields.contains(field.name), "\(field.name) has no option")
    }
    #expect(options.first { $0.names == ["--at"] }?.doc.text.hasPrefix("When it spoke") == true)
  }
}
