extension DeskError {
  /// A term of a query contains no word that could be looked up.
  package static func wordless(_ term: String, atCharacter position: Int) -> DeskError {
    .invalid("query", "\"\(term)\" at character \(position) has no word in it that could be found")
  }
}
