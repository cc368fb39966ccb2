import JSON
import Posix

/// Claims that a few measurements need, put in after all others.
struct SpecialClaims {
  /// The id of the claim that has many attributions.
  private(set) var large: String?
  /// The ids of the attributions to be withdrawn, one for each round.
  private(set) var origins: [Withdrawal: [String]] = [:]

  private let sizes: RunSizes

  init(_ sizes: RunSizes) { self.sizes = sizes }

  /// Makes the claim with many attributions.
  ///
  /// They are by a number of sources in turn and stand in chains of up to ten, each citing the one before or also
  /// one of an earlier chain; of three originals the desk has seen two.
  mutating func addLarge(_ client: RecordingClient) throws {
    let (count, sources) = (sizes.reports, sizes.reportingSources)
    let claim = try client.submit("What many have reported")
    var ids: [String] = []
    for number in 0..<count {
      // Each time round the sources stand in another order, so that chains meet.
      let source = (number % sources + number / sources * 7) % sources
      var report = ReportFields(source: "Reporter \(source)", isSeen: number % 3 != 1)
      if number % 10 == 0 {
        report.basis = number % 20 == 0 ? "firsthand" : "unknown"
      } else {
        report.cites = [ids[number - 1]]
        if number % 10 == 5, number > 40 { report.cites.append(ids[number - 37]) }
      }
      ids.append(try client.attribute(claim, report))
    }
    large = claim
  }

  /// Makes the attributions to be withdrawn, each with claims of its own that rest on nothing else.
  ///
  /// Their words are in no search that is measured.
  mutating func addOrigins(_ client: RecordingClient) throws {
    for withdrawal in Withdrawal.allCases {
      for round in 0..<sizes.rounds {
        let claim = try client.submit("Origin \(withdrawal.rawValue) \(round)")
        let witness = "Witness \(withdrawal.rawValue) \(round)"
        let origin = try client.attribute(claim, ReportFields(source: witness, basis: "firsthand"))
        origins[withdrawal, default: []].append(origin)
        try client.submitMany(
          "Dependant \(withdrawal.rawValue) \(round)",
          ReportFields(source: "Repeater", cites: [origin]),
          count: sizes.dependants(withdrawal)
        )
      }
    }
  }
}

/// What an attribution says, as calls take it.
struct ReportFields {
  let source: String
  var isSeen = true
  var basis: String?
  /// The ids of attributions.
  var cites: [String] = []

  func write(to writer: inout JSONWriter) {
    writer.name("source")
    writer.string(source)
    writer.name("seen")
    writer.boolean(isSeen)
    if let basis {
      writer.name("basis")
      writer.string(basis)
    }
    if !cites.isEmpty {
      writer.name("cites")
      writer.beginArray()
      for id in cites { writer.string(id) }
      writer.endArray()
    }
  }
}

/// A connection that records what a measurement needs, one call after the other.
final class RecordingClient {
  private let client: Client
  private let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)

  init(_ path: String) throws { client = try Client(path, wire: .lines) }

  deinit { scratch.deallocate() }

  /// Submits a claim without an attribution, and returns its id.
  func submit(_ text: String) throws -> String {
    try id(
      of: "claim",
      in: Requests.call("claim.submit") { writer in
        writer.name("text")
        writer.string(text)
      }
    )
  }

  /// Adds an attribution to a claim, and returns its id.
  func attribute(_ claim: String, _ report: ReportFields) throws -> String {
    try id(
      of: "attribution",
      in: Requests.call("attribution.add") { writer in
        writer.name("claim")
        writer.string(claim)
        report.write(to: &writer)
      }
    )
  }

  /// Submits claims that say so with a number, each with such an attribution.
  func submitMany(_ text: String, _ report: ReportFields, count: Int) throws {
    for start in stride(from: 0, to: count, by: 1_000) {
      let request = Requests.call("claim.submitMany") { writer in
        writer.name("claims")
        writer.beginArray()
        for number in start..<min(start + 1_000, count) {
          writer.beginObject()
          writer.name("text")
          writer.string("\(text) \(number)")
          writer.name("attribution")
          writer.beginObject()
          report.write(to: &writer)
          writer.endObject()
          writer.endObject()
        }
        writer.endArray()
      }
      let result = try result(of: request)
      guard result.member("refused")?.integer == 0 else {
        throw Problem("the server has refused claims of \(text)")
      }
    }
  }

  /// Makes a call, and returns the result.
  func result(of request: [UInt8]) throws -> JSONNode {
    let reply = try client.reply(to: request, using: scratch)
    guard let result = try JSONDocument(reply, maximumDepth: 16).root.member("result") else {
      throw Problem("a call failed: " + String(decoding: reply.prefix(500), as: UTF8.self))
    }
    return result
  }

  private func id(of record: StaticString, in request: [UInt8]) throws -> String {
    guard let id = try result(of: request).member(record)?.member("id")?.string else {
      throw Problem("the server does not tell the id of what it has recorded")
    }
    return id
  }
}
