internal import Values

/// Words that are looked for in sentences, written in a small language that people can read.
///
///     no|zero|without [any] [known|serious] risk|side-effects     alternatives, and words that may be missing
///     ~hurt|sting                                                 any form of these words: hurts, hurting, stings
///     safe … everyone                                             up to 4 words between, in the same sentence
///     safe …8 everyone                                            up to 8
///     # weeks                                                     any number
///     {harm}                                                      a list of words with a name
///     ^painless                                                   at the start of a sentence
///
/// A hyphen joins the words of an alternative; in texts, it may be a hyphen or a space.
struct Phrase: Sendable {
  /// A place in a phrase.
  struct Element: Sendable {
    /// The alternatives, each some words in a row.
    var alternatives: [[Int32]] = []
    var isOptional = false
    /// How many words there may be before it.
    var gap = 0
  }

  private(set) var elements: [Element] = []
  private(set) var isAtStart = false

  /// Why a phrase can't be used.
  struct Problem: Error { var message: String }

  /// Reads a phrase.
  init(_ text: String, lists: [String: [String]], _ vocabulary: inout Vocabulary) throws(Problem) {
    var rest = text[...]
    if rest.first == "^" {
      isAtStart = true
      rest = rest.dropFirst()
    }
    var gap = 0
    for word in rest.split(separator: " ") {
      if word.hasPrefix("…") {
        gap = Int(word.dropFirst()) ?? 4
        if gap > 12 { throw Problem(message: "more than 12 words can't be left open") }
        continue
      }
      var element = Element(gap: gap)
      gap = 0
      var content = word
      if word.hasPrefix("["), word.hasSuffix("]") {
        element.isOptional = true
        content = word.dropFirst().dropLast()
      }
      let takesForms = content.hasPrefix("~")
      if takesForms { content = content.dropFirst() }
      for alternative in content.split(separator: "|") {
        if takesForms, !alternative.contains("-") {
          for form in WordForms.of(String(alternative)) { element.alternatives.append([vocabulary.add(form)]) }
          continue
        }
        try element.add(alternative, lists: lists, &vocabulary)
      }
      if !content.utf8.contains(where: { $0 == 0x23 || $0 == 0x25 || $0 >= 0x80 || $0.isASCIIAlphanumeric }) {
        throw Problem(message: "'\(word)' has no letters")
      }
      if element.alternatives.isEmpty { throw Problem(message: "'\(word)' has no words") }
      elements.append(element)
    }
    if gap > 0 { throw Problem(message: "a word is missing after '…'") }
    if elements.allSatisfy(\.isOptional) { throw Problem(message: "it would match everything") }
  }

  /// How many words it can take at most.
  var longest: Int { elements.reduce(0) { $0 + $1.gap + ($1.alternatives.map(\.count).max() ?? 0) } }

  /// With which words it can begin.
  var firstTerms: Set<Int32> {
    var terms: Set<Int32> = []
    for element in elements {
      terms.formUnion(element.alternatives.compactMap(\.first))
      if !element.isOptional { break }
    }
    return terms
  }
}

extension Phrase.Element {
  fileprivate mutating func add(
    _ text: Substring, lists: [String: [String]], _ vocabulary: inout Vocabulary
  ) throws(Phrase.Problem) {
    if text.hasPrefix("{"), text.hasSuffix("}") {
      let name = String(text.dropFirst().dropLast())
      guard let list = lists[name] else {
        throw Phrase.Problem(message: "there is no word list '\(name)'; leave out { and }")
      }
      for word in list { try add(word[...], lists: lists, &vocabulary) }
      return
    }
    if text == "#" {
      alternatives.append([Vocabulary.number])
      return
    }
    alternatives.append(text.split(separator: "-").map { vocabulary.add($0) })
  }
}
