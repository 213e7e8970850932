// Makes tokens of what WordScan found: terms folded, lower case where it differs, pairs of letters. The
// terms of neighbouring letters lie side by side in the stream, so a pair is a range and copies nothing.

extension WordScan {
  /// Appends the token of a part.
  @inline(__always)
  func appendWord(
    _ text: Span<UInt8>, _ part: WordPart, _ position: Int, _ stream: inout TokenStream
  ) {
    if !part.needsNormalizing, let end = part.end,
      end - part.range.lowerBound <= TermLimit.maximumWordBytes
    {
      appendInPlace(text, part, end, position, &stream)
      return
    }
    let start = stream.bytes.count
    var lowered: Range<Int>?
    if part.needsNormalizing {
      stream.normalizer.read(text, part.range, table)
      lowered = appendNormalized(&stream)
    } else if appendFolded(text, part.range, &stream.bytes) {
      let end = stream.bytes.count
      appendLowered(text, part.range, &stream.bytes)
      lowered = end..<stream.bytes.count
    }
    append(start, lowered, part.range, position, .word, &stream)
  }

  /// Appends the token of a part whose term stands in the copy of the text, up to `end`.
  @inline(__always)
  private func appendInPlace(
    _ text: Span<UInt8>, _ part: WordPart, _ end: Int, _ position: Int,
    _ stream: inout TokenStream
  ) {
    let term = part.range.lowerBound..<end
    var lowered = term
    if part.isFolded {
      let start = stream.bytes.count
      appendLowered(text, part.range, &stream.bytes)
      lowered = start..<stream.bytes.count
      if lowered.count > TermLimit.maximumWordBytes {
        stream.bytes.removeSubrange(lowered)
        lowered = term
      }
    }
    stream.tokens.append(
      Token(term: term, lowered: lowered, source: part.range, position: position, kind: .word))
  }

  /// Appends a token whose term starts at `start` and ends at `lowered`, or at the end of the bytes.
  /// A word whose term or lower case (a letter under a pile of marks) is too long is not for stemmers.
  @inline(__always)
  private func append(
    _ start: Int, _ lowered: Range<Int>?, _ source: Range<Int>, _ position: Int, _ kind: Token.Kind,
    _ stream: inout TokenStream
  ) {
    var lowered = lowered
    if let range = lowered,
      max(range.count, range.lowerBound - start) > TermLimit.maximumWordBytes
    {
      stream.bytes.removeSubrange(range)
      lowered = nil
    }
    if lowered == nil, stream.bytes.count - start > TermLimit.maximumWordBytes {
      TermLimit.cut(&stream.bytes, from: start, to: TermLimit.maximumWordBytes)
    }
    let term = start..<(lowered?.lowerBound ?? stream.bytes.count)
    stream.tokens.append(
      Token(
        term: term, lowered: lowered ?? term, source: source, position: position, kind: kind))
  }

  /// Appends the joined form of the words from `first` on, behind the first of them.
  func appendJoined(from first: Int, _ stream: inout TokenStream) {
    let words = first..<stream.tokens.count
    let start = stream.bytes.count
    var source = stream.tokens[first].source
    var isFolded = false
    for index in words {
      let word = stream.tokens[index]
      appendCopy(of: word.term, &stream.bytes)
      isFolded = isFolded || word.lowered != word.term
      source = source.lowerBound..<word.source.upperBound
    }
    var lowered: Range<Int>?
    if isFolded {
      let end = stream.bytes.count
      for index in words { appendCopy(of: stream.tokens[index].lowered, &stream.bytes) }
      lowered = end..<stream.bytes.count
    }
    append(start, lowered, source, stream.tokens[first].position, .joined, &stream)
    stream.tokens.insert(stream.tokens.removeLast(), at: first + 1)
  }

  private func appendCopy(of range: Range<Int>, _ bytes: inout [UInt8]) {
    for index in range { bytes.append(bytes[index]) }
  }

  // MARK: Terms

  /// Appends the term of letters and digits that carry no marks, and returns whether the lower case is
  /// another.
  private func appendFolded(
    _ text: Span<UInt8>, _ range: Range<Int>, _ bytes: inout [UInt8]
  ) -> Bool {
    var isFolded = false
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = decodeScalar(text, at: index)
      index += length
      let record = table.record(of: scalar)
      switch record.kind {
      case .letter, .digit, .pair:
        if !record.termIsLower { isFolded = true }
        table.term(scalar, record) { bytes.append(scalar: $0) }
      default: continue
      }
    }
    return isFolded
  }

  /// Appends the lower case of letters and digits that carry no marks.
  private func appendLowered(_ text: Span<UInt8>, _ range: Range<Int>, _ bytes: inout [UInt8]) {
    var index = range.lowerBound
    while index < range.upperBound {
      if let letter = shortLetters[text, index] {
        letter.appendLowered(to: &bytes)
        index += 2
        continue
      }
      let (scalar, length) = decodeScalar(text, at: index)
      index += length
      let record = table.record(of: scalar)
      switch record.kind {
      case .letter, .digit, .pair: table.lower(scalar, record) { bytes.append(scalar: $0) }
      default: continue
      }
    }
  }

  /// Appends the term of the word in the normalizer and, if it is another, its lower case, whose range
  /// it returns.
  private func appendNormalized(_ stream: inout TokenStream) -> Range<Int>? {
    let start = stream.bytes.count
    stream.normalizer.appendTerm(to: &stream.bytes, table)
    let end = stream.bytes.count
    stream.normalizer.appendLowered(to: &stream.bytes, table)
    let lowered = end..<stream.bytes.count
    if stream.bytes.equal(start..<end, lowered) {
      stream.bytes.removeSubrange(lowered)
      return nil
    }
    return lowered
  }

  // MARK: Pairs

  /// Reads a run of letters of scripts without spaces, and returns where it stopped.
  mutating func pairs(
    _ text: Span<UInt8>, from start: Int, _ stream: inout TokenStream
  ) -> Int {
    var previous: (start: Int, source: Range<Int>)?
    var hasPair = false
    var index = start
    while index < text.count {
      let (kind, length) = kind(text, at: index)
      if kind == .ignorable || kind == .zeroWidthSpace {
        index += length
        continue
      }
      guard kind == .pair else { break }
      let letterStart = stream.bytes.count
      let source = appendLetter(text, at: index, length, &stream)
      index = source.upperBound
      if let previous {
        position += 1
        hasPair = true
        append(
          previous.start, nil, previous.source.lowerBound..<source.upperBound, position, .pair,
          &stream)
      }
      previous = (letterStart, source)
    }
    if let previous, !hasPair {
      position += 1
      append(previous.start, nil, previous.source, position, .pair, &stream)
    }
    return index
  }

  /// Appends the term of a letter with its marks, and returns where they stand.
  private func appendLetter(
    _ text: Span<UInt8>, at start: Int, _ length: Int, _ stream: inout TokenStream
  ) -> Range<Int> {
    let bytesStart = stream.bytes.count
    var end = start + length
    var index = end
    while true {
      let (kind, length) = kind(text, at: index)
      guard kind == .mark || kind == .ignorable else { break }
      index += length
      if kind == .mark { end = index }
    }
    if end == start + length {
      _ = appendFolded(text, start..<end, &stream.bytes)
    } else {
      stream.normalizer.read(text, start..<end, table)
      stream.normalizer.appendTerm(to: &stream.bytes, table)
      TermLimit.cut(&stream.bytes, from: bytesStart, to: TermLimit.maximumLetterBytes)
    }
    return start..<end
  }
}
