import JSON

/// The calls that are measured, as lines.
enum Requests {
  static let ping = Array(#"{"jsonrpc":"2.0","id":1,"method":"system.ping"}"#.utf8)

  static let list = Array(
    #"{"jsonrpc":"2.0","id":1,"method":"claim.list","params":{"unverified":true,"limit":50}}"#.utf8
  )

  /// A claim of about 120 characters with an attribution by one of 200 sources.
  static func submit(_ number: Int) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 320)
    writer.beginObject()
    writer.name("jsonrpc")
    writer.string("2.0")
    writer.name("id")
    writer.integer(1)
    writer.name("method")
    writer.string("claim.submit")
    writer.name("params")
    writer.beginObject()
    writer.name("text")
    writer.string(Texts.claim(number))
    writer.name("attribution")
    writer.beginObject()
    writer.name("source")
    writer.string(Texts.source(number))
    writer.name("verb")
    writer.string("reported")
    writer.endObject()
    writer.endObject()
    writer.endObject()
    return writer.takeBytes()
  }
}

/// Made-up claims and sources, the same for the same number.
enum Texts {
  private static let subjects = [
    "The ministry of transport", "A regional court", "The central bank", "The port authority",
    "An opposition party", "The national grid operator", "A coalition of unions",
    "The health agency",
  ]
  private static let verbs = [
    "has agreed to delay", "will publish", "denied plans for", "is reviewing", "has signed",
    "withdrew its support for", "expects to finish", "opened an inquiry into",
  ]
  private static let objects = [
    "the second phase of the northern rail link", "a report on imports of winter grain",
    "the extension of the emergency fuel contract", "new limits on night-time flights",
    "an agreement on cross-border water rights", "the audit of last year's election spending",
  ]

  static func claim(_ number: Int) -> String {
    let subject = subjects[number % subjects.count]
    let verb = verbs[number / 8 % verbs.count]
    let object = objects[number / 64 % objects.count]
    return "\(subject) \(verb) \(object), according to document number \(number)"
  }

  static func source(_ number: Int) -> String { "Source number \(number % 200)" }
}
