import Posix

/// One figure that is measured.
struct Scenario {
  /// What the machine allows, to which the figure is compared.
  enum Limit {
    /// A bare server that answers every line with as many bytes as a ping's reply has.
    case pong
    /// The same statements without a server.
    case statements(RawStatements.Call)
    /// The same statements, so many calls in each transaction however many clients there are.
    case batches(RawStatements.Call, Int)
    /// Nothing is known that does the same with less.
    case none
  }

  /// The list that peers have as well.
  static let tableFigure = "list 50, six columns"

  let name: String
  let wire: Wire
  let limit: Limit
  /// How many items each call has.
  let itemCount: Int
  /// With how many clients it is measured: nil for as many as the run is asked for.
  let clientCount: Int?
  /// Whether client and server share one processor meanwhile.
  let isOnOneProcessor: Bool
  /// The body of the n-th request.
  let request: (Int) -> [UInt8]

  init(
    _ name: String,
    _ limit: Limit,
    wire: Wire = .lines,
    itemCount: Int = 1,
    clientCount: Int? = nil,
    isOnOneProcessor: Bool = false,
    request: @escaping (Int) -> [UInt8]
  ) {
    self.name = name
    self.wire = wire
    self.limit = limit
    self.itemCount = itemCount
    self.clientCount = clientCount
    self.isOnOneProcessor = isOnOneProcessor
    self.request = request
  }

  /// All that is measured with requests and replies, on a database of so many claims.
  static func all(_ sizes: RunSizes) -> [Scenario] {
    let count = sizes.claims
    // Long after those that are there.
    let next = count * 4
    return [
      Scenario("ping", .pong) { _ in Requests.ping },
      Scenario("ping, same core", .pong, clientCount: 1, isOnOneProcessor: true) { _ in
        Requests.ping
      },
      Scenario("ping, headers", .pong, wire: .header) { _ in Requests.ping },
      Scenario("durable submit", .statements(.submit)) { Requests.submit(next + $0) },
      Scenario("durable submit, headers", .statements(.submit), wire: .header) {
        Requests.submit(2 * next + $0)
      },
      Scenario("submit, no attribution", .statements(.submitAlone)) {
        Requests.submitAlone(3 * next + $0)
      },
      Scenario("attribution.add", .statements(.attribute)) {
        Requests.attribute($0, claims: count)
      },
      Scenario("list 50 unverified", .statements(.list)) { _ in Requests.list },
      Scenario("list 50, headers", .statements(.list), wire: .header) { _ in Requests.list },
      Scenario("list 50, compressed", .statements(.list), wire: .deflate) { _ in Requests.list },
      Scenario(tableFigure, .statements(.table)) { _ in Requests.table },
      Scenario("get", .statements(.get)) { Requests.get($0, claims: count) },
      Scenario("assess", .none) { Requests.assess($0, claims: count) },
      Scenario("search, rare", .none) { _ in Requests.search(Corpus.rareWord, by: .relevance) },
      Scenario("search, common", .none) { _ in Requests.search(Corpus.commonWord, by: .relevance) },
      Scenario("search, newest", .none) { _ in
        Requests.search(Corpus.commonWord, by: .newest)
      },
      Scenario("search, two terms", .none) { _ in
        Requests.search(Corpus.commonWord + " " + Corpus.secondWord, by: .relevance)
      },
      Scenario("similar", .none) { Requests.similar(4 * next + $0) },
      Scenario("submitMany, claims", .batches(.submit, 1_000), itemCount: 1_000) {
        Requests.submitMany(5 * next / 1_000 + $0, count: 1_000)
      },
    ]
  }
}
