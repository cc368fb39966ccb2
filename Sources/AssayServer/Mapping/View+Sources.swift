import AssayAPI
import AssayDomain
import AssayStore

extension View {
  /// The source that a filter means with all that are merged into it; none where none is asked for.
  func sources(meaning source: Wire.SourceReference?) throws(StoreError) -> [SourceID] {
    guard let source else { return [] }
    return try members(of: self.source(SourceSelector(source), carrier: nil, field: "source").id)
  }
}
