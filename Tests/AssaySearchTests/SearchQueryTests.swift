import AssayDomain
import AssaySearch
import AssayVocabulary
import Testing

@Suite("The query language")
struct SearchQueryTests {
  @Test(
    "reads words, phrases, beginnings, alternatives and exclusions",
    arguments: [
      ("abraham accords", "abraham & accords"),
      ("  abraham \t accords ", "abraham & accords"),
      ("\"final phase\" talks", "'final phase' & talks"),
      ("“final phase”", "'final phase'"),
      ("«final phase»", "'final phase'"),
      ("confirm*", "confirm..."),
      ("kazakhstan -astana", "kazakhstan ! astana"),
      ("kazakhstan \u{2212}\"final phase\"", "kazakhstan ! 'final phase'"),
      ("kazakhstan -confirm*", "kazakhstan ! confirm..."),
      ("astana OR almaty talks", "astana | almaty & talks"),
      ("a1 | \"b c\" | d*", "a1 | 'b c' | d..."),
      ("astana or almaty", "astana & or & almaty"),
      ("\"OR\"", "'OR'"),
      ("12:30 https://x.org/a", "12:30 & https://x.org/a"),
      ("北京大学", "北京大学"),
      ("🇰🇿", "🇰🇿"),
      ("O'Brien's e-mail", "O'Brien's & e-mail"),
      ("two\"three four\"", "two & 'three four'"),
    ]
  )
  func words(_ text: String, _ expected: String) throws {
    let query = try SearchQueryReader.read(text, days: .utc)
    #expect(summary(of: query) == expected)
    #expect(query.filters == [])
  }

  @Test(
    "reads filters and their values",
    arguments: [
      ("source:axios", SearchCondition.source("axios")),
      ("source:\"Naya Kashmir\"", .source("Naya Kashmir")),
      ("Source:S7", .source("S7")),
      ("status:proposed", .claim(.status([.proposed]))),
      ("status:IN_REVIEW", .claim(.status([.inReview]))),
      ("status:\"in review\"", .claim(.status([.inReview]))),
      ("status:unverified", .claim(.status([.submitted, .inReview, .proposed]))),
      ("verdict:confirmed", .claim(.verdict(.confirmed))),
      ("tag:accords", .claim(.tag("accords"))),
      ("tag:\"gulf war\"", .claim(.tag("gulf war"))),
      ("kind:prediction", .claim(.kind(.prediction))),
      ("language:KK", .language("kk")),
      ("independent:>=2", .claim(.independent(Comparison(.atLeast, 2)))),
      ("independent:2", .claim(.independent(Comparison(.equal, 2)))),
      ("credibility:<=2", .claim(.credibility(Comparison(.atMost, 2)))),
      ("credibility:<3", .claim(.credibility(Comparison(.below, 3)))),
      ("credibility:>5", .claim(.credibility(Comparison(.above, 5)))),
      ("contradicted:yes", .claim(.contradicted(true))),
      ("contradicted:NO", .claim(.contradicted(false))),
      ("before:2025-11-07", .before(1_762_473_600_000)),
      ("before:2025-11", .before(1_761_955_200_000)),
      ("after:2025-11", .since(1_764_547_200_000)),
      ("after:2025-11-07", .since(1_762_560_000_000)),
      ("after:2025-11-07T12:00Z", .since(1_762_516_860_000)),
      ("assignee:ann", .claim(.assignee("ann"))),
      (
        "quote:\"final phase\"", .quote(SearchTerm(text: "final phase", kind: .phrase, position: 7))
      ),
      ("quote:fin*", .quote(SearchTerm(text: "fin", kind: .prefix, position: 7))),
    ]
  )
  func filters(_ text: String, _ expected: SearchCondition) throws {
    let query = try SearchQueryReader.read(text, days: .utc)
    #expect(query.filters == [SearchFilter(expected, isNegated: false, position: 1)])
    let negated = try SearchQueryReader.read("word -" + text, days: .utc)
    #expect(negated.filters.map(\.isNegated) == [true])
    #expect(negated.filters.map(\.position) == [6])
  }

  @Test("dates are of the desk's days")
  func deskDays() throws {
    let almaty = DayBoundaries(minutesEastOfUTC: 300)
    let query = try SearchQueryReader.read("before:2025-11-07 after:2025-11", days: almaty)
    let expected: [SearchCondition] = [
      .before(1_762_473_600_000 - 18_000_000), .since(1_764_547_200_000 - 18_000_000),
    ]
    #expect(query.filters.map(\.condition) == expected)
  }

