// The bar that `cutline index` draws on a terminal: how far, how fast, how long still.

import Archive

/// A line on standard error that is drawn over.
struct ProgressBar {
  private static let interval: UInt64 = 100_000_000
  private let isShown: Bool
  private let start = Clock.now()
  private var last: UInt64 = 0
  private var isDrawn = false

  init(isShown: Bool) { self.isShown = isShown }

  /// Draws, at most ten times a second.
  mutating func show(_ progress: Indexer.Progress) {
    guard isShown else { return }
    let now = Clock.now()
    guard now - last >= Self.interval else { return }
    last = now
    isDrawn = true
    Output.error.write("\r\u{1B}[K" + line(progress))
    Output.error.flush()
  }

  /// Takes the bar away, before anything else is printed.
  mutating func clear() {
    guard isDrawn else { return }
    isDrawn = false
    Output.error.write("\r\u{1B}[K")
    Output.error.flush()
  }

  private func line(_ progress: Indexer.Progress) -> String {
    let seconds = max(Clock.seconds(since: start), 0.001)
    let share = progress.totalBytes > 0 ? Double(progress.bytes) / Double(progress.totalBytes) : 1
    let width = max(10, min(30, Output.error.columns - 60))
    let filled = Int(share * Double(width))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    var text = "\(Int(share * 100))% \(bar) \(progress.records.grouped) records"
    text += " · \(Int(Double(progress.records) / seconds).grouped)/s"
    text += " · \((Double(progress.bytes) / 1e6 / seconds).rounded(to: 1)) MB/s"
    if share > 0.02 && share < 1 {
      let left = Int(seconds / share * (1 - share))
      text += " · \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left"
    }
    return text
  }
}
