// The picture of a fault for a terminal: the query, and carets under what is wrong. Columns are those of
// a fixed-width font, by simple ranges of Unicode rather than the full East Asian Width table: a caret one
// column off in rare scripts costs nothing.

extension QueryFault {
  /// Two lines: the query, and carets under the fault.
  ///
  /// White space and control characters are shown as single spaces, so that the picture is two lines
  /// whatever was typed. A query wider than `width` columns is cut around the fault, with `…` where it
  /// was cut; carets never run past the line.
  ///
  /// - parameters:
  ///   - query: the text that was parsed.
  ///   - width: columns of the terminal, at least 20.
  public func caret(in query: String, width: Int = 100) -> String {
    let cells = Cell.row(of: query)
    let marked = Cell.indices(of: range, in: cells)
    let window = Cell.window(of: cells, around: marked, width: max(20, width))
    var picture = window.lowerBound > 0 ? "…" : ""
    var indent = window.lowerBound > 0 ? 1 : 0
    var carets = 0
    for index in window {
      picture.unicodeScalars.append(cells[index].shown)
      if index < marked.lowerBound {
        indent += cells[index].columns
      } else if index < marked.upperBound {
        carets += cells[index].columns
      }
    }
    if window.upperBound < cells.count { picture += "…" }
    picture += "\n" + String(repeating: " ", count: indent)
    return picture + String(repeating: "^", count: max(1, carets))
  }
}

/// One scalar of a query as a terminal shows it.
private struct Cell {
  let offset: Int
  let shown: Unicode.Scalar
  let columns: Int

  static func row(of query: String) -> [Cell] {
    var cells: [Cell] = []
    var offset = 0
    for scalar in query.unicodeScalars {
      let shown = isBlank(scalar) ? " " : scalar
      cells.append(Cell(offset: offset, shown: shown, columns: columnCount(of: shown)))
      offset += UTF8.width(scalar)
    }
    return cells
  }

  /// The cells that a range of bytes covers; empty at the end of the row for a range there.
  static func indices(of range: Range<Int>, in cells: [Cell]) -> Range<Int> {
    let first = cells.firstIndex { $0.offset >= range.lowerBound } ?? cells.count
    let last = cells[first...].firstIndex { $0.offset >= range.upperBound } ?? cells.count
    return first..<last
  }

  /// The cells that fit into `width` columns, the first marked one about a third from the left.
  static func window(of cells: [Cell], around marked: Range<Int>, width: Int) -> Range<Int> {
    var columns = cells.reduce(0) { $0 + $1.columns }
    guard columns > width else { return 0..<cells.count }
    let room = width - 2
    var first = marked.lowerBound
    columns = 0
    while first > 0, columns + cells[first - 1].columns <= room / 3 {
      first -= 1
      columns += cells[first].columns
    }
    var last = marked.lowerBound
    while last < cells.count, columns + cells[last].columns <= room {
      columns += cells[last].columns
      last += 1
    }
    while first > 0, columns + cells[first - 1].columns <= room {
      first -= 1
      columns += cells[first].columns
    }
    return first..<last
  }

  /// Columns of a fixed-width font: 0 for marks and invisible characters, 2 for wide East Asian ones.
  static func columnCount(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
      0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
