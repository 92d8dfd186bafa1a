/// The format of a template's text, known from the ending of the file's name.
enum TemplateFormat {
  case html, xml, css, plain

  init(fileName: String) {
    let ending = fileName.utf8.split(separator: UInt8(ascii: ".")).last.map { String(Substring($0)) }
    switch ending {
    case "xml", "svg": self = .xml
    case "css": self = .css
    case "txt": self = .plain
    default: self = .html
    }
  }
}
