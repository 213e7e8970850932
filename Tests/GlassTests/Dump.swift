// Everything that Xapian's interface says of a database, as lines, so that two of them can be
// compared and the first difference read.

import Xapian

/// The contents of a database as lines of text.
func dump(_ path: String) throws -> [String] {
  let database = try Database(path: path)
  var lines: [String] = []
  let statistics = try database.statistics
  lines.append(
    "\(statistics.documentCount) \(statistics.lastDocumentID) \(statistics.totalLength)")
  var terms: [([UInt8], Int)] = []
  try database.forEachTerm(withPrefix: []) { term, _, frequency in
    terms.append((term.withUnsafeBufferPointer(Array.init), frequency))
    return true
  }
  for (term, frequency) in terms {
    lines.append("term \(hex(term)) \(frequency)")
    var postings: [(DocumentID, Int)] = []
    try database.forEachPosting(of: term) { id, wdf in
      postings.append((id, wdf))
      return true
    }
    for (id, wdf) in postings {
      lines.append(" \(id) \(wdf) \(try database.positions(of: term, in: id))")
    }
  }
  for id in try database.postings(of: []) {
    lines.append("document \(id) \(try database.documentLength(id))")
    lines.append(" data \(hex(try database.document(id)))")
    for (slot, value) in try database.values(of: id) {
      lines.append(" value \(slot) \(hex(value)) \(try database.value(slot, of: id) == value)")
    }
    var listed: [String] = []
    try database.forEachTerm(of: id) { term, wdf, frequency in
      listed.append(" has \(hex(term.withUnsafeBufferPointer(Array.init))) \(wdf) \(frequency)")
      return true
    }
    lines += listed
  }
  return lines
}

/// The first line in which two dumps differ.
func difference(_ left: [String], _ right: [String]) -> String? {
  for (left, right) in zip(left, right) where left != right {
    return "\(left.prefix(300)) and \(right.prefix(300))"
  }
  return left.count == right.count ? nil : "\(left.count) and \(right.count) lines"
}
