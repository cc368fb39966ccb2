extension Wire {
  /// What a source is.
  package enum SourceKind: String, WireWord {
    case person, government, organisation, outlet, agency, account, document, unnamed, other
  }

  /// How reliable a source is, by the letters of the Admiralty system; F: cannot be judged.
  package enum Reliability: String, WireWord {
    case a = "A"
    case b = "B"
    case c = "C"
    case d = "D"
    case e = "E"
    case f = "F"
  }

  /// What sort of statement a claim is.
  package enum ClaimKind: String, WireWord {
    case statement, prediction, opinion
  }

  /// Where a claim stands in review.
  package enum ClaimStatus: String, WireWord {
    case submitted
    case inReview = "in_review"
    case proposed, decided, withdrawn, merged
  }

  /// What was decided about a claim.
  package enum Verdict: String, WireWord {
    case confirmed, corroborated, disputed, refuted, misleading, outdated, unverifiable
  }

  /// What a user may do; each role may also do what those before it may.
  package enum Role: String, WireWord {
    case none, reader, contributor, reviewer, editor
  }

  /// What a source does with a claim.
  package enum Stance: String, WireWord {
    case asserts, confirms, denies
  }

  /// How a source knows.
  package enum Basis: String, WireWord {
    case firsthand, cites, unknown
  }

  /// What one claim does to another.
  package enum LinkKind: String, WireWord {
    case confirms, corroborates, contradicts
  }

  /// What a note is.
  package enum NoteKind: String, WireWord {
    case comment, contact
  }

  /// By what a report has its place in a timeline.
  package enum Placing: String, WireWord {
    case dated, recorded, unplaced
  }

  /// How it is known that a report came after the one before it.
  package enum KnownOrder: String, WireWord {
    case certain, recorded, unknown
  }

  /// The order of a list of claims.
  package enum ClaimSort: String, WireWord {
    case newest, oldest, credibility, queue
  }

  /// The order of what a search finds.
  package enum SearchSort: String, WireWord {
    case relevance, newest
  }

  /// How likely a claim says the same as another text.
  package enum SimilarHint: String, WireWord {
    case probably, possibly, distantly
  }
}
