import AssayAPI

/// Who says so, and how, as `submit` and the commands of one stance take it.
struct AttributionArguments: ArgumentSet, Equatable {
  var source: Wire.SourceReference?
  var verb: String?
  var at: String?
  var basis: Wire.Basis?
  var cites: [Wire.CitationReference] = []
  var precedes: [Wire.AttributionID] = []
  var isInterested = false
  var via: Wire.SourceReference?
  var viaURL: String?
  var viaAt: String?
  var quote: String?
  var quoteLanguage: String?
  var quoteTranslation: String?
  var url: String?
  var seen: Bool?
  var isSourceKnown = false

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    let object = Wire.NewAttribution.self
    try arguments.option("--source", nil, &source, .of(object, "source"))
    try arguments.option("--verb", "WORD", &verb, .of(object, "verb"))
    try arguments.option("--at", "WHEN", &at, .of(object, "at"))
    try arguments.option("--basis", nil, &basis, .of(object, "basis"))
    try arguments.repeated("--cites", nil, &cites, .of(object, "cites"))
    try arguments.repeated("--precedes", nil, &precedes, .of(object, "precedes"))
    try arguments.flag("--interested", &isInterested, .of(object, "interested"))
    try arguments.option("--via", nil, &via, .of(object, "via"))
    try arguments.option("--via-url", "URL", &viaURL, "Where the report of --via can be read.")
    try arguments.option("--via-at", "WHEN", &viaAt, "When --via reported it.")
    try arguments.option("--quote", "TEXT", &quote, .of(object, "quote"))
    try arguments.option(
      "--quote-language",
      "LANGUAGE",
      &quoteLanguage,
      .of(object, "quoteLanguage")
    )
    try arguments.option(
      "--quote-translation",
      "TEXT",
      &quoteTranslation,
      .of(object, "quoteTranslation")
    )
    try arguments.option("--url", "URL", &url, .of(object, "url"))
    try arguments.either("--seen", "--unseen", &seen, .of(object, "seen"))
    try arguments.flag(
      "--known-source",
      &isSourceKnown,
      "Refuse a name that is not known yet instead of making a source of it."
    )
  }

  /// Throws when there are particulars of somebody who is not named.
  func check() throws(UsageError) {
    if source == nil, self != Self() {
      throw UsageError("who says so is missing", hint: "name them with --source")
    }
    if via == nil, viaURL != nil || viaAt != nil {
      throw UsageError("--via-url and --via-at need --via")
    }
  }

  /// The attribution to be made; nil when no source is named.
  func attribution(stance: Wire.Stance) -> Wire.NewAttribution? {
    guard let source else { return nil }
    var attribution = Wire.NewAttribution()
    attribution.source = source
    attribution.stance = stance
    attribution.verb = verb
    attribution.at = at
    attribution.basis = basis
    attribution.cites = cites
    attribution.precedes = precedes
    attribution.seen = seen
    attribution.interested = isInterested
    attribution.via = via.map(carrier)
    attribution.quote = quote
    attribution.quoteLanguage = quoteLanguage
    attribution.quoteTranslation = quoteTranslation
    attribution.url = url
    attribution.createSource = !isSourceKnown
    return attribution
  }

  private func carrier(_ source: Wire.SourceReference) -> Wire.Carrier {
    var carrier = Wire.Carrier(source: source)
    carrier.url = viaURL
    carrier.at = viaAt
    return carrier
  }
}
