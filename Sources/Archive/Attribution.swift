// Who made the pictures of a document, who supplied its text and whom it quotes. All of it is read out of
// what the document itself holds, so that `cutline recredit` applies new rules by the same code without
// reading a file again.

import Credits
import News

/// Reads the credits, the dateline and the citations of stored documents.
struct Attribution: Sendable {
  private let parser: CreditParser
  private let reconciler: CreditReconciler
  private let agencies: AgencyTable

  /// - parameter agencies: the organisations that are known by name.
  init(agencies: AgencyTable) {
    parser = CreditParser(agencies: agencies)
    reconciler = CreditReconciler(agencies: agencies)
    self.agencies = agencies
  }

  /// Reads all of a document anew.
  ///
  /// - parameter place: the place of a picture's article; the picture has none of its own.
  func apply(to document: inout StoredDocument, place: String? = nil) {
    for index in document.captions.indices { apply(to: &document.captions[index]) }
    switch document.kind {
    case .article: readText(of: &document)
    case .caption where document.article != nil: document.place = place
    case .caption: document.place = self.place(declaredBy: document)
    }
  }

  /// The place that the source has in a field of its own, in one spelling for all sources.
  private func place(declaredBy document: StoredDocument) -> String? {
    document.declared.place.map { parser.place($0) ?? $0 }
  }

  /// Reads who supplied an article's text and whom it quotes.
  private func readText(of article: inout StoredDocument) {
    let known = [article.declared.wire, article.source].compactMap(\.self)
    let (dateline, citations) = parser.readStory(article.body, known: known)
    let place = dateline?.place ?? ""
    article.place = place.isEmpty ? self.place(declaredBy: article) : place
    article.wire = (dateline?.wire ?? article.declared.wire).map(agencies.canonicalName)
    var names: [String] = []
    names.appendNew(parser.citations(in: article.headline).map(\.agency))
    names.appendNew(citations.map(\.agency))
    // Who supplied the story is named in it as its author, not as somebody quoted.
    article.cited = names.filter { $0 != article.wire }
  }

  /// Reads who made a picture: out of its caption, and out of what the source has in fields of its own.
  private func apply(to caption: inout StoredCaption) {
    let raw = caption.raw ?? caption.text
    let inText = parser.parse(raw)
    let declared = caption.declared
    caption.raw = inText.credits.isEmpty ? nil : raw
    caption.text = inText.credits.isEmpty ? raw : inText.caption
    caption.credit = inText.credit.isEmpty ? declared.credit : inText.credit
    var statements = [
      CreditStatement(
        .caption, photographers: inText.photographers, organisations: inText.organisations,
        flags: inText.flags)
    ]
    if let credit = declared.credit { statements.append(statement(.credit, [credit])) }
    statements.append(statement(.creator, declared.creators))
    statements += owners(of: caption, beside: statements)
    let whole = reconciler.reconcile(statements)
    caption.photographers = whole.photographers
    caption.organisations = whole.organisations
    caption.flags = whole.flags
    caption.agreement = whole.agreement
    caption.conflicts = whole.conflicts
  }

  private func statement(
    _ origin: CreditStatement.Origin, _ lines: [String]
  ) -> CreditStatement {
    var statement = CreditStatement(origin)
    for line in lines {
      let parsed = parser.parseCredit(line)
      statement.photographers.appendNew(parsed.photographers)
      statement.organisations.appendNew(parsed.organisations)
      statement.flags.appendNew(parsed.flags)
    }
    return statement
  }

  /// What the first owner and the copyright notice say. They name the publisher of a page as often as the
  /// maker of a picture, so of them only agencies count, and a person where nothing else names anybody.
  private func owners(
    of caption: StoredCaption, beside others: [CreditStatement]
  ) -> [CreditStatement] {
    let isNamed = others.contains { !$0.photographers.isEmpty || !$0.organisations.isEmpty }
    var owners: [CreditStatement] = []
    for (origin, line) in [
      (CreditStatement.Origin.source, caption.source), (.copyright, caption.copyright),
    ] {
      guard let line else { continue }
      var owner = statement(origin, [line])
      owner.flags = []
      owner.organisations = owner.organisations.filter {
        agencies.canonical($0)?.suppliesPictures == true
      }
      if isNamed { owner.photographers = [] }
      owners.append(owner)
    }
    return owners
  }
}
