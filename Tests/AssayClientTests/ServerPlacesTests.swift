import AssayClient
import Testing

@Suite("A server's socket path")
struct ServerPlacesTests {
  @Test(
    "is the requested one, else the environment's, else in the user's state directory",
    arguments: [
      ("/a", ["ASSAY_SOCKET": "/b", "HOME": "/h"], "/a", "/h/.local/state/assay"),
      (nil, ["ASSAY_SOCKET": "/b", "HOME": "/h"], "/b", "/h/.local/state/assay"),
      (nil, ["ASSAY_SOCKET": "", "HOME": "/h"], nil, "/h/.local/state/assay"),
      (nil, ["XDG_STATE_HOME": "/x", "HOME": "/h"], nil, "/x/assay"),
      (nil, ["XDG_STATE_HOME": "x", "HOME": "/h"], nil, "/h/.local/state/assay"),
      (nil, ["XDG_STATE_HOME": "", "HOME": "h"], nil, nil),
      (nil, [:], nil, nil),
    ] as [(String?, [String: String], String?, String?)]
  )
  func places(given: String?, environment: [String: String], socket: String?, directory: String?) {
    let places = ServerPlaces(socket: given) { environment[$0] }
    #expect(places.socket == socket)
    #expect(places.privateDirectory == directory)
    #expect(places.privateSocket == directory.map { $0 + "/assay.sock" })
  }
}
