import AssayAPI
import AssayDesk

extension SourceUnmerge: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.unmergeSource(parameters.source)
  }
}
