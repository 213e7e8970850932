// The bar that `cutline index` draws on a terminal: how far, how fast, how long still.

import Archive

/// A line on standard error that is drawn over.
struct ProgressBar {
  private static let interval = Duration.milliseconds(100)
  private let isShown: Bool
  private let start = SuspendingClock.now
  private var last: SuspendingClock.Instant?
  private var isDrawn = false

  init(isShown: Bool) { self.isShown = isShown }

  /// Draws, at most ten times a second.
  mutating func show(_ progress: Indexer.Progress) {
    guard isShown else { return }
    let now = SuspendingClock.now
    if let last, last.duration(to: now) < Self.interval { return }
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

  /// As much of it as fits in one line: what is longer would wrap, and could not be drawn over.
  private func line(_ progress: Indexer.Progress) -> String {
    let seconds = max(start.duration(to: .now) / .seconds(1), 0.001)
    // A file may grow while it is read, beyond what the walk saw of it.
    let share =
      progress.totalBytes > 0 ? min(1, Double(progress.bytes) / Double(progress.totalBytes)) : 1
    let documents = Int(Double(progress.records) / seconds).grouped + " documents/s"
    var parts = [documents]
    // Bytes count when a file is read: with the first large one there is nothing to say of them yet.
    let isKnown = progress.bytes > 0
    if isKnown {
      parts.insert("\(Int(share * 100))%", at: 0)
      parts.append("\((Double(progress.bytes) / 1e6 / seconds).rounded(to: 1)) MB/s")
    }
    if isKnown && share > 0.02 && share < 1 {
      let left = Int(seconds / share * (1 - share))
      parts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left")
    }
    parts.append(progress.records.counted("document"))
    let room = Output.error.columns - 1
    while parts.count > 1 && TextWidth.of(parts.joined(separator: " · ")) > room {
      parts.removeLast()
    }
    let width = min(30, room - TextWidth.of(parts.joined(separator: " · ")) - 1)
    guard isKnown && width >= 6 else { return parts.joined(separator: " · ") }
    let filled = Int(share * Double(width))
    parts[0] +=
      " " + String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return parts.joined(separator: " · ")
  }
}
