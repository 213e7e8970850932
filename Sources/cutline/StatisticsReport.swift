// What an index holds, for people: `cutline stats` and `.stats` of `cutline serve --format text`.

import Archive

/// Lays out the figures of an index.
struct StatisticsReport {
  /// A line for each figure: its name, then its value in a column.
  func text(_ statistics: Statistics) -> String {
    let files = LedgerEntry.Outcome.allCases
      .map { "\((statistics.files[$0] ?? 0).grouped) \($0.rawValue)" }.joined(separator: ", ")
    let megabytes = (Double(statistics.bytes) / 1_000_000).rounded(to: 1)
    let rows: [(String, String?)] = [
      ("index", statistics.path),
      ("documents", statistics.documents.grouped),
      ("articles", statistics.articles.grouped),
      ("captions", statistics.captions.grouped),
      ("files", files),
      ("folders", statistics.roots.joined(separator: ", ")),
      ("languages", statistics.languages.joined(separator: ", ")),
      ("size", "\(megabytes) MB in \(statistics.shards.counted("shard"))"),
      (
        "removed",
        statistics.tombstones == 0
          ? nil
          : "\(statistics.tombstones.counted("document")), which a later merge takes off the disk"
      ),
      (
        "hidden",
        statistics.hidden == 0
          ? nil : "\(statistics.hidden.counted("document")) of older versions or killed items"
      ),
      (
        "credits",
        statistics.creditsAreCurrent
          ? nil : "read by other rules or agencies; cutline recredit brings them up to date"
      ),
      ("revision", "\(statistics.revision) (schema \(statistics.schema))"),
      ("identity", statistics.identity),
    ]
    return rows.map { name, value in
      guard let value, !value.isEmpty else { return "" }
      return name + String(repeating: " ", count: 11 - name.count) + Output.printable(value) + "\n"
    }.joined()
  }
}
