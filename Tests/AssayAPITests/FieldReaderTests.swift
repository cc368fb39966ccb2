import AssayAPI
import AssayVocabulary
import Testing

@Suite("Reading an object's fields")
struct FieldReaderTests {
  @Test("every field is read, whatever the order of the members")
  func readsAll() throws {
    let sample = try read(
      Sample.self,
      #"{"tags":["a","b"],"count":3,"verdict":"v","note":"n","text":"t"}"#
    )
    #expect(
      sample == Sample(text: "t", note: "n", verdict: "v", count: 3, tags: ["a", "b"])
    )
  }

  @Test(
    "missing and null leave optional fields blank",
    arguments: [
      #"{"text":"t"}"#, #"{"text":"t","note":null,"verdict":null,"count":null,"tags":null}"#,
    ]
  )
  func leavesBlank(_ json: String) throws {
    #expect(try read(Sample.self, json) == Sample(text: "t"))
  }

  @Test("a missing required field is named, with its sentence as the hint")
  func namesMissing() throws {
    let found = try problem(Sample.self, "{}")
    #expect(found?.field == "text")
    #expect(found?.problem == "is missing")
    #expect(found?.hint == "Some text.")
  }

  @Test(
    "a value of the wrong type is refused with the required type",
    arguments: [
      (#"{"text":null}"#, "text", "must be a string"),
      (#"{"text":3}"#, "text", "must be a string"),
      (#"{"text":"t","note":[]}"#, "note", "must be a string"),
      (#"{"text":"t","count":"3"}"#, "count", "must be an integer"),
      (#"{"text":"t","count":1.0}"#, "count", "must be an integer"),
      (#"{"text":"t","count":1e2}"#, "count", "must be an integer"),
      (
        #"{"text":"t","count":9007199254740993}"#, "count",
        "is beyond 2^53, which JSON numbers cannot carry exactly"
      ),
      (#"{"text":"t","tags":{}}"#, "tags", "must be an array"),
      (#"{"text":"t","tags":["a","b",3]}"#, "tags[2]", "must be a string"),
      ("[]", "", "must be an object"),
      ("null", "", "must be an object"),
    ]
  )
  func namesWrongType(_ json: String, _ field: String, _ words: String) throws {
    let found = try problem(Sample.self, json)
    #expect(found?.field == field)
    #expect(found?.problem == words)
  }

  @Test("only true and false are booleans", arguments: ["1", "0", #""true""#, "[]", "{}", "null"])
  func refusesNoBoolean(_ json: String) throws {
    #expect(try problem(Bool.self, json)?.problem == "must be true or false")
  }

  @Test("an unknown member is refused with the nearest field")
  func suggestsField() throws {
    let found = try problem(Sample.self, #"{"text":"t","verdit":"v"}"#)
    #expect(found?.field == "verdit")
    #expect(found?.problem == "is not known here")
    #expect(found?.hint == #"did you mean "verdict"?"#)
  }

  @Test("an unknown member that resembles nothing is refused with all fields")
  func listsFields() throws {
    let found = try problem(Sample.self, #"{"text":"t","somethingElse":1}"#)
    #expect(found?.hint == "the fields are text, note, verdict, count, tags")
  }

  @Test("the hint for an object without fields says that it takes none")
  func takesNone() throws {
    #expect(try problem(NoFields.self, #"{"a":1}"#)?.hint == "this takes no fields")
    #expect(try read(NoFields.self, "{}") == NoFields())
  }

  @Test("the name of an unknown member is cut before it is repeated")
  func cutsName() throws {
    let name = String(repeating: "x", count: 5_000)
    let found = try problem(Sample.self, #"{"text":"t","\#(name)":1}"#)
    #expect(found?.field.count == 60)
  }

  @Test(
    "a field inside others is named by its whole path",
    arguments: [
      (
        #"{"text":"t","attribution":{"source":"x","via":{"source":"y","at":5}}}"#,
        "attribution.via.at"
      ),
      (#"{"text":"t","attribution":{"source":"x","via":{}}}"#, "attribution.via.source"),
      (
        #"{"text":"t","attribution":{"source":"x","via":{"source":"y","sean":1}}}"#,
        "attribution.via.sean"
      ),
      (#"{"text":"t","attribution":{"source":"x","cites":["A1",2]}}"#, "attribution.cites[1]"),
      (
        #"{"text":"t","attribution":{"source":"x","precedes":["A1","C2"]}}"#,
        "attribution.precedes[1]"
      ),
      (#"{"text":"t","attribution":{}}"#, "attribution.source"),
      (#"{"text":"t","attribution":[]}"#, "attribution"),
      (#"{"text":"t","tags":["a","b",null]}"#, "tags[2]"),
    ]
  )
  func namesPath(_ json: String, _ path: String) throws {
    #expect(try problem(ClaimSubmit.Parameters.self, json)?.field == path)
  }

  @Test("writing leaves out an absent optional, and writes null for an absent nullable")
  func writesPresence() {
    #expect(written(Sample(text: "t")) == #"{"text":"t","verdict":null,"count":7,"tags":[]}"#)
  }
}
