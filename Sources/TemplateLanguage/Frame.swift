/// The values of the names while a page is rendered.
struct Frame: ~Copyable {
  var slots: [Value]
  let context: RenderContext
}
