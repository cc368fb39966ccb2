extension Wire {
  /// A claim in the review queue.
  package struct QueuedClaim: WireObject {
    package var claim = Claim()
    package var reasons: [String] = []
    package var waiting = false

    package init() {}

    package mutating func visit(_ fields: inout some FieldVisitor) {
      fields.required("claim", &claim, "The claim as it is now.")
      fields.required("reasons", &reasons, "Why it has its place, in words, the weightiest first.")
      fields.required("waiting", &waiting, "Whether its day is still to come.")
    }
  }
}
