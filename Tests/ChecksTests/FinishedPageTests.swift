import Checks
import Diagnostics
import Testing

/// What only the finished page shows: landmarks, names, order; and what scripts do.
@Suite struct FinishedPageTests {
  private static func findings(_ body: String, head: String = "<title>Peels</title>", language: String = "en")
    -> [String]
  {
    let html = "<!DOCTYPE html><html lang=\"\(language)\"><head>\(head)</head><body>\(body)</body></html>"
    let page = FinishedPageCheck.Page(path: "index.html", template: "Templates/base.html", html: Array(html.utf8))
    return FinishedPageCheck([page], .standard).findings.map(\.rule.id)
  }

  @Test func `a sound page has no finding`() {
    let body = """
      <nav><a href="/">Home</a></nav>
      <main><h1>Peels</h1><h2>Risks</h2><h3>Rare ones</h3><h2>Care</h2>
      <img src="a.png" alt=""><a href="b"><img src="b.png" alt="The team"></a>
      <form><label for="q">Search</label><input id="q"><label>Town <select><option>A</option></select></label>
      <input type="hidden" name="x"><input type="submit"><button aria-label="Close"><svg></svg></button></form>
      <span id="n">Map of the way</span><iframe aria-labelledby="n"></iframe><a id="anchor"></a>
      <div hidden><button></button></div></main>
      """
    #expect(Self.findings(body) == [])
  }

  @Test(arguments: [
    ("<h1>A</h1>", "page-landmarks"), ("<main></main><main><h1>A</h1></main>", "page-landmarks"),
    ("<main><h1>A</h1><button></button></main>", "element-name"),
    ("<main><h1>A</h1><button> &nbsp; </button></main>", "element-name"),
    ("<main><h1>A</h1><a href=x><svg aria-hidden=true><title>A</title></svg></a></main>", "element-name"),
    ("<main><h1>A</h1><a href=x><img src=x alt=''></a></main>", "element-name"),
    ("<main><h1>A</h1><img src=x></main>", "element-name"),
    ("<main><h1>A</h1><input name=q placeholder='Search'></main>", "element-name"),
    ("<main><h1>A</h1><label for=z>Town</label><select id=y></select></main>", "element-name"),
    ("<main><h1>A</h1><iframe src=x></iframe></main>", "element-name"),
    ("<main><h1>A</h1><h3>B</h3></main>", "page-order"), ("<main><h2>B</h2></main>", "page-order"),
    ("<main><h1>A</h1><h2>B</h2><h1>C</h1></main>", "page-order"),
    ("<main><h1 id=a>A</h1><p id=a>B</p></main>", "page-order"),
    ("<main><h1>A</h1><a href=x tabindex=3>B</a></main>", "page-order"),
  ])
  func `each fault is found, and nothing else`(body: String, rule: String) {
    #expect(Self.findings(body) == [rule])
  }

  @Test func `a page needs a title and a language`() {
    #expect(Self.findings("<main><h1>A</h1></main>", head: "") == ["page-landmarks"])
    #expect(Self.findings("<main><h1>A</h1></main>", language: "") == ["page-landmarks"])
  }

  @Test func `a fault of several kinds of pages is told once`() {
    let html = Array("<html lang=en><title>A</title><h1>A</h1>".utf8)
    let pages = ["a.html", "b.html"].map {
      FinishedPageCheck.Page(path: $0, template: "Templates/base.html", html: html)
    }
    let found = FinishedPageCheck(pages, .standard).findings
    #expect(found.count == 1 && found[0].message.contains("'a.html' (and on 1 other kind of pages)"))
  }

  @Test func `a page without end or sense is read`() {
    let deep = String(repeating: "<div>", count: 20_000)
    #expect(Self.findings(deep + "<main><h1>A</h1>") == [])
    #expect(FinishedPageCheck([], .standard).findings.isEmpty)
    #expect(Self.findings("\u{0}<main><h1>\u{FFFD}</h1>") == [])
  }

  @Test func `scripts that keep or send something are found, but not comments`() {
    let script = """
      // localStorage is not used here
      /* nor cookie */
      const menu = document.querySelector("nav");
      document.cookie = "seen=1"; document.cookie = "x";
      navigator.sendBeacon("/x"); fetch("index.json"); const quote = /["']/;
      const template = `a ${localStorage.a} b`, space = "http://www.w3.org/2000/svg";
      fetch('https://collect.example/x'); // cookieStore
      """
    let found = ScriptCheck([("Templates/assets/a.js", Array(script.utf8))], .standard).findings
    let words = found.map { finding in
      let place = finding.location.range.map { Int($0.start)..<Int($0.end) } ?? 0..<0
      return String(decoding: Array(script.utf8)[place], as: UTF8.self)
    }
    #expect(words == ["cookie", "sendBeacon", "localStorage", "https://collect.example/x"])
    #expect(found.allSatisfy { $0.rule.id == "script-storage" && $0.location.path == "Templates/assets/a.js" })
  }
}
