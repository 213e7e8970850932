// Days, months and years as ranges of days. The module has no dependencies, so the dozen lines of calendar
// that News also has stand here again, over the numbers yyyymmdd that the tree carries.

/// Days from `first` to `last`, yyyymmdd, both inclusive; nil is open.
struct DayRange: Equatable {
  var first: Int?
  var last: Int?

  /// The range of a year, a month or a day: `2016`, `2016-12`, `2016-12-01`.
  init(_ text: some StringProtocol) throws(DateProblem) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let lengths = parts.map(\.count)
    let numbers = parts.compactMap { part in
      part.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(String(decoding: part, as: UTF8.self)) : nil
    }
    guard numbers.count == parts.count, [[4], [4, 2], [4, 2, 2]].contains(lengths) else {
      throw DateProblem("a date is 2016, 2016-12 or 2016-12-01", hint: Self.suggestion(for: text))
    }
    let year = numbers[0]
    guard year > 0 else { throw DateProblem("there is no year 0000") }
    guard numbers.count > 1 else {
      self.init(first: year * 10_000 + 101, last: year * 10_000 + 1231)
      return
    }
    let month = numbers[1]
    guard (1...12).contains(month) else {
      throw DateProblem("there is no month \(pad(month, 2))", hint: "months are 01 to 12")
    }
    let days = Self.days(in: month, of: year)
    let start = year * 10_000 + month * 100
    guard numbers.count > 2 else {
      self.init(first: start + 1, last: start + days)
      return
    }
    guard (1...days).contains(numbers[2]) else {
      throw DateProblem(
        "there is no day \(text)", hint: "\(pad(year, 4))-\(pad(month, 2)) has \(days) days")
    }
    self.init(first: start + numbers[2], last: start + numbers[2])
  }

  init(first: Int?, last: Int?) {
    self.first = first
    self.last = last
  }

  /// Reads the value of `date:`: a date, `a..b`, `a..`, `..b`, or one of `>` `>=` `<` `<=` and a date.
  static func parse(_ text: String) throws(DateProblem) -> DayRange {
    for sign in [">=", "<=", ">", "<"] where text.hasPrefix(sign) {
      return try compared(sign, to: text.dropFirst(sign.count))
    }
    guard let dots = firstDots(in: text) else { return try DayRange(text) }
    let start = text[..<dots.lowerBound]
    let end = text[dots.upperBound...]
    if start.isEmpty, end.isEmpty {
      throw DateProblem(
        "a range needs a date on at least one side", hint: "write date:2016-11.. or date:..2016-12")
    }
    if end.hasPrefix(".") {
      throw DateProblem(
        "a range has two dots", hint: "write date:\(start)..\(end.drop { $0 == "." })")
    }
    let from = start.isEmpty ? nil : try DayRange(start)
    let to = end.isEmpty ? nil : try DayRange(end)
    if let first = from?.first, let last = to?.last, first > last {
      throw DateProblem("the range ends before it starts", hint: "write date:\(end)..\(start)")
    }
    return DayRange(first: from?.first, last: to?.last)
  }

  private static func compared(
    _ sign: String, to text: Substring
  ) throws(DateProblem) -> DayRange {
    if text.isEmpty {
      throw DateProblem(
        "\(sign) needs a date directly behind it", hint: "write date:\(sign)2016-12")
    }
    let days = try DayRange(text)
    switch sign {
    case ">=": return DayRange(first: days.first, last: nil)
    case "<=": return DayRange(first: nil, last: days.last)
    case ">":
      guard let last = days.last, last < 9999_1231 else {
        throw DateProblem("there is no day after \(text)")
      }
      return DayRange(first: day(after: last), last: nil)
    default:
      guard let first = days.first, first > 1_0101 else {
        throw DateProblem("there is no day before \(text)")
      }
      return DayRange(first: nil, last: day(before: first))
    }
  }

  private static func firstDots(in text: String) -> Range<String.Index>? {
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      if next < bytes.endIndex, bytes[index] == UInt8(ascii: "."),
        bytes[next] == UInt8(ascii: ".")
      {
        return index..<bytes.index(after: next)
      }
      index = next
    }
    return nil
  }
}

// MARK: The calendar

extension DayRange {
  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }

  static func day(after day: Int) -> Int {
    let (year, month) = (day / 10_000, day / 100 % 100)
    if day % 100 < days(in: month, of: year) { return day + 1 }
    return month < 12 ? year * 10_000 + (month + 1) * 100 + 1 : (year + 1) * 10_000 + 101
  }

  static func day(before day: Int) -> Int {
    let (year, month) = (day / 10_000, day / 100 % 100)
    if day % 100 > 1 { return day - 1 }
    if month == 1 { return (year - 1) * 10_000 + 1231 }
    return year * 10_000 + (month - 1) * 100 + days(in: month - 1, of: year)
  }
}

// MARK: Text

extension DayRange: CustomStringConvertible {
  /// The shortest value of `date:` that means these days.
  var description: String {
    if let first, let last, first / 10_000 == last / 10_000 {
      let (year, month) = (first / 10_000, first / 100 % 100)
      if first == last { return Self.iso(first) }
      if first % 10_000 == 101, last % 10_000 == 1231 { return pad(year, 4) }
      if first % 100 == 1, last == first + Self.days(in: month, of: year) - 1 {
        return pad(year, 4) + "-" + pad(month, 2)
      }
    }
    return (first.map(Self.iso) ?? "") + ".." + (last.map(Self.iso) ?? "")
  }

  private static func iso(_ day: Int) -> String {
    pad(day / 10_000, 4) + "-" + pad(day / 100 % 100, 2) + "-" + pad(day % 100, 2)
  }

  /// What was probably meant by text that is no date: the same numbers, the year first, or a range.
  private static func suggestion(for text: some StringProtocol) -> String {
    let groups = text.utf8.split { !(0x30...0x39).contains($0) }
      .map { String(decoding: $0, as: UTF8.self) }
    let lengths = groups.map(\.utf8.count)
    let numbers = groups.compactMap { Int($0) }
    if lengths == [4, 4], numbers[0] < numbers[1] {
      return "for a range write date:\(groups[0])..\(groups[1])"
    }
    var candidate: String?
    switch lengths {
    case [8]:
      let digits = groups[0].utf8
      candidate = String(decoding: digits.prefix(4), as: UTF8.self)
      candidate? += "-" + String(decoding: digits.dropFirst(4).prefix(2), as: UTF8.self)
      candidate? += "-" + String(decoding: digits.suffix(2), as: UTF8.self)
    case [1, 1, 4], [2, 1, 4], [1, 2, 4], [2, 2, 4]:
      // 20.11.2016 and 20/11/2016 are clear, 01/12/2016 is two different days; dots are day first.
      if numbers[0] > 12 || text.utf8.contains(UInt8(ascii: ".")) {
        candidate = "\(groups[2])-\(pad(numbers[1], 2))-\(pad(numbers[0], 2))"
      }
    case [4, 1], [4, 2]: candidate = "\(groups[0])-\(pad(numbers[1], 2))"
    case [4, 1, 1], [4, 1, 2], [4, 2, 1], [4, 2, 2]:
      candidate = "\(groups[0])-\(pad(numbers[1], 2))-\(pad(numbers[2], 2))"
    default: break
    }
    if let candidate, (try? DayRange(candidate)) != nil { return "write date:\(candidate)" }
    return "the year comes first: date:2016-12-01"
  }
}

/// Why a value of `date:` is none.
struct DateProblem: Error {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

private func pad(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
