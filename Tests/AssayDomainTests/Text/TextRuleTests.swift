import AssayDomain
import AssayVocabulary
import Testing

@Suite("Text rules")
struct TextRuleTests {
  @Test(
    "white space around a text is removed, and line breaks become one kind",
    arguments: [
      ("  Kazakhstan joins \n", "Kazakhstan joins"), ("a\r\nb\rc\n\td", "a\nb\nc\n\td"),
      ("\u{3000}claim\u{A0}", "claim"), ("été", "été"), ("می‌خواهم", "می‌خواهم"),
      ("\u{2067}עברית\u{2069}!", "\u{2067}עברית\u{2069}!"), ("👩‍👩‍👧", "👩‍👩‍👧"),
    ]
  )
  func cleaned(text: String, cleaned: String) throws {
    #expect(
      try Array(TextRule.claimText.clean(text).unicodeScalars) == Array(cleaned.unicodeScalars)
    )
  }

  @Test("plain ASCII is accepted unchanged, to its last character")
  func plain() throws {
    for rule in [TextRule.claimText, .name] {
      let longest = String(String(repeating: "aZ9~!", count: rule.maximumLength / 5))
      #expect(try rule.clean(longest) == longest)
      #expect(throws: TextProblem.self) { try rule.clean(longest + "~") }
      #expect(try rule.clean(" a b ") == "a b")
      for code in UInt32(0)...0x7F {
        let scalar = String(try #require(Unicode.Scalar(code)))
        let isTaken =
          0x20...0x7E ~= code || rule == .claimText && [0x09, 0x0A, 0x0D].contains(code)
        let cleaned = try? rule.clean("a" + scalar + "b")
        #expect((cleaned != nil) == isTaken, "\(code)")
        if isTaken { #expect(cleaned == (code == 0x0D ? "a\nb" : "a" + scalar + "b")) }
      }
    }
  }

  @Test(
    "a text in which nothing is visible is empty",
    arguments: [
      "", " ", "\n\t\r\n", "\u{2003}", "\u{3164}", "\u{200D}", "\u{200E} \u{200F}", "\u{FE0F}",
      "\u{115F}\u{1160}", "\u{2800}", "\u{FFA0}", "\u{34F}",
    ]
  )
  func empty(text: String) {
    #expect(throws: TextProblem.empty(what: "the name")) { try TextRule.name.clean(text) }
  }

  @Test(
    "a text may be as long as its rule allows, in Unicode scalars",
    arguments: [TextRule.claimText, .name, .verb, .tag, .label, .freeText("the reason")]
  )
  func length(rule: TextRule) throws {
    let longest = String(repeating: "é", count: rule.maximumLength)
    #expect(try rule.clean(longest) == longest)
    let problem = TextProblem.tooLong(
      what: rule.what,
      length: rule.maximumLength + 1,
      limit: rule.maximumLength
    )
    #expect(throws: problem) { try rule.clean(longest + "x") }
    #expect(throws: TextProblem.self) {
      try rule.clean("e" + String(repeating: "\u{301}", count: rule.maximumLength))
    }
  }

  @Test(
    "control, reversing and invisible characters are refused everywhere",
    arguments: [
      (0x00, .control), (0x07, .control), (0x1B, .control), (0x7F, .control), (0x9B, .control),
      (0x202E, .direction), (0x202D, .direction), (0x2062, .invisible), (0xE0041, .invisible),
      (0xFFFE, .noncharacter), (0xFDD0, .noncharacter),
    ] as [(UInt32, HarmfulCharacter)]
  )
  func harmful(code: UInt32, kind: HarmfulCharacter) throws {
    let scalar = String(try #require(Unicode.Scalar(code)))
    for rule in [TextRule.claimText, .name, .quote("the quote")] {
      #expect(throws: TextProblem.harmful(what: rule.what, scalar: code, kind: kind, place: 2)) {
        try rule.clean("a" + scalar + "b")
      }
    }
  }

  @Test(
    "a name is one line and embeds no direction",
    arguments: [
      (0x0A, .lineBreak), (0x09, .lineBreak), (0x0D, .lineBreak), (0x85, .lineBreak),
      (0x2067, .direction), (0x202A, .direction),
    ] as [(UInt32, HarmfulCharacter)]
  )
  func name(code: UInt32, kind: HarmfulCharacter) throws {
    let scalar = String(try #require(Unicode.Scalar(code)))
    #expect(throws: TextProblem.harmful(what: "the name", scalar: code, kind: kind, place: 2)) {
      try TextRule.name.clean("a" + scalar + "b")
    }
  }

  @Test(
    "what pasting brings along is taken off names and statements, and stays in quotes",
    arguments: [
      ("\u{FEFF}Axios", "Axios", "Axios"), ("Ax\u{AD}i\u{200B}o\u{2060}s", "Axios", "Axios"),
      ("Axios\u{2028}News\u{2029}", "Axios News", "Axios\nNews"),
      ("\u{2068}Axios\u{2069}", "Axios", "Axios"),
      ("\u{2068}\u{2067}Axios\u{2069}\u{2069}", "Axios", "Axios"),
      ("नि\u{200D}र", "नि\u{200D}र", "नि\u{200D}र"),
      ("می\u{200C}خواهم", "می\u{200C}خواهم", "می\u{200C}خواهم"),
      ("👩\u{200D}🚒", "👩\u{200D}🚒", "👩\u{200D}🚒"),
    ] as [(String, String, String)]
  )
  func pasted(text: String, name: String, statement: String) throws {
    #expect(try Array(TextRule.name.clean(text).unicodeScalars) == Array(name.unicodeScalars))
    let clean = Array(try TextRule.claimText.clean(text).unicodeScalars)
    #expect(clean == Array(statement.unicodeScalars))
    let quoted = Array(try TextRule.quote("the quote").clean("“" + text + "”").unicodeScalars)
    #expect(quoted == Array(("“" + text + "”").unicodeScalars))
  }

  @Test("isolates within a statement stay")
  func isolates() throws {
    let text = "\u{2068}A\u{2069} met \u{2068}B\u{2069}"
    #expect(try Array(TextRule.claimText.clean(text).unicodeScalars) == Array(text.unicodeScalars))
    #expect(throws: TextProblem.self) { try TextRule.name.clean(text) }
  }

  @Test("nothing but what pasting brings along is nothing")
  func onlyPasted() {
    for rule in [TextRule.name, .claimText] {
      #expect(throws: TextProblem.empty(what: rule.what)) { try rule.clean("\u{200B}\u{FEFF}") }
    }
    #expect(throws: TextProblem.self) { try TextRule.url.clean("https://a.example/\u{200B}") }
  }

  @Test(
    "an address starts with its scheme",
    arguments: [
      "https://axios.com/2025/11/06", "http://x", "HTTPS://X", "mailto:desk@example.org",
      "urn:isbn:0451450523", "https://ka.kz/жаңалық",
    ]
  )
  func address(text: String) throws {
    #expect(try TextRule.url.clean(" " + text) == text)
  }

  @Test(
    "a text that is not an address, or that runs when opened, is refused",
    arguments: [
      "axios.com", "https", "https:", ":x", "1http://x", "https://a b", "JavaScript:alert(1)",
      "data:text/html,x", "vbscript:x", "ht tp://x",
    ]
  )
  func noAddress(text: String) {
    #expect(throws: TextProblem.notAnAddress) { try TextRule.url.clean(text) }
  }

  @Test("a language must be a tag", arguments: ["en", "kk", "zh-Hant", "de-CH-1996", "sr-Latn-RS"])
  func language(text: String) throws {
    #expect(try TextRule.language.clean(text) == text)
  }

  @Test(
    "a text that is not a language tag is refused",
    arguments: ["e", "english language", "en_GB", "en-", "42"]
  )
  func noLanguage(text: String) {
    #expect(throws: TextProblem.notALanguage) { try TextRule.language.clean(text) }
  }

  @Test("a refusal says what the caller can do")
  func words() {
    #expect(
      TextProblem.tooLong(what: "the name", length: 201, limit: 200).description
        == "the name has 201 characters; shorten it to 200 at most"
    )
    #expect(
      TextProblem.harmful(what: "the name", scalar: 0x1B, kind: .control, place: 7).description
        == "the name contains a control character (U+001B) as its character 7; take it out"
    )
  }
}
