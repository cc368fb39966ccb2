import Support
import Testing

@testable import assay

@Suite("A table")
struct TableTests {
  static let rows: [[String]] = [
    [
      "C1", "submitted", "cred 6", "0 independent (0 vouched, up to 1)",
      "Kazakhstan is preparing to join",
    ],
    ["C102", "confirmed", "cred 1", "3 independent", "外国政府は木曜日に合意の準備を確認したと報じられた。詳細は不明である"],
    [
      "C7", "in review", "cred 3", "1 independent",
      "قال المتحدث باسم الحكومة إن المحادثات وصلت مرحلتها النهائية",
    ],
    [
      "C8", "refuted", "cred 5", "1 independent",
      "👩‍👩‍👧 e\u{301}e\u{301}e\u{301} 한국어 뉴스 보도에 따르면 회담이 진행 중이다",
    ],
    ["C9", "", "", "", ""],
  ]

  private var table: Table {
    var table = Table([.tight, .tight, .tight, .tight, .loose])
    for row in Self.rows { table.add(row.map { Phrase($0) }) }
    return table
  }

  @Test("never exceeds its width", arguments: [20, 21, 33, 40, 60, 80, 119, 120, 500])
  func fits(width: Int) {
    for line in table.lines(width: width) { #expect(line.width <= width, "\(line.text)") }
  }

  @Test("keeps every id, and as much of the text as fits", arguments: [40, 80, 120])
  func keepsIDs(width: Int) {
    let lines = table.lines(width: width).map(\.text)
    #expect(lines.count == Self.rows.count)
    for (line, row) in zip(lines, Self.rows) { #expect(line.hasPrefix(row[0])) }
  }

  @Test("aligns its cells, with wide characters and combining marks", arguments: [80, 120])
  func aligned(width: Int) {
    let starts = table.lines(width: width).prefix(4).map { line in
      DisplayWidth.of(String(line.text.prefix { $0 != "(" }.split(separator: "cred")[0]))
    }
    #expect(Set(starts).count == 1, "\(starts)")
  }

  @Test("marks shortened cells")
  func marked() {
    #expect(table.lines(width: 80)[1].text.hasSuffix("…"))
    #expect(!table.lines(width: 500)[1].text.contains("…"))
  }

  @Test("has no trailing blanks", arguments: [40, 80, 120])
  func noTrailingBlanks(width: Int) {
    for line in table.lines(width: width) { #expect(!line.text.hasSuffix(" "), "\(line.text)|") }
  }

  @Test("prints a note under a row, broken at blanks and indented", arguments: [20, 40, 80])
  func notes(width: Int) {
    var table = Table([.tight, .loose])
    table.add(["C1", "One"])
    table.addNote("- this stands under the first row and is longer than a line")
    table.add(["C2", "Two"])
    let lines = table.lines(width: width).map(\.text)
    #expect(lines.first == "C1  One" && lines.last == "C2  Two")
    #expect(lines[1].hasPrefix("    - this "))
    #expect(lines.dropFirst(2).dropLast().allSatisfy { $0.hasPrefix("      ") })
    for line in lines { #expect(line.count <= width, "\(line)") }
  }

  @Test("includes its indent in its width")
  func indent() {
    var table = Table([.loose], indent: 10)
    table.add([Phrase(String(repeating: "x", count: 100))])
    var page = Page()
    page.add(table)
    let line = page.rendered(width: 40, isColored: false).dropLast()
    #expect(line.count == 40)
    #expect(line.hasPrefix(String(repeating: " ", count: 10) + "x"))
  }
}

@Suite("The width of text")
struct DisplayWidthTests {
  @Test(
    "is measured in a terminal's columns",
    arguments: [
      ("", 0), ("abc", 3), ("日本", 4), ("한국", 4), ("e\u{301}", 1), ("👍", 2), ("👍🏽", 2),
      ("👩‍👩‍👧‍👦", 2), ("🇰🇿", 2), ("❤️", 2), ("Ａ", 2), ("ｱ", 1), ("қ", 1), ("…", 1), ("ไทย", 3),
      ("\u{1112}\u{1161}\u{11AB}", 2),
    ]
  )
  func columns(text: String, width: Int) { #expect(DisplayWidth.of(text) == width) }
}

@Suite("A page")
struct PageTests {
  private let text = "one two three four five six seven eight nine ten eleven twelve"

  @Test("breaks lines at blanks and loses no word", arguments: [20, 30, 40, 80])
  func wraps(width: Int) {
    var page = Page()
    page.add(Phrase(text), indent: 2, hang: 3)
    let lines = page.rendered(width: width, isColored: false).split(separator: "\n")
    for line in lines { #expect(line.count <= width) }
    #expect(lines.flatMap { $0.split(separator: " ") } == text.split(separator: " "))
  }

  @Test("fills the first line of a hanging paragraph")
  func fillsFirstLine() {
    var page = Page()
    page.add(Phrase("term      a meaning that is long"), indent: 2, hang: 10)
    let lines = page.rendered(width: 30, isColored: false)
    #expect(lines == "  term      a meaning that is\n            long\n")
  }

  @Test("breaks text without blanks between wide characters", arguments: [20, 40])
  func wrapsWide(width: Int) {
    let text = String(repeating: "木曜日", count: 20)
    var page = Page()
    page.add(Phrase(text))
    let lines = page.rendered(width: width, isColored: false).split(separator: "\n")
    for line in lines { #expect(DisplayWidth.of(String(line)) <= width) }
    #expect(lines.joined() == text)
  }

  @Test("does not break an address, so that it can be copied")
  func keepsAddress() {
    let url = "https://example.org/" + String(repeating: "x", count: 100)
    var page = Page()
    page.add(Phrase("see \(url) now"), indent: 4)
    #expect(page.rendered(width: 40, isColored: false).contains(url))
  }

  @Test("uses colour only if it is switched on")
  func colours() {
    var page = Page()
    page.add(Phrase("a", .bad) + Phrase("b"))
    #expect(page.rendered(width: 80, isColored: true) == "\u{1B}[31ma\u{1B}[0mb\n")
    #expect(page.rendered(width: 80, isColored: false) == "ab\n")
  }
}

@Suite("Standard output")
struct StandardStreamTests {
  @Test(
    "has colour on a terminal, unless NO_COLOR, a dumb terminal or an option switches it off",
    arguments: [
      (ColorChoice.auto, true, String?.none, "xterm", true), (.auto, false, nil, "xterm", false),
      (.auto, true, "1", "xterm", false), (.auto, true, "", "xterm", true),
      (.auto, true, nil, "dumb", false), (.always, false, "1", "dumb", true),
      (.never, true, nil, "xterm", false),
    ]
  )
  func colour(
    choice: ColorChoice,
    isTerminal: Bool,
    noColor: String?,
    term: String,
    expected: Bool
  ) {
    let isColored = StandardStream.isColored(
      choice,
      isTerminal: isTerminal,
      noColor: noColor,
      term: term
    )
    #expect(isColored == expected)
  }

  @Test(
    "has the width of COLUMNS, else of the terminal, else 80",
    arguments: [
      (String?.none, Int?.none, 80), (nil, 132, 132), ("100", 132, 100), ("0", 132, 132),
      ("-5", nil, 80), ("wide", nil, 80), ("5", nil, 20), (nil, 3, 20), ("", 90, 90),
    ]
  )
  func width(columns: String?, terminal: Int?, expected: Int) {
    #expect(StandardStream.width(columns: columns, terminal: terminal) == expected)
  }
}
