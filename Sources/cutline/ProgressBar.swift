// The bar that `cutline index` and `cutline recredit` draw on a terminal: how far, how fast, how long still.

import Archive

/// A line on standard error that is drawn over.
struct ProgressBar {
  private static let interval = Duration.milliseconds(100)
  private let isShown: Bool
  private let start = SuspendingClock.now
  private var last: SuspendingClock.Instant?
  private var isDrawn = false

  init(isShown: Bool) { self.isShown = isShown }

  /// Draws how far a run over files is.
  mutating func show(_ progress: Indexer.Progress) {
    // A file may grow while it is read, beyond what the walk saw of it.
    let share =
      progress.totalBytes > 0 ? min(1, Double(progress.bytes) / Double(progress.totalBytes)) : 1
    // Bytes count when a file is read: with the first large one there is nothing to say of them yet.
    draw { [isKnown = progress.bytes > 0] seconds in
      let speed = "\((Double(progress.bytes) / 1e6 / seconds).rounded(to: 1)) MB/s"
      return Self.line(isKnown ? share : nil, progress.records, isKnown ? [speed] : [], seconds)
    }
  }

  /// Draws how far a run over documents is.
  mutating func show(documents: Int, of total: Int) {
    draw { Self.line(total > 0 ? min(1, Double(documents) / Double(total)) : 1, documents, [], $0) }
  }

  /// Draws, at most ten times a second.
  private mutating func draw(_ line: (_ seconds: Double) -> String) {
    guard isShown else { return }
    let now = SuspendingClock.now
    if let last, last.duration(to: now) < Self.interval { return }
    last = now
    isDrawn = true
    let seconds = max(start.duration(to: now) / .seconds(1), 0.001)
    Output.error.write("\r\u{1B}[K" + line(seconds))
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
  ///
  /// - parameter share: how much is done; nil where that is not known yet.
  private static func line(
    _ share: Double?, _ documents: Int, _ facts: [String], _ seconds: Double
  ) -> String {
    var parts = [Int(Double(documents) / seconds).grouped + " documents/s"] + facts
    if let share {
      parts.insert("\(Int(share * 100))%", at: 0)
      if share > 0.02 && share < 1 {
        let left = Int(seconds / share * (1 - share))
        parts.append("\(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left")
      }
    }
    parts.append(documents.counted("document"))
    let room = Output.error.columns - 1
    while parts.count > 1 && TextWidth.of(parts.joined(separator: " · ")) > room {
      parts.removeLast()
    }
    let width = min(30, room - TextWidth.of(parts.joined(separator: " · ")) - 1)
    guard let share, width >= 6 else { return parts.joined(separator: " · ") }
    let filled = Int(share * Double(width))
    parts[0] +=
      " " + String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    return parts.joined(separator: " · ")
  }
}
