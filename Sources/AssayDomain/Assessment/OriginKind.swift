import AssayVocabulary

/// The kind of origin at which a chain of citations ends.
package enum OriginKind: Sendable {
  case named
  case unnamed
  /// The origin does not say how it knows, or it is an outlet, agency or account that was only quoted.
  case unknown

  /// Returns the strictest tier in which such an origin ends a chain; `rated` says whether its report or source is
  /// rated.
  ///
  /// An unnamed origin may end a chain of rated reports without a rating of its own.
  func tier(rated: Bool) -> Tier {
    switch self {
    case .named: rated ? .independent : .possible
    case .unnamed: .traced
    case .unknown: rated ? .vouched : .possible
    }
  }
}

extension Side {
  /// Returns the kind of origin that an attribution is, nil if it cites others.
  func origin(of attribution: Int) -> OriginKind? {
    let attribution = attributionGraph.attributions[attribution]
    switch attribution.basis {
    case .firsthand: return attributionGraph.sources[attribution.source].isNamed ? .named : .unnamed
    case .unknown: return .unknown
    case .cites: return nil
    }
  }

  /// Returns the kind of origin that a citation makes of a source without an attribution of its own, and whether that
  /// source is rated; nil if the citation leads to recorded attributions.
  func quotedOrigin(of citation: KnownCitation) -> (kind: OriginKind, isRated: Bool)? {
    guard case .source(let cited) = citation, !hasSpoken(cited) else { return nil }
    let source = attributionGraph.sources[cited]
    let kind: OriginKind = source.kind.spreads ? .unknown : source.isNamed ? .named : .unnamed
    return (kind, source.reliability.isRated)
  }

  /// Whether the first three tiers follow a citation by a rated report.
  func isTraced(_ citation: KnownCitation) -> Bool {
    switch citation {
    case .attribution(let cited):
      attributionGraph.isRated(cited)
        || !attributionGraph.sources[attributionGraph.attributions[cited].source].isNamed
    case .source(let cited):
      attributionGraph.sources[cited].reliability.isRated
        || !attributionGraph.sources[cited].isNamed
    }
  }
}
