import AssayAPI
import AssayClient

/// The plan of a dry run of `assay bulk`, as a user has kept it.
struct SavedPlan: Equatable {
  let text: String

  /// Reads the plan itself, or the whole output of the dry run with `--json`.
  init(_ bytes: [UInt8]) throws(UsageError) {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard let first = words.first else {
      throw UsageError("the plan is empty", hint: "it is what assay bulk prints with --json")
    }
    guard first.hasPrefix("{") else {
      text = String(first)
      return
    }
    let answer: DryRun
    do { answer = try ObjectText.read(DryRun.self, bytes) } catch {
      throw UsageError(
        "this is not what a dry run printed: \(error.words)",
        hint: "it is what assay bulk prints with --json, unchanged"
      )
    }
    guard let plan = answer.result.plan else {
      throw UsageError("this dry run has found nothing that could be done")
    }
    text = plan
  }

  /// The result as the server writes it, starting with `seq`.
  private struct DryRun: WireObject {
    var moment = ReplySeq()
    var result = ReviewBulk.Result()

    mutating func visit(_ fields: inout some FieldVisitor) {
      moment.visit(&fields)
      result.visit(&fields)
    }
  }
}
