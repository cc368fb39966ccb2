import Support
import Testing

@testable import assay

@Suite("The output gate")
struct OutputGateTests {
  @Test(
    "makes characters visible that could control a terminal or deceive a reader",
    arguments: [
      ("\u{1B}[31mred\u{1B}[0m", "\\u{1B}[31mred\\u{1B}[0m"),
      ("\u{1B}]0;title\u{07}", "\\u{1B}]0;title\\u{7}"),
      ("a\u{9B}31m", "a\\u{9B}31m"),
      ("a\r\nb\tc", "a\\u{D}\\nb\\tc"),
      ("a\0b\u{7F}", "a\\u{0}b\\u{7F}"),
      ("a\u{8}b", "a\\u{8}b"),
      ("abc\u{202E}fed", "abc\\u{202E}fed"),
      ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
      ("x\u{200E}\u{200F}\u{061C}", "x\\u{200E}\\u{200F}\\u{61C}"),
      ("a\u{2028}b\u{2029}", "a\\u{2028}b\\u{2029}"),
      ("zero\u{200B}width\u{FEFF}", "zero\\u{200B}width\\u{FEFF}"),
      ("pay\u{200D}pal", "pay\\u{200D}pal"),
      ("pay\u{FE0F}pal", "pay\\u{FE0F}pal"),
      ("soft\u{AD}hyphen", "soft\\u{AD}hyphen"),
      ("\u{200D}first", "\\u{200D}first"),
      ("tag\u{E0041}\u{E007F}", "tag\\u{E0041}\\u{E007F}"),
      ("private\u{E000}\u{F8FF}", "private\\u{E000}\\u{F8FF}"),
      ("note\u{FFF9}\u{FFFB}", "note\\u{FFF9}\\u{FFFB}"),
      ("hangul\u{3164}filler\u{115F}", "hangul\\u{3164}filler\\u{115F}"),
    ]
  )
  func madeVisible(text: String, shown: String) { #expect(OutputSanitizer.visible(text) == shown) }

  @Test(
    "does not change ordinary text of any script",
    arguments: [
      "Axios reported first: \"yes\" \\ ~", "Қазақстан дайындалып жатыр", "Ελλάδα", "ישראל אישרה",
      "قال المتحدث", "می‌خواهم", "क्‍ष हिन्दी", "தமிழ்", "ไทยแลนด์", "日本語の記事", "한국어", "各国政府",
      "Việt Nam", "e\u{301}a\u{308}", "café naïve", "👩‍👩‍👧‍👦 👍🏽 ❤️ 🇰🇿", "1️⃣ #️⃣", "“quoted” – dash…",
      "葛\u{E0100}城市", "ᠮᠣᠩᠭᠣᠯ\u{180B}", "100\u{A0}000 €", "𝒳 𓀀", "",
    ]
  )
  func kept(text: String) { #expect(OutputSanitizer.visible(text) == text) }

  @Test("lets no control character through")
  func everyScalar() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = OutputSanitizer.visible("a" + String(scalar))
      let passed = shown.unicodeScalars.contains(scalar) && !shown.hasPrefix("a\\")
      let properties = scalar.properties
      let isDangerous =
        properties.generalCategory == .control || properties.isBidiControl
        || properties.generalCategory == .lineSeparator || properties.isNoncharacterCodePoint
        || properties.isDefaultIgnorableCodePoint
      if isDangerous, passed { Issue.record("U+\(String(value, radix: 16)) passes") }
      if properties.isAlphabetic, !properties.isDefaultIgnorableCodePoint, !passed,
        properties.generalCategory != .privateUse
      {
        Issue.record("U+\(String(value, radix: 16)) is a letter and does not pass")
      }
    }
  }

  @Test("filters everything on a page")
  func pages() {
    var page = Page()
    var table = Table([.tight, .loose])
    table.add([Phrase("\u{1B}[2J"), Phrase("a\u{202E}b")])
    page.add(table)
    page.add(Phrase("c\u{7}") + Phrase("d\r", .bad), hang: 2)
    page.addLines("e\u{9B}\nf\u{0}", indent: 2)
    page.addHeading("g\u{1B}")
    #expect(Hostile.survivors(in: page.rendered(width: 80, isColored: false)).isEmpty)
  }
}

@Suite("The gate of JSON output")
struct JSONGateTests {
  @Test(
    "writes one line with the same value",
    arguments: [
      #"{"a":"plain","b":[1,2.5,null,true]}"#,
      "{\"a\":\"\u{202E}x\u{200B}\u{7F}\u{9B}\"}",
      "{\"a\":\"\u{FEFF}\u{E0041}\u{F8FF}\u{2028}\"}",
      "{\n\t\"a\": [\r\n1\t,\n2]\n}",
      "{\"a\":\"日本語 क्‍ष 👩‍👩‍👧 \\u001b[31m\"}",
      "{\"\u{202E}key\":\"\\n\\t\\\\\"}",
    ]
  )
  func sameMeaning(json: String) throws {
    let shown = String(decoding: JSONSanitizer.visible(Array(json.utf8)), as: UTF8.self)
    #expect(try JSONValue(parsing: shown) == JSONValue(parsing: json))
    #expect(Hostile.survivors(in: shown).isEmpty)
    #expect(!shown.contains("\n"))
  }

  @Test("keeps text of any script readable")
  func readable() {
    let json = #"{"text":"Қазақстан 日本語 قال"}"#
    #expect(JSONSanitizer.visible(Array(json.utf8)) == Array(json.utf8))
  }
}
