/// Front matter that copies of a page share: it is large, and pages are copied often.
final class SharedFrontMatter: Sendable {
  let front: FrontMatter
  init(_ front: FrontMatter) { self.front = front }
}
