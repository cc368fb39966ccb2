import AssayAPI
import AssayDesk
import AssayDomain
import AssayEncoding
import AssayStore
import JSON
import JSONRPC

extension AsOf {
  /// Reads the moment that a caller asks about.
  ///
  /// A day, month or year stands for its end; an instant stands for itself.
  init(_ moment: Moment, field: String) throws(DeskError) {
    switch moment {
    case .seq(let seq): self = .seq(seq)
    case .instant(let text):
      do throws(DateProblem) {
        let date = try ReportedDate(text: text)
        self = date.isInstant ? .instant(date.interval(days: .utc).lowerBound) : .endOf(date)
      } catch {
        throw .invalid(field, error.description)
      }
    }
  }
}

extension RequestStamp {
  private static let maximumKeyLength = 200

  /// Makes the stamp of a call from its request key; returns nil if the call has no key.
  init?(_ key: String?, of call: Call) throws(RPCError) {
    guard let key else { return nil }
    guard (1...Self.maximumKeyLength).contains(key.unicodeScalars.count) else {
      throw RPCError(
        .invalid,
        "a request key has 1 to \(Self.maximumKeyLength) characters",
        field: "requestKey"
      )
    }
    var parameters: [UInt8] = []
    do throws(CanonicalJSONError) {
      if let node = call.parameters { parameters = try CanonicalJSON.encode(node) }
    } catch {
      throw .invalidParameters("numbers are integers")
    }
    let digest = Digest(of: Array(call.method.utf8), [0], parameters)
    self.init(key: key, parameters: digest.text)
  }
}
