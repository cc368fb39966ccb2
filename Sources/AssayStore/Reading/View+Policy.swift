package import AssayDomain

extension View {
  /// The desk's rules at the view's moment.
  package func policy() throws(StoreError) -> Policy { .standard }

  /// What a user may do at the view's moment.
  package func role(of author: Author) throws(StoreError) -> Role { .editor }
}
