import Support
import Testing

@testable import AssaySearch

@Suite("Folding texts into words")
struct FoldedTextTests {
  @Test(
    "takes words out of texts of any script",
    arguments: [
      ("Kazakhstan's TALKS, finally.", "kazakhstan talks finally"),
      ("Zürich, café, naïve — Ångström", "zurich cafe naive angstrom"),
      ("cafe\u{301} Stra\u{DF}e Øre Łódź İstanbul", "cafe strasse ore lodz istanbul"),
      ("10,000 troops and 1,5 or 3.5", "10000 troops and 1 5 or 3 5"),
      ("1\u{202F}000\u{202F}000 and 12,34", "1000000 and 12 34"),
      ("O'Brien’s e-mail to l’Europe", "o brien e mail to l europe"),
      (
        "#AbrahamAccords @NayaKashmir #COP30 #abraham_accords",
        "abraham accords naya kashmir cop 30 abraham accords"
      ),
      ("YouTube iPhone", "youtube iphone"),
      ("Владимир Зеленский, Ёлка", "владимир зеленскии елка"),
      ("Қазақстан Республикасы", "қазақстан республикасы"),
      ("Αθήνα ΟΔΟΣ οδός", "αθηνα οδοσ οδοσ"),
      ("مُحَمَّد أعلن إلى ٢٠٢٥", "محمد اعلن الى 2025"),
      ("شَـــرق می\u{200C}شود", "شرق میشود"),
      ("שָׁלוֹם עולם", "שלום עולם"),
      ("हिन्दी समाचार", "हिन्दी समाचार"),
      ("北京大学 2025年", "北 京 大 学 2025 年"),
      ("カザフスタン ｶｻﾞﾌ ＡＢＣ", "カ サ\u{3099} フ ス タ ン カ サ\u{3099} フ abc"),
      ("카자흐스탄 정부", "카자흐스탄 정부"),
      ("รัฐบาล", "รั ฐ บ า ล"),
      ("Flags 🇰🇿🇺🇸, 👍🏽 and ❤️!", "flags 🇰🇿 🇺🇸 👍 and ❤"),
      ("ﬁnal ½ №5 ™", "final 1⁄2 5 tm"),
      (" — … !", ""),
    ]
  )
  func words(_ text: String, _ expected: String) {
    let words = FoldedText(text).words.map(\.text).joined(separator: " ")
    #expect(Array(words.unicodeScalars) == Array(expected.unicodeScalars), "\(words)")
  }

  @Test("keeps a tag that was cut as a whole besides")
  func wholes() {
    #expect(
      FoldedText("#AbrahamAccords #talks @USBank").wholes.map(\.text)
        == ["abrahamaccords", "usbank"]
    )
    #expect(FoldedText("AbrahamAccords").wholes == [])
  }

  @Test("tells where each word stands")
  func ranges() {
    let text = "Ça, 10,000 in 北京 #NewsDesk’s"
    let scalars = Array(text.unicodeScalars)
    let folded = FoldedText(text)
    let pieces = (folded.words + folded.wholes).map { word in
      String(String.UnicodeScalarView(scalars[word.range]))
    }
    #expect(pieces == ["Ça", "10,000", "in", "北", "京", "News", "Desk", "NewsDesk"])
  }

  @Test("leaves words of other scripts, numbers and mixtures unstemmed")
  func unstemmed() {
    let words = FoldedText("2025s быстрые b2bs 한국의").words
    #expect(words.map(\.stem) == words.map(\.text))
  }

  @Test(
    "folds plain letters as it folds those beside an accent",
    arguments: 1...3 as ClosedRange<UInt64>
  )
  func plainLetters(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abcdeilnrstuzABCEZ0159-")
    for _ in 1...400 {
      let word = String(
        (0..<Int.random(in: 1...9, using: &random)).map { _ in random.pick(letters) }
      )
      // The accent takes another way through the folding, and is gone after it.
      let accented = word.map { $0.isLetter || $0.isNumber ? "\($0)\u{301}" : "\($0)" }.joined()
      let (plain, other) = (FoldedText(word).words, FoldedText(accented).words)
      #expect(plain.map(\.text) == other.map(\.text), "seed \(seed), \(word)")
      #expect(plain.map(\.stem) == other.map(\.stem), "seed \(seed), \(word)")
    }
  }

  @Test(
    "the same places match, whether or not the other words lose their endings",
    arguments: [
      ("confirming", SearchTerm.Kind.word, 2), ("ministers", .word, 1), ("talk", .word, 1),
      ("confirmed report", .phrase, 1), ("conf", .prefix, 2), ("konfirm", .word, 0),
    ]
  )
  func initials(_ wanted: String, _ kind: SearchTerm.Kind, _ count: Int) {
    let text = "Confirmed reports say that Kazakhstan's ministers confirm the talks"
    let term = FoldedTerm(SearchTerm(text: wanted, kind: kind, position: 1))
    let few = FoldedText(text, stemming: Initials(of: term.words))
    #expect(term.places(in: few).count == count)
    #expect(term.places(in: few) == term.places(in: FoldedText(text)))
    #expect(few.words.map(\.stem) != FoldedText(text).words.map(\.stem))
  }
}
