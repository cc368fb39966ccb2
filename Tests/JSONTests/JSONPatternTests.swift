import JSON
import Testing

@Suite("Patterns")
struct JSONPatternTests {
  private func written(_ members: String, marks: [String], _ fillings: [String]) -> String {
    let pattern = JSONPattern(Array(members.utf8), marks: marks)
    var writer = JSONWriter(reservingCapacity: 0)
    writer.beginObject()
    writer.name("first")
    writer.integer(1)
    writer.members(pattern, fillings.map { JSONPattern.filling($0) })
    writer.name("last")
    writer.null()
    writer.endObject()
    return String(decoding: writer.takeBytes(), as: UTF8.self)
  }

  @Test("every mark is filled in, wherever it stands")
  func filled() {
    #expect(
      written(#""a":"XY","b":["X","a Y, X"],"cX":1"#, marks: ["X", "Y"], ["one", "two"])
        == #"{"first":1,"a":"onetwo","b":["one","a two, one"],"cone":1,"last":null}"#
    )
    #expect(written(#""a":1"#, marks: ["X"], ["one"]) == #"{"first":1,"a":1,"last":null}"#)
  }

  @Test("what is filled in is escaped as a string is, and may be empty, a mark, or long")
  func escaped() {
    let long = String(repeating: "long ", count: 1_000)
    for filling in ["", "X", "\"quoted\"\\ \n\u{1}", "Қазақ 👩‍👩‍👧", long] {
      var expected = JSONWriter(reservingCapacity: 0)
      expected.beginObject()
      expected.name("first")
      expected.integer(1)
      expected.name("a")
      expected.string("<\(filling)>")
      expected.name("last")
      expected.null()
      expected.endObject()
      #expect(
        written(#""a":"<X>""#, marks: ["X"], [filling])
          == String(decoding: expected.takeBytes(), as: UTF8.self)
      )
    }
  }
}
