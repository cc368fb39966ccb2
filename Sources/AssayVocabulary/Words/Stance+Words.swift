extension Stance {
  /// Says what a source with this stance does: `asserts it`, `reports it`, `reports its denial`.
  ///
  /// `object` is what the claim is called, and `basis` is how the source knows: who repeats a denial does not deny.
  package func words(about object: String, _ basis: Basis) -> String {
    switch (self, basis) {
    case (.asserts, .cites): "reports \(object)"
    case (.denies, .cites): "reports \(object == "it" ? "its denial" : "the denial of \(object)")"
    case (.asserts, _), (.confirms, _), (.denies, _): "\(rawValue) \(object)"
    }
  }

  /// Says from whom a source with this stance has it: `from Axios (A1)`.
  package func words(citing cited: String) -> String {
    switch self {
    case .asserts, .denies: "from \(cited)"
    case .confirms: "citing \(cited)"
    }
  }
}
