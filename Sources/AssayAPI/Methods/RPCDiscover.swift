package import AssayVocabulary

/// The call `rpc.discover`, whose name the OpenRPC specification defines.
package enum RPCDiscover: ServerMethod {
  package static let name: StaticString = "rpc.discover"
  package static let role = Role.none
  package static let summary = "Answers with this protocol as an OpenRPC document."
  package static let example = "{}"

  package typealias Parameters = NoFields
  package typealias Result = RawObject
}
