internal import Values
public import Diagnostics
internal import TemplateLanguage

/// A page for people who publish: how links to some pages will look on the networks. It isn't part of a site.
public enum SharePreviewPage {
  /// Makes the page.
  ///
  /// - Parameter pictures: The addresses of pictures as seen from the page, by their paths on the site.
  public static func html(
    _ previews: [SharePreview], pictures: [String: String]
  ) -> (html: [UInt8], diagnostics: [Diagnostic]) {
    let source = TemplateSet.Source(name: "share.html", path: "share.html", bytes: Array(template.utf8))
    let set = TemplateSet([source], schema: Schema([PreviewRecord.shape]), assets: [:])
    let scope = [FieldShape(name: "previews", type: .array(PreviewRecord.type), documentation: "The pages.")]
    let compiled = set.compile("share.html", scope: scope)
    var html: [UInt8] = []
    let records = previews.map { PreviewRecord(preview: $0, pictures: pictures) }
    let context = RenderContext(links: LinkBase(siteURL: nil, page: ""), language: .english)
    let problems = compiled.template?.render([.records(records)], context, into: &html) ?? []
    return (html, set.diagnostics + compiled.diagnostics + problems)
  }

  private static let template = #"""
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>How links will look</title>
    <style>
    body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 76rem; padding: 0 1.25rem; color: #1c1e21; background: #eef0f2; }
    h1 { margin: 0; }
    .page { border-top: 2px solid #c5cad1; margin-top: 2.5rem; }
    .networks { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
    figure { margin: 0; max-width: 100%; }
    figcaption { font-weight: 600; margin-bottom: .25rem; }
    .card { width: 31rem; max-width: 100%; background: #fff; border: 1px solid #d5d9de; overflow: hidden; box-sizing: border-box; }
    .card img { display: block; width: 100%; aspect-ratio: 1.91; object-fit: cover; }
    .words { padding: .625rem .75rem; }
    .cut { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
    .one { -webkit-line-clamp: 1; }
    .host { font-size: .8125rem; color: #5b616b; }
    .facebook .host { text-transform: uppercase; }
    .facebook .words { background: #f2f3f5; }
    .x { border-radius: 1rem; position: relative; }
    .x strong { position: absolute; left: .75rem; bottom: .75rem; background: #000000b3; color: #fff; padding: 0 .375rem; border-radius: .25rem; font-weight: 400; font-size: .875rem; max-width: 90%; }
    .pinterest { width: 15rem; border-radius: 1rem; }
    .pinterest img { aspect-ratio: auto; }
    .whatsapp { display: flex; background: #e7ffdb; border-radius: .5rem; }
    .whatsapp img { width: 6rem; height: 6rem; aspect-ratio: 1; flex: none; }
    .bare { background: #dde1e6; aspect-ratio: 1.91; }
    .wrong { background: #fff4ce; border: 1px solid #8a6100; padding: .5rem .75rem; }
    table { border-collapse: collapse; font-size: .875rem; } td, th { text-align: start; vertical-align: top; padding: .25rem 1rem .25rem 0; } td { overflow-wrap: anywhere; }
    </style>
    </head>
    <body>
    <h1>How links will look</h1>
    <p>Made of the same values as the pages' metadata. Networks change their designs; what they cut off may differ by a few words.</p>
    \(for page in previews)
    <section class="page">
      <h2>\(page.title)</h2>
      <p>\(page.source) → \(page.url ?? "no address")</p>
      \(if !page.problems.isEmpty)
      <ul class="wrong">
        \(for problem in page.problems)
        <li>\(problem)</li>
        \(end)
      </ul>
      \(end)
      <div class="networks">
        <figure><figcaption>Facebook</figcaption><div class="card facebook">
          \(if let picture = page.picture)<img src="\(picture)" alt="\(page.alternative)">\(else)<div class="bare"></div>\(end)
          <div class="words"><div class="host">\(page.host)</div><strong class="cut">\(page.title)</strong>\(if let text = page.text)<div class="cut one">\(text)</div>\(end)</div>
        </div></figure>
        <figure><figcaption>X</figcaption><div class="card x">
          \(if let picture = page.picture)<img src="\(picture)" alt="\(page.alternative)">\(else)<div class="bare"></div>\(end)
          <strong class="cut one">\(page.title.prefix(70))</strong>
        </div><div class="host">From \(page.host)</div></figure>
        <figure><figcaption>LinkedIn</figcaption><div class="card">
          \(if let picture = page.picture)<img src="\(picture)" alt="\(page.alternative)">\(else)<div class="bare"></div>\(end)
          <div class="words"><strong class="cut">\(page.title)</strong><div class="host">\(page.host)</div></div>
        </div></figure>
        \(if let pin = page.pin)
        <figure><figcaption>Pinterest</figcaption><div class="card pinterest">
          <img src="\(pin)" alt="\(page.alternative)"><div class="words"><strong class="cut">\(page.title)</strong></div>
        </div></figure>
        \(end)
        <figure><figcaption>WhatsApp</figcaption><div class="card whatsapp">
          \(if let picture = page.picture)<img src="\(picture)" alt="\(page.alternative)">\(end)
          <div class="words"><strong class="cut">\(page.title)</strong>\(if let text = page.text)<div class="cut">\(text)</div>\(end)<div class="host">\(page.host)</div></div>
        </div></figure>
      </div>
    </section>
    \(end)
    </body>
    </html>

    """#
}

/// A page in the preview.
private struct PreviewRecord: DeclaredRecord {
  let preview: SharePreview
  let pictures: [String: String]

  private func address(_ picture: SharePreview.Picture?) -> Value {
    .optional(picture.flatMap { pictures[$0.sitePath] }.map(Link.site))
  }

  static let recordName = "Preview"
  static let fields: [RecordField<PreviewRecord>] = [
    RecordField("title", .string, "The shared title.") { .string($0.preview.title) },
    RecordField("text", .optional(.string), "The shared text.") { .optional($0.preview.text) },
    RecordField("source", .string, "The file.") { .string($0.preview.source) },
    RecordField("url", .optional(.string), "The canonical URL.") { .optional($0.preview.url) },
    RecordField("host", .string, "The host that networks name.") { record in
      let parts = (record.preview.url ?? "").split(separator: "/", omittingEmptySubsequences: true)
      return .string(parts.count > 1 ? String(parts[1]) : "")
    },
    RecordField("picture", .optional(.url), "The picture of cards.") { $0.address($0.preview.picture) },
    RecordField("pin", .optional(.url), "The picture for Pinterest.") { $0.address($0.preview.pin) },
    RecordField("alternative", .string, "What the picture shows.") { .string($0.preview.picture?.alternative ?? "") },
    RecordField("problems", .array(.string), "What is wrong.") { .strings($0.preview.problems) },
  ]
}
