import AssayAPI
import AssayClient

struct CallMethod: Command {
  let summary = "Makes any call of the protocol and prints its result as JSON."
  let discussion =
    "The parameters are a JSON object; - reads them from standard input. Options of a call, such as asOf, stand among them. assay help METHOD explains a call."
  let examples = [
    #"call claim.get '{"claim":"C2"}'"#,
    "call system.hello",
    "call claim.submit - < claim.json",
  ]
  let calls: [any Method.Type] = []

  var method = ""
  var parameters: String?

  mutating func visit(_ arguments: inout some ArgumentVisitor) throws(UsageError) {
    try arguments.one("METHOD", &method, "The call's name, such as claim.get.")
    try arguments.one("JSON|-", &parameters, "Its parameters.", isOptional: true)
  }

  func run(_ session: inout Session) throws(Failure) {
    let text = try Input.text(parameters ?? "")
    let checked: RawParameters
    do { checked = try RawParameters(text) } catch { throw .usage(UsageError(error.words)) }
    try session.show(json: try session.callRaw(method: method, parameters: checked))
  }
}
