import Testing

@testable import assay

@Suite("A walk over the pages of a list")
struct PagesTests {
  /// The sizes asked for, and the last remark, on a server that has so many items.
  private func walk(wanted: Int64?, of existing: Int64) -> (sizes: [Int64], remark: String?) {
    var pages = Pages(wanted: wanted)
    var sizes: [Int64] = []
    var given: Int64 = 0
    while let size = pages.nextSize {
      sizes.append(size)
      let count = min(size, existing - given)
      given += count
      pages.took(Int(count), next: given < existing ? "after \(given)" : nil)
    }
    return (sizes, (pages.remark(ifEmpty: "None.") ?? pages.remarkOnOthers))
  }

  @Test(
    "requests only the wanted items, in pages that a server allows",
    arguments: [
      (50, 0, [50]),
      (50, 50, [50]),
      (50, 1_000, [50]),
      (500, 1_000, [500]),
      (501, 1_000, [500, 1]),
      (1_200, 1_000, [500, 500]),
      (nil, 0, [500]),
      (nil, 500, [500]),
      (nil, 1_001, [500, 500, 500]),
    ] as [(Int64?, Int64, [Int64])]
  )
  func sizes(wanted: Int64?, existing: Int64, expected: [Int64]) {
    #expect(walk(wanted: wanted, of: existing).sizes == expected)
  }

  @Test("says that the list is empty if it is", arguments: [50, nil])
  func empty(wanted: Int64?) {
    #expect(walk(wanted: wanted, of: 0).remark == "None.")
  }

  @Test(
    "prints no note if everything has been shown",
    arguments: [(1, 1), (50, 3), (1_000, 1_000), (nil, 1_001)] as [(Int64?, Int64)]
  )
  func complete(wanted: Int64?, existing: Int64) {
    #expect(walk(wanted: wanted, of: existing).remark == nil)
  }

  @Test(
    "says how to get the rest if items are left",
    arguments: [(1, 2), (500, 501), (700, 1_000)] as [(Int64, Int64)]
  )
  func incomplete(wanted: Int64, existing: Int64) throws {
    let remark = try #require(walk(wanted: wanted, of: existing).remark)
    #expect(remark.contains("--all"))
  }

  @Test("continues with the cursor of the previous page")
  func cursor() {
    var pages = Pages(wanted: nil)
    #expect(pages.cursor == nil)
    pages.took(500, next: "after 500")
    #expect(pages.cursor == "after 500")
  }
}
