import AssayVocabulary

extension SourceKind: WireWord {}
extension Reliability: WireWord {}
extension ClaimKind: WireWord {}
extension ClaimStatus: WireWord {}
extension Verdict: WireWord {}
extension VerdictNeed: WireWord {}
extension Role: WireWord {}
extension Stance: WireWord {}
extension NoticeKind: WireWord {}
extension Basis: WireWord {}
extension LinkKind: WireWord {}
extension NoteKind: WireWord {}
extension Placing: WireWord {}
extension KnownOrder: WireWord {}
extension ClaimSort: WireWord {}
extension SearchSort: WireWord {}
extension SimilarHint: WireWord {}
