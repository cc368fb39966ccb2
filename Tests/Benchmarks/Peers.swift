import FoundationEssentials
import Posix
import SQLite

/// The servers of peers at work, each on a database of its own with as many claims as Assay's has.
final class Peers {
  private let folder: String
  private let directory: String
  private var servers: [Peer: ServerUnderTest] = [:]

  private static let groupSize = 5_000

  /// Starts them; `folder` has their programs, and `directory` is for what they write.
  init(_ folder: String, directory: String, claims: Int) throws {
    self.folder = folder
    self.directory = directory
    let first = directory + "/peer.db"
    // Whichever comes first makes the tables that all of them use.
    try start(.prototype, database: first)
    servers.removeAll()
    try Self.fill(first, claims: claims)
    for peer in Peer.allCases {
      let database = directory + "/\(peer.program)-\(servers.count).db"
      try FileManager.default.copyItem(atPath: first, toPath: database)
      try start(peer, database: database)
    }
  }

  /// Runs a peer's own load of a call for so long.
  func measure(_ peer: Peer, _ call: Peer.Call, clients: Int, seconds: Double) throws -> Sample {
    guard let server = servers[peer] else { preconditionFailure("every peer is started") }
    let output = directory + "/load"
    let mode = peer == .prototype ? ["e", "0"] : []
    let command = GuardedProgram.command(
      "./\(peer.program)-load",
      [server.socketPath, call.rawValue, String(clients), String(seconds)] + mode,
      in: folder
    )
    let before = try server.processorMicroseconds()
    try Program.run(command.executable, command.arguments, outputPath: output)
    let used = try server.processorMicroseconds() - before
    let words = String(decoding: try Files.read(output, limitBytes: 1 << 16), as: UTF8.self)
    let numbers = words.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard numbers.count >= 4, numbers[0] > 0 else {
      throw Problem("\(peer.figure(call)): its load says \(words)")
    }
    return Sample(
      rate: numbers[0],
      p50: numbers[1],
      p99: numbers[2],
      p999: numbers[3],
      processor: used / (numbers[0] * seconds)
    )
  }

  private func start(_ peer: Peer, database: String) throws {
    let socket = database + ".sock"
    servers[peer] = try ServerUnderTest(
      "./\(peer.program)-server",
      // The prototype is told besides not to compress, and to bring the log in each 10,000 pages, as Assay does.
      [socket, database, "FULL"] + (peer == .prototype ? ["0", "0", "10000"] : []),
      environment: peer == .grpcInGroups ? ["GROUP": "1"] : [:],
      directory: folder,
      socketPath: socket,
      logPath: database + ".log"
    )
  }

  /// Puts in claims like those of Assay, with ids that sort as they were made.
  private static func fill(_ path: String, claims count: Int) throws {
    let connection = try Connection(path: path, mode: .readWrite)
    connection.setBusyTimeout(milliseconds: 10_000)
    let start = Clock.wallMilliseconds() - Int64(count)
    for group in stride(from: 0, to: count, by: groupSize) {
      try connection.statement("BEGIN IMMEDIATE").run()
      let insert = try connection.statement("INSERT INTO claim VALUES (?1, ?2, ?3, 0, ?4, ?4)")
      for number in group..<min(group + groupSize, count) {
        insert.bind(id(number), at: 1)
        insert.bind(Corpus.claim(number), at: 2)
        insert.bind(id(number % Corpus.sourceCount), at: 3)
        insert.bind(start + Int64(number), at: 4)
        try insert.run()
      }
      try connection.statement("COMMIT").run()
    }
    _ = try connection.checkpoint(.truncate)
    try connection.close()
  }

  /// An id of 26 characters.
  private static func id(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 26 - digits.count) + digits
  }
}
