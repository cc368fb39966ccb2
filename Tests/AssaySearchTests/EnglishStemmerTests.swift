import Support
import Testing

@testable import AssaySearch

@Suite("Stems of English words")
struct EnglishStemmerTests {
  @Test(
    "endings go",
    arguments: [
      ("caresses", "caress"), ("ponies", "poni"), ("ties", "tie"), ("caress", "caress"),
      ("cats", "cat"), ("feed", "feed"), ("agreed", "agre"), ("plastered", "plaster"),
      ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
      ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("tanned", "tan"),
      ("falling", "fall"), ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"),
      ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"),
      ("conditional", "condit"), ("rational", "ration"), ("valenci", "valenc"),
      ("digitizer", "digit"), ("conformabli", "conform"), ("radicalli", "radic"),
      ("vietnamization", "vietnam"), ("predication", "predic"), ("operator", "oper"),
      ("feudalism", "feudal"), ("decisiveness", "decis"), ("hopefulness", "hope"),
      ("callousness", "callous"), ("formaliti", "formal"), ("sensitiviti", "sensit"),
      ("triplicate", "triplic"), ("formative", "format"), ("formalize", "formal"),
      ("electrical", "electr"), ("hopeful", "hope"), ("goodness", "good"),
      ("revival", "reviv"), ("allowance", "allow"), ("inference", "infer"),
      ("airliner", "airlin"), ("adjustable", "adjust"), ("irritant", "irrit"),
      ("replacement", "replac"), ("adjustment", "adjust"), ("dependent", "depend"),
      ("adoption", "adopt"), ("communism", "communism"), ("activate", "activ"),
      ("effective", "effect"), ("bowdlerize", "bowdler"), ("probate", "probat"),
      ("rate", "rate"), ("cease", "ceas"), ("controll", "control"), ("roll", "roll"),
      ("confirmed", "confirm"), ("confirming", "confirm"), ("is", "is"), ("a", "a"),
    ]
  )
  func stems(_ word: String, _ stem: String) {
    #expect(EnglishStemmer().stem(of: word) == stem)
  }

  @Test(
    "what is no ending stays",
    arguments: ["news", "cyrus", "display", "as", "us", "day"]
  )
  func keeps(_ word: String) {
    #expect(EnglishStemmer().stem(of: word) == word)
  }

  @Test("one stemmer takes word after word, however long")
  func again() {
    let stemmer = EnglishStemmer()
    let long = String(repeating: "a", count: 100_000)
    for _ in 1...3 {
      #expect(stemmer.stem(of: "strictly") == "strict")
      #expect(stemmer.stem(of: long + "s") == long)
      #expect(stemmer.stem(of: "dying") == "die")
    }
  }

  @Test("no ending reaches the first letter of a word", arguments: 1...3 as ClosedRange<UInt64>)
  func firstLetters(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    let endings = [
      "", "s", "es", "ies", "ied", "ed", "ing", "eed", "ly", "al", "y", "e", "ation", "ness", "ful",
    ]
    for _ in 1...20_000 {
      let beginning = (0..<Int.random(in: 0...5, using: &random)).map { _ in random.pick(letters) }
      let word = String(beginning) + random.pick(endings)
      guard !word.isEmpty else { continue }
      #expect(EnglishStemmer().stem(of: word).first == word.first, "seed \(seed), \(word)")
    }
  }
}
