// Standard output and standard error as buffers of bytes: print() takes 600 ns a line, this 100. A closed
// pipe ends the program quietly.

import Glibc

/// A descriptor that is written to.
final class Output: @unchecked Sendable {
  // Unchecked: the program writes from its main thread only.
  static let standard = Output(STDOUT_FILENO)
  static let error = Output(STDERR_FILENO)

  private let descriptor: Int32
  private var buffer: [UInt8] = []

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether this is a terminal.
  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Whether this is a terminal that can move its cursor and colour.
  var isCapable: Bool {
    isTerminal && getenv("TERM").map { String(cString: $0) != "dumb" } ?? false
  }

  /// How many columns a terminal has; 80 for anything else.
  var columns: Int {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
    return Int(size.ws_col)
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) {
    buffer.append(contentsOf: bytes)
    if buffer.count > 1 << 16 { flush() }
  }

  /// Writes out what is held.
  func flush() {
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        // Who closes standard output wants no more; who closes standard error still wants the work done.
        if descriptor == STDERR_FILENO { break }
        if errno == EPIPE { exit(0) }
        let reason = String(cString: strerror(errno))
        buffer = []
        CommandFailure("cannot write to standard output: \(reason)").report()
        exit(2)
      }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Text without control characters, so that a caption cannot drive a terminal.
  static func printable(_ text: String, keepingLines: Bool = false) -> String {
    let isPlain = text.utf8.allSatisfy { ($0 >= 0x20 && $0 != 0x7F && $0 != 0xC2) }
    if isPlain { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A where keepingLines: scalars.append(scalar)
      case 0x09, 0x0A, 0x0D: scalars.append(" ")
      case 0..<0x20, 0x7F...0x9F: scalars.append("\u{FFFD}")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// Colours, on a terminal that has them.
struct Style {
  /// Whether anything is coloured.
  let isOn: Bool

  /// When to colour.
  enum When: String, CaseIterable {
    case auto, always, never
  }

  init(_ when: When = .auto) {
    switch when {
    case .always: isOn = true
    case .never: isOn = false
    case .auto:
      // https://no-color.org
      let refused = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
      isOn = Output.standard.isCapable && !refused
    }
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func match(_ text: String) -> String { wrap(text, "1;33") }
  func bar(_ text: String) -> String { wrap(text, "36") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
