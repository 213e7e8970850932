// IIM read by ourselves, for damaged blocks: exiv2 drops all of a block in which one dataset is wrong, and
// the caption mostly stands in front of the damage.

/// Takes an IIM block apart.
enum IIMBlock {
  /// The datasets by record and number (`2:120`) up to the first that does not fit.
  ///
  /// IIM 4.1, chapter 1: 1C, record, dataset and a length of two bytes; where its highest bit is set the
  /// rest says how many bytes hold the length.
  static func parse(_ bytes: [UInt8]) -> [String: [[UInt8]]] {
    var datasets: [String: [[UInt8]]] = [:]
    var index = 0
    while index < bytes.count, bytes[index] == 0x1C,
      var length = bytes.number(at: index + 3, bytes: 2)
    {
      var start = index + 5
      if length & 0x8000 != 0 {
        let width = length & 0x7FFF
        guard width <= 4, let long = bytes.number(at: start, bytes: width) else { break }
        length = long
        start += width
      }
      guard start + length <= bytes.count else { break }
      datasets["\(bytes[index + 1]):\(bytes[index + 2])", default: []].append(
        Array(bytes[start..<(start + length)]))
      index = start + length
    }
    return datasets
  }
}
