import AssayDomain
import AssayVocabulary

/// Parses the value of a filter.
struct SearchValueReader {
  let field: SearchField
  let piece: SearchPiece
  let days: DayBoundaries

  func condition() throws(SearchProblem) -> SearchCondition {
    if piece.isPrefix, field != .quote {
      throw wrong("only words in the text and in quotes may end in *")
    }
    switch field {
    case .source: return .source(piece.text)
    case .status: return .claim(.status(try statuses()))
    case .verdict: return .claim(.verdict(try word(Verdict.self)))
    case .tag: return .claim(.tag(piece.text))
    case .kind: return .claim(.kind(try word(ClaimKind.self)))
    case .language: return .language(try language())
    case .independent: return .claim(.independent(try comparison(0...999)))
    case .credibility: return .claim(.credibility(try comparison(1...6)))
    case .contradicted: return .claim(.contradicted(try yesOrNo()))
    case .before: return .before(try date().interval(days: days).lowerBound)
    case .after: return .since(try date().interval(days: days).upperBound)
    case .assignee: return .claim(.assignee(piece.text))
    case .quote: return .quote(try SearchQueryReader.term(piece))
    }
  }

  private func wrong(_ allowed: String) -> SearchProblem {
    SearchProblem(
      .value(field, String(piece.text.prefix(40)), allowed: allowed),
      at: piece.position
    )
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _: Word.Type
  ) throws(SearchProblem) -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: piece.text.lowercased()) else {
      throw wrong("it is one of " + Word.allCases.map(\.rawValue).joined(separator: ", "))
    }
    return word
  }

  private func statuses() throws(SearchProblem) -> Set<ClaimStatus> {
    let text = piece.text.lowercased()
    if text == "unverified" { return ClaimStatus.open }
    guard let status = ClaimStatus(rawValue: text == "in review" ? "in_review" : text) else {
      let words = ClaimStatus.allCases.map(\.rawValue).joined(separator: ", ")
      throw wrong("it is one of \(words), or unverified for the first three together")
    }
    return [status]
  }

  private func language() throws(SearchProblem) -> String {
    do throws(TextProblem) { return try TextRule.language.clean(piece.text).lowercased() } catch {
      throw wrong(error.description)
    }
  }

  private func comparison(_ range: ClosedRange<Int>) throws(SearchProblem) -> Comparison {
    let sign = Comparison.Sign.allCases.first { piece.text.hasPrefix($0.rawValue) }
    let digits = piece.text.dropFirst(sign?.rawValue.count ?? 0)
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(digits),
      range.contains(number)
    else {
      throw wrong(
        "write >=, <=, >, < or = and a number from \(range.lowerBound) to \(range.upperBound): "
          + field.example
      )
    }
    return Comparison(sign ?? .equal, number)
  }

  private func yesOrNo() throws(SearchProblem) -> Bool {
    switch piece.text.lowercased() {
    case "yes": return true
    case "no": return false
    default: throw wrong("it is yes or no")
    }
  }

  private func date() throws(SearchProblem) -> ReportedDate {
    do throws(DateProblem) { return try ReportedDate(text: piece.text) } catch {
      throw SearchProblem(.date(field, error), at: piece.position)
    }
  }
}
