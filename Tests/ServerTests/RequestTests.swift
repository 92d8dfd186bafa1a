import Testing

@testable import Server

/// Who may ask, and for what.
@Suite struct RequestTests {
  private func request(_ fields: [String: String], method: String = "GET") -> Request {
    Request(method: method, target: "/", fields: fields.map { ($0.key, $0.value) })
  }

  @Test(arguments: [
    ("/", "/"), ("/a/b/", "/a/b/"), ("/a%20b/", "/a b/"), ("/%C3%A9/", "/é/"), ("/a?b=c", "/a"), ("/...", "/..."),
    ("/%2", "/%2"),
  ])
  func `paths are decoded once`(_ text: String, _ path: String) { #expect(Target(text)?.path == path) }

  @Test(arguments: [
    "", "a", "*", "http://h/", "/..", "/../", "/a/../b", "/.", "/%2e%2e/", "/.%2E/", "/%00", "/a%2fb", "/a%5Cb",
    "/a\\b",
    "/%ff", "/%0a", "/\u{7F}",
  ])
  func `what isn't the path of a page is refused`(_ text: String) { #expect(Target(text) == nil) }

  @Test func `values of a query are decoded, and belong to their names`() {
    let target = Target("/p?a=1&path=%2Fguide%2F%3Fx&b")
    #expect(target?["path"] == "/guide/?x")
    #expect(target?["b"] == nil)
    #expect(target?["th"] == nil)
  }

  @Test func `only names of the computer that was asked are answered`() {
    let local = RequestGuard(host: "127.0.0.1", port: 8080, computer: "desk")
    for host in ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "LocalHost:8080"] {
      #expect(local.problem(request(["Host": host]), isInternal: true) == nil, "\(host)")
    }
    for host in ["desk:8080", "192.168.0.2:8080", "evil.example:8080", "127.0.0.1", "127.0.0.1:80801", ""] {
      #expect(local.problem(request(["Host": host]), isInternal: false)?.status == 403, "\(host)")
    }
    #expect(local.problem(request([:]), isInternal: false)?.status == 403)
    let shared = RequestGuard(host: "0.0.0.0", port: 8080, computer: "Desk")
    for host in ["desk:8080", "desk.local:8080", "192.168.0.2:8080", "[fe80::1]:8080"] {
      #expect(shared.problem(request(["Host": host]), isInternal: false) == nil, "\(host)")
    }
    #expect(shared.problem(request(["Host": "evil.example:8080"]), isInternal: false)?.status == 403)
  }

  @Test func `pages of other sites learn nothing`() {
    let local = RequestGuard(host: "127.0.0.1", port: 80, computer: "desk")
    let own = ["Host": "127.0.0.1", "Origin": "http://127.0.0.1", "Sec-Fetch-Site": "same-origin"]
    #expect(local.problem(request(own), isInternal: true) == nil)
    #expect(local.problem(request(own.merging(["Origin": "null"]) { $1 }), isInternal: true)?.status == 403)
    #expect(
      local.problem(request(own.merging(["Sec-Fetch-Site": "cross-site"]) { $1 }), isInternal: true)?.status == 403)
    #expect(local.problem(request(own, method: "POST"), isInternal: false)?.status == 405)
  }

  @Test(arguments: [
    (nil, RequestedRange.whole), ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)),
    ("bytes=-10", .part(90..<100)),
    ("bytes=-500", .part(0..<100)), ("bytes=50-9999", .part(50..<100)), ("bytes=100-", .none), ("bytes=-0", .none),
    ("bytes=9-5", .whole), ("bytes=0-1,3-4", .whole), ("bytes=a-", .whole), ("bytes=-", .whole), ("words=0-1", .whole),
    ("bytes=0-99999999999999999999", .whole), ("bytes=9223372036854775807-", .none),
    ("bytes=0-9223372036854775807", .part(0..<100)),
  ])
  func `parts of files are those of RFC 9110`(_ field: String?, _ range: RequestedRange) {
    #expect(RequestedRange(field, size: 100) == range)
  }

  @Test func `an empty file has no parts`() {
    #expect(RequestedRange("bytes=0-", size: 0) == .none)
    #expect(RequestedRange("bytes=-5", size: 0) == .none)
  }
}
