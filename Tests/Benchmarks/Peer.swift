/// A server of another make that does a part of the same job, to be compared with.
enum Peer: String, CaseIterable {
  case grpc = "gRPC C++"
  /// The same with many submits in one transaction.
  case grpcInGroups = "gRPC C++ in groups"
  case prototype = "C prototype"

  enum Call: String {
    case ping
    case submit
    case list
  }

  /// What its programs are called, before `-server` and `-load`.
  var program: String { self == .prototype ? "c" : "grpc" }

  /// What is measured of it with so many clients.
  func calls(clients: Int) -> [Call] {
    guard self == .grpcInGroups else { return [.ping, .submit, .list] }
    return clients > 1 ? [.submit] : []
  }

  /// The name of its figure.
  func figure(_ call: Call) -> String {
    switch call {
    case .ping: "\(rawValue), ping"
    case .submit: "\(rawValue), durable submit"
    case .list: "\(rawValue), list 50"
    }
  }
}
