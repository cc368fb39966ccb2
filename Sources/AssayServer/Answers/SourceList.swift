import AssayAPI
import AssayDesk
import AssayDomain
import AssayStore
import AssayVocabulary

extension SourceList: Answered {
  static let answer = Answer<Self>.read(cost: cost) { (parameters, snapshot, _) throws(DeskError) in
    let limit = try PageLimit.check(parameters.page.limit)
    let after = try Cursor.read(parameters.page.cursor, of: "sources", count: 1)?[0] ?? 0
    var sources = try snapshot.sources(after: after, kind: parameters.kind, count: Int64(limit) + 1)
    var result = Result()
    result.nextCursor = sources.cut(to: limit) { Cursor.text(of: "sources", [$0.id.rawValue]) }
    result.sources = sources.map { Wire.Source($0) }
    return result
  }

  private static func cost(_ parameters: Parameters, isPast: Bool) -> ReadCost {
    isPast || parameters.kind != nil ? .slow : .quick
  }
}
