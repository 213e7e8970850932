// Texts that are nothing but a credit, and the long attributions of free pictures, which name the maker far
// before the library.

extension CreditFinder {
  // MARK: A text that is nothing but a credit

  /// "Acme/John Smith", "Ann Berg/Archive", "LAT Images": no agency known, but the whole text is names.
  mutating func readWhole() {
    guard floor == 0, scan.count > 0, scan.count <= 16 else { return }
    if readWholeFlag() || readMistyped() || readPictureDesk() { return }
    if let person = commissionedWhole() {
      var reader = ChainReader(scan, at: 0, limit: scan.count, place: .bracketed)
      reader.read()
      if reader.parts.first?.range == person, isAtEnd(reader.position, scan.count) {
        _ = add(0..<scan.count, reader)
      }
      return
    }
    guard hasSlash(0..<scan.count) || hasBar || hasComma else { return }
    var reader = ChainReader(scan, at: 0, limit: scan.count, place: .bracketed)
    reader.read()
    guard !reader.isCut, isAtEnd(reader.position, scan.count), !reader.parts.isEmpty else { return }
    let shapes = reader.parts.map { NameShape(scan, $0.range) }
    guard shapes.allSatisfy({ !$0.firstIsLower }) else { return }
    if !hasSlash(0..<scan.count), !hasBar {
      // "Ann J. Berg, Michigan State University"
      guard reader.parts.count == 2, shapes[0].isPerson, shapes[0].given > 0,
        shapes[1].organisation > 0
      else { return }
    }
    let isFlagged = !reader.roles.isDisjoint(with: [.file, .handout, .pool, .stringer, .screenshot])
    let hasPerson = reader.parts.contains { $0.kind == .person }
    let isNumbered = reader.parts.count == 1 && hasPerson && shapes[0].given > 0
    guard
      reader.parts.count > 1 && hasPerson || isFlagged || isNumbered
        || reader.parts.count > 1 && shapes.allSatisfy({ $0.organisation > 0 })
    else { return }
    _ = add(0..<scan.count, reader)
  }

  /// The person of "Ann Berg for Harbour World".
  private func commissionedWhole() -> Range<Int>? {
    guard
      let index = (1..<scan.count).first(where: {
        scan[$0].traits.contains(.phraseStart) && !scan[$0].shape.contains(.capital)
          && scan.phrase(at: $0, limit: $0 + 1)?.roles.contains(.commissioned) == true
      }), index + 1 < scan.count, scan[index + 1].shape.contains(.capital)
    else { return nil }
    let shape = NameShape(scan, 0..<index)
    return shape.isPerson && shape.given > 0 ? 0..<index : nil
  }

  private var hasComma: Bool { (0..<scan.count).contains { scan.isMark(.comma, at: $0) } }

  private var hasBar: Bool { (0..<scan.count).contains { scan.isMark(.bar, at: $0) } }

  /// "Supplied", "Image by", "CC BY 4.0": a label or a flag that names nobody.
  private mutating func readWholeFlag() -> Bool {
    guard let phrase = scan.phrase(at: 0, limit: scan.count) else { return false }
    let isFlag = !phrase.roles.isDisjoint(with: [.handout, .stringer, .opener, .licence, .staff])
    guard isFlag || phrase.roles.contains(.label) && scan.isMark(.colon, at: phrase.end) else {
      return false
    }
    var reader = ChainReader(scan, at: 0, limit: scan.count, place: .bracketed)
    reader.note(phrase.roles)
    let rest = phrase.end..<scan.count
    let isLicence = phrase.roles.contains(.licence)
    guard
      rest.allSatisfy({ !scan[$0].isWord || isLicence && scan[$0].end - scan[$0].start <= 3 })
    else { return false }
    _ = add(0..<scan.count, reader)
    return true
  }

  /// "RETUERS": the name of a supplier with one letter wrong.
  private mutating func readMistyped() -> Bool {
    let key = scan.text.key(0..<scan.count)
    guard scan.count <= 3, key.count >= 7,
      let agency = scan.book.agencies.name(near: scan.text.folded[key])
    else { return false }
    found.append(
      FoundCredit(
        range: 0..<scan.count,
        parts: [CreditPart(kind: .organisation, range: 0..<scan.count, agency: agency)], roles: []))
    return true
  }

  /// "LAT Images", "Harbour Pictures": the name of a picture desk and nothing else.
  private mutating func readPictureDesk() -> Bool {
    guard let last = scan.text.lexemes.last, last.isWord, scan.count <= 6,
      (0..<scan.count).allSatisfy({ !scan[$0].isWord || scan[$0].shape.contains(.capital) }),
      Self.deskWords.contains(scan.text.string(last.start..<last.end).lowercased())
    else { return false }
    let shape = NameShape(scan, 0..<scan.count)
    guard shape.words >= 2, shape.words <= 4, shape.common == 0, shape.function == 0 else {
      return false
    }
    found.append(
      FoundCredit(
        range: 0..<scan.count,
        parts: [CreditPart(kind: .organisation, range: 0..<scan.count, agency: -1)], roles: []))
    return true
  }

  private static let deskWords: Set<String> = [
    "images", "photos", "pictures", "photography", "collection", "archive", "archives", "fotos",
    "foto", "pics", "photo", "pix",
  ]

  // MARK: Attributions

  /// ""Old Harbour" von Jan Berg Lizenziert unter CC BY 3.0 über Wikimedia Commons": the maker stands
  /// behind a "by" and before a licence, the library behind a "via" at `index`.
  mutating func attribution(before index: Int, _ end: Int) -> Int? {
    guard index > floor, let via = scan.phrase(at: index - 1, limit: index),
      via.roles.contains(.via)
    else { return nil }
    var hasLicence = false
    var start = index - 2
    while start >= floor, index - start < 80 {
      defer { start -= 1 }
      guard scan[start].traits.contains(.phraseStart),
        let phrase = scan.phrase(at: start, limit: index)
      else { continue }
      if phrase.roles.contains(.licence) { hasLicence = true }
      guard hasLicence, phrase.roles.contains(.by), phrase.end < index,
        isMakerStart(start, phrase.end)
      else { continue }
      var reader = ChainReader(scan, at: phrase.end, limit: index - 1, place: .labelled)
      reader.read()
      guard let maker = reader.parts.first else { return nil }
      reader.parts = [maker]
      if maker.kind == .organisation, NameShape(scan, maker.range).words == 1 {
        reader.parts[0].kind = .person
      }
      guard let library = scan.agency(at: index, limit: scan.count) else { return nil }
      reader.parts.append(
        CreditPart(kind: .organisation, range: index..<end, agency: library.value.index))
      reader.note(.licence)
      return add(start..<end, reader)
    }
    return nil
  }

  /// Whether a maker's name begins behind the "by" at `index`: behind a comma or a quoted title, or with
  /// a capital.
  private func isMakerStart(_ index: Int, _ name: Int) -> Bool {
    guard scan[name].isWord else { return false }
    let before = scan.mark(at: index - 1)
    return index == floor || before == .comma || before == .quote
      || scan[name].shape.contains(.capital) && !scan[name].traits.contains(.function)
  }
}
