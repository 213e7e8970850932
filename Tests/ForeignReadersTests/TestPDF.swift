// PDFs for tests, written by hand: plain objects, uncompressed text, one of the fonts that every reader has.

/// A PDF that is composed for a test.
struct TestPDF {
  /// A line of a page: its place from the lower left corner, the size of its letters, its text.
  struct Line {
    var x: Int
    var y: Int
    var size: Int
    var text: String

    init(_ x: Int, _ y: Int, _ size: Int, _ text: String) {
      (self.x, self.y, self.size, self.text) = (x, y, size, text)
    }
  }

  /// The pages; one without lines has nothing on it.
  var pages: [[Line]] = []
  /// The entries of the document's information, in PDF's syntax (`/Title (Boats)`).
  var facts = ""
  /// Whether a password is asked for.
  var isEncrypted = false

  /// Lines of running text, one below the other.
  static func column(_ x: Int, _ y: Int, _ lines: [String], size: Int = 10) -> [Line] {
    lines.enumerated().map { Line(x, y - $0.offset * (size + 2), size, $0.element) }
  }

  /// The file.
  var bytes: [UInt8] {
    var objects: [String] = []
    let kids = pages.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Catalog /Pages 2 0 R >>")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>")
    objects.append(
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (index, lines) in pages.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents \(5 + index * 2) 0 R "
          + "/Resources << /Font << /F 3 0 R >> >> >>")
      var content = ""
      for line in lines {
        let text = line.text.split(separator: "(", omittingEmptySubsequences: false)
          .joined(separator: "\\(").split(separator: ")", omittingEmptySubsequences: false)
          .joined(separator: "\\)")
        content += "BT /F \(line.size) Tf 1 0 0 1 \(line.x) \(line.y) Tm (\(text)) Tj ET\n"
      }
      objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)endstream")
    }
    objects.append("<< \(facts) >>")
    if isEncrypted {
      let key = String(repeating: "4f", count: 32)
      objects.append("<< /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>")
    }
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n"
    }
    let info = isEncrypted ? objects.count - 1 : objects.count
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /Info \(info) 0 R"
    if isEncrypted { file += " /Encrypt \(objects.count) 0 R /ID [<01> <01>]" }
    return Array((file + " >>\nstartxref\n\(table)\n%%EOF\n").utf8)
  }
}
