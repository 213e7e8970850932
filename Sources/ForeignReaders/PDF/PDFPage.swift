// A page as poppler lays it out: lines in reading order with their places, so that paragraphs can be told from
// lines. Poppler sorts columns; a justified line with wide gaps comes in pieces, which are put together here.

internal import CPopplerShim
internal import Readers

/// A line of a page.
struct PDFLine {
  /// Its text, trimmed.
  var text: String
  /// Its place, in points from the upper left corner.
  var left: Float
  var top: Float
  var right: Float
  var bottom: Float
  /// The size of most of its letters, in points.
  var size: Float

  /// Whether another line is the rest of this one: at its height, and to the right of it.
  func goesOn(in other: PDFLine) -> Bool {
    let overlap = min(bottom, other.bottom) - max(top, other.top)
    return overlap > 0.6 * min(bottom - top, other.bottom - other.top) && other.left >= right
  }

  /// Takes the rest of the line in.
  mutating func append(_ other: PDFLine) {
    text += " " + other.text
    right = other.right
    top = min(top, other.top)
    bottom = max(bottom, other.bottom)
  }
}

/// The lines of a page.
enum PDFPage {
  /// Takes a page's text apart at its line ends.
  ///
  /// - parameters:
  ///   - text: the text, `\n` behind each line.
  ///   - boxes: the place of each Unicode scalar of it.
  static func lines(
    of text: String, boxes: UnsafeBufferPointer<cutline_poppler_box>
  ) -> [PDFLine] {
    var lines: [PDFLine] = []
    var current = String.UnicodeScalarView()
    var first = 0
    var index = 0
    func end() {
      defer { current = String.UnicodeScalarView() }
      guard let line = line(current, boxes[min(first, boxes.count)..<min(index, boxes.count)])
      else { return }
      if let last = lines.last, last.goesOn(in: line) {
        lines[lines.count - 1].append(line)
      } else {
        lines.append(line)
      }
    }
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\u{0C}" {
        end()
        first = index + 1
      } else if !isControl(scalar) {
        current.append(scalar)
      }
      index += 1
    }
    end()
    return lines
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\t" && scalar.properties.generalCategory == .control
  }

  private static func line(
    _ scalars: String.UnicodeScalarView, _ boxes: Slice<UnsafeBufferPointer<cutline_poppler_box>>
  ) -> PDFLine? {
    let text = String(scalars).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    var line = PDFLine(text: text, left: .infinity, top: .infinity, right: 0, bottom: 0, size: 0)
    var sizes: [Float: Int] = [:]
    for box in boxes where box.right > box.left && box.left.isFinite && box.bottom.isFinite {
      line.left = min(line.left, box.left)
      line.top = min(line.top, box.top)
      line.right = max(line.right, box.right)
      line.bottom = max(line.bottom, box.bottom)
      sizes[box.size, default: 0] += 1
    }
    if line.left == .infinity { (line.left, line.top) = (0, 0) }
    line.size = sizes.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
    return line
  }
}
