// Numbers as people read them.

extension Int {
  /// With a comma between groups of three digits.
  var grouped: String {
    let digits = String(magnitude)
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return text
  }

  /// With a noun, in the plural unless it is one: `2 files`.
  func counted(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}

extension Double {
  /// With this many digits after the point.
  func rounded(to decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    guard isFinite, magnitude < 1e15 else { return "?" }
    let scaled = Int((self * scale).rounded())
    guard decimals > 0 else { return String(scaled) }
    let fraction = String(scaled.magnitude % UInt(scale))
    let padding = String(repeating: "0", count: decimals - fraction.count)
    return (scaled < 0 ? "-" : "") + "\(scaled.magnitude / UInt(scale)).\(padding)\(fraction)"
  }
}
