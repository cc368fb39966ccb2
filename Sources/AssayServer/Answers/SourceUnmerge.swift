import AssayAPI
import AssayDesk
import AssayStore

extension SourceUnmerge: Answered {
  static let answer = Answer<Self>.write { (parameters, transaction) throws(DeskError) in
    try transaction.unmergeSource(parameters.source)
  }
}
