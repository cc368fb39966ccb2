import AssayAPI
import JSON
import JSONRPC

extension Call {
  /// Reads the parameters and options of the call from one object; a call without parameters counts as an empty object.
  func parameters<Parameters: WireObject, Options: WireObject>(
    _: Parameters.Type,
    options _: Options.Type
  ) throws(RPCError) -> (Parameters, Options) {
    var reader = FieldReader(node: parameters ?? Self.noParameters, path: .parameters)
    var parameters = Parameters()
    var options = Options()
    parameters.visit(&reader)
    options.visit(&reader)
    do throws(InvalidField) { try reader.finish(Parameters.self, Options.self) } catch {
      throw RPCError(error)
    }
    return (parameters, options)
  }

  private static let noParameters: JSONNode = {
    do { return try JSONDocument(Array("{}".utf8), maximumDepth: 1).root } catch {
      preconditionFailure("an empty object is JSON")
    }
  }()
}
