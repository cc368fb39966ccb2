import JSON

/// The calls that are measured: bodies of requests.
enum Requests {
  static let ping = call("system.ping") { _ in }

  static let stats = call("system.stats") { _ in }

  static let list = call("claim.list") { writeUnverified(to: &$0) }

  /// As many columns as the peers' lists have, as long as theirs.
  static let table = call("claim.table") { writer in
    writer.name("columns")
    writer.beginArray()
    for column in ["id", "text", "status", "submitter", "submittedAt", "version"] {
      writer.string(column)
    }
    writer.endArray()
    writeUnverified(to: &writer)
  }

  private static func writeUnverified(to writer: inout JSONWriter) {
    writer.name("unverified")
    writer.boolean(true)
    writer.name("limit")
    writer.integer(50)
  }

  /// A claim of about 120 characters with an attribution by one of 500 sources.
  static func submit(_ number: Int) -> [UInt8] {
    call("claim.submit") { writer in
      writeClaim(number, to: &writer)
      writeAttribution(number, to: &writer)
    }
  }

  static func submitAlone(_ number: Int) -> [UInt8] {
    call("claim.submit") { writeClaim(number, to: &$0) }
  }

  /// So many claims in one call.
  static func submitMany(_ number: Int, count: Int) -> [UInt8] {
    call("claim.submitMany") { writer in
      writer.name("claims")
      writer.beginArray()
      for item in 0..<count {
        writer.beginObject()
        writeClaim(number * count + item, to: &writer)
        writeAttribution(number * count + item, to: &writer)
        writer.endObject()
      }
      writer.endArray()
    }
  }

  static func attribute(_ number: Int, claims: Int) -> [UInt8] {
    call("attribution.add") { writer in
      write(claim: number, of: claims, to: &writer)
      writer.name("source")
      writer.string(Corpus.source(number &* 7))
      writer.name("stance")
      writer.string("asserts")
    }
  }

  static func get(_ number: Int, claims: Int) -> [UInt8] {
    call("claim.get") { write(claim: number, of: claims, to: &$0) }
  }

  static func assess(_ number: Int, claims: Int) -> [UInt8] {
    call("claim.assess") { write(claim: number, of: claims, to: &$0) }
  }

  /// How found claims are sorted.
  enum Order: String {
    case relevance
    case newest
  }

  /// Looks for words.
  static func search(_ query: String, by order: Order) -> [UInt8] {
    call("claim.search") { writer in
      writer.name("query")
      writer.string(query)
      writer.name("sort")
      writer.string(order.rawValue)
    }
  }

  static func withdraw(_ attribution: String) -> [UInt8] {
    call("attribution.withdraw") { writer in
      writer.name("attribution")
      writer.string(attribution)
      writer.name("reason")
      writer.string("the witness took it back")
    }
  }

  /// Assesses one claim.
  static func assess(claim: String) -> [UInt8] {
    call("claim.assess") { writer in
      writer.name("claim")
      writer.string(claim)
    }
  }

  static func similar(_ number: Int) -> [UInt8] {
    call("claim.similar") { writer in
      writer.name("text")
      writer.string(Corpus.claim(number))
    }
  }

  private static func writeClaim(_ number: Int, to writer: inout JSONWriter) {
    writer.name("text")
    writer.string(Corpus.claim(number))
  }

  private static func writeAttribution(_ number: Int, to writer: inout JSONWriter) {
    writer.name("attribution")
    writer.beginObject()
    writer.name("source")
    writer.string(Corpus.source(number))
    writer.name("verb")
    writer.string("reported")
    writer.endObject()
  }

  /// One claim after the other, but not in their order.
  private static func write(claim number: Int, of count: Int, to writer: inout JSONWriter) {
    writer.name("claim")
    writer.string("C\(number &* 7_919 % count + 1)")
  }

  /// The body of a request with these parameters.
  static func call(
    _ method: String,
    _ parameters: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 320)
    writer.beginObject()
    writer.name("jsonrpc")
    writer.string("2.0")
    writer.name("id")
    writer.integer(1)
    writer.name("method")
    writer.string(method)
    writer.name("params")
    writer.beginObject()
    parameters(&writer)
    writer.endObject()
    writer.endObject()
    return writer.takeBytes()
  }
}
