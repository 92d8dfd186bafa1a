extension Rule {
  /// The rules of a build, by id.
  public static let all: [Rule] = [
    .alias, .callout, .consent, .duplicateAddress, .encoding, .file, .fileName, .film, .foreignFile, .frontMatter,
    .heading, .home,
    .imageAlt, .imageFile, .link, .markdown, .mergeConflict, .note, .otherMarkup, .person, .publishedFile, .question,
    .rawHTML,
    .review, .sameTitle, .section,
    .shareImage, .shareNetwork, .siteURL, .slug, .strikethrough, .table, .tag, .task, .templateCareLine,
    .templateInclude,
    .templateLayout, .templateName, .templateOptional, .templatePart, .templatePlace, .templateSize, .templateSlot,
    .templateSyntax,
    .templateType, .templateUnused, .themeAccentDanger, .thirdParty, .unmarkedCopy, .unsafeURL, .words, .xmlCharacters,
  ]
}