  @Test(
    "says what is wrong with a query, where, and what to do",
    arguments: [
      ("", 1, "no words", "say what to look for"),
      (" \n ", 1, "no words", "say what to look for"),
      ("-astana", 1, "only says what to leave out", "add a word or a filter"),
      ("-astana -tag:x", 1, "only says what to leave out", "add a word or a filter"),
      ("talks \"final phase", 7, "no second one", "close the quotation"),
      ("source:\"axios", 8, "no second one", "close the quotation"),
      ("talks !!!", 7, "no letter or digit", "leave it out"),
      ("\"\"", 1, "no letter or digit", "leave it out"),
      ("talks *", 7, "no letter or digit", "leave it out"),
      ("quote:...", 7, "no letter or digit", "leave it out"),
      ("sorce:axios", 1, "no field \"sorce\"", "did you mean source:?"),
      ("talks -sttaus:proposed", 8, "no field \"sttaus\"", "did you mean status:?"),
      ("author:ann", 1, "no field \"author\"", "the fields are source, status"),
      ("source:", 1, "has no value", "write source:axios, without a space"),
      ("source: axios", 1, "has no value", "write source:axios, without a space"),
      ("tag:\" \"", 1, "has no value", "write tag:accords"),
      ("status:open", 1, "cannot be followed", "submitted, in_review, proposed, decided"),
      ("verdict:true", 1, "cannot be followed", "confirmed, corroborated, disputed"),
      ("kind:rumour", 1, "cannot be followed", "statement, prediction, opinion"),
      ("language:klingonian-xx-toolongpart", 1, "cannot be followed", "BCP 47"),
      ("independent:two", 1, "cannot be followed", "from 0 to 999: independent:>=2"),
      ("independent:>=", 1, "cannot be followed", "from 0 to 999"),
      ("independent:=>2", 1, "cannot be followed", "from 0 to 999"),
      ("credibility:7", 1, "cannot be followed", "from 1 to 6"),
      ("credibility:-1", 1, "cannot be followed", "from 1 to 6"),
      ("contradicted:maybe", 1, "cannot be followed", "yes or no"),
      ("before:yesterday", 1, "a date is a year", "write before:2025-11-07"),
      ("after:2025-13", 1, "months run", "write after:2025-11"),
      ("tag:x*", 1, "cannot be followed", "only words"),
      ("talks -", 7, "nothing behind it", "write -word"),
      ("talks - astana", 7, "nothing behind it", "write -word"),
      ("OR talks", 1, "does not stand between two words", "write one OR another"),
      ("talks OR", 7, "does not stand between two words", "write one OR another"),
      ("talks OR OR peace", 10, "does not stand between two words", "write one OR another"),
      ("talks OR -peace", 7, "does not stand between two words", "write one OR another"),
      ("tag:x OR talks", 7, "does not stand between two words", "write one OR another"),
      ("talks | tag:x", 7, "does not stand between two words", "write one OR another"),
      ("\"final pha\"*", 12, "behind a phrase", "the beginning of one word"),
    ]
  )
  func problems(_ text: String, _ position: Int, _ words: String, _ hint: String) throws {
    let problem = try #require(self.problem(of: text))
    #expect(problem.position == position)
    #expect(problem.description.contains(words), "\(problem)")
    #expect(problem.hint.contains(hint), "\(problem.hint)")
  }

  @Test("has a greatest length and number of parts")
  func limits() throws {
    let long = String(repeating: "a", count: 1001)
    #expect(problem(of: long)?.kind == .tooLong(length: 1001, limit: 1000))
    #expect(problem(of: String(long.dropLast())) == nil)
    let many = Array(repeating: "ab", count: 51).joined(separator: " ")
    #expect(problem(of: many)?.kind == .tooManyParts(limit: 50))
    #expect(problem(of: many)?.position == 151)
    #expect(problem(of: String(many.dropLast(3))) == nil)
  }

  @Test("takes plain words as they are, whatever signs are in them")
  func plain() throws {
    let query = try SearchQuery(words: "-talks OR \"final source:x b* ...")
    #expect(
      query.groups.map { $0.map(\.text) }
        == [["-talks"], ["OR"], ["\"final"], ["source:x"], ["b*"]]
    )
    #expect(query.filters == [] && query.excluded == [])
    #expect(throws: SearchProblem.self) { try SearchQuery(words: " ... ") }
  }

  private func problem(of text: String) -> SearchProblem? {
    do throws(SearchProblem) {
      _ = try SearchQueryReader.read(text, days: .utc)
      return nil
    } catch {
      return error
    }
  }

  private func summary(of query: SearchQuery) -> String {
    func word(_ term: SearchTerm) -> String {
      switch term.kind {
      case .word: term.text
      case .phrase: "'\(term.text)'"
      case .prefix: term.text + "..."
      }
    }
    let groups = query.groups.map { $0.map(word).joined(separator: " | ") }
    let excluded = query.excluded.map { " ! " + word($0) }
    return groups.joined(separator: " & ") + excluded.joined()
  }
}
