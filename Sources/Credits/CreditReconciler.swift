// Brings together what a picture's sources say of its makers: the credit in its caption, the credit line
// that stands apart, the creators, the source and the copyright notice. Everything that is said is kept;
// where two of them cannot both be right, that is said too.

import Analysis

/// What one of a picture's sources says of its makers.
public struct CreditStatement: Sendable, Hashable {
  /// Where it is said.
  public enum Origin: String, Sendable, Hashable, CaseIterable {
    /// In the caption.
    case caption
    /// In a credit line of its own (IPTC Credit, schema.org creditText, ninjs `usageterms`).
    case credit
    /// In a list of creators (IPTC By-line, schema.org creator, ninjs `byline`).
    case creator
    /// As its first owner (IPTC Source).
    case source
    /// As the holder of its rights (IPTC Copyright Notice, schema.org copyrightHolder).
    case copyright
  }

  /// Where it is said.
  public var origin: Origin
  /// The people that it names.
  public var photographers: [String]
  /// The organisations that it names, from maker to distributor.
  public var organisations: [String]
  /// What else it says (`CaptionCredit.flags`).
  public var flags: [String]

  /// A statement.
  public init(
    _ origin: Origin, photographers: [String] = [], organisations: [String] = [],
    flags: [String] = []
  ) {
    self.origin = origin
    self.photographers = photographers
    self.organisations = organisations
    self.flags = flags
  }

  /// Whether it names nobody.
  var isSilent: Bool { photographers.isEmpty && organisations.isEmpty }

  /// Whether its organisations are all that the picture came through.
  var isChain: Bool { origin == .caption || origin == .credit }
}

/// Two or more statements about a picture that cannot all be right.
public struct CreditConflict: Sendable, Hashable {
  /// What they contradict each other in.
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// Who took the picture.
    case photographer
    /// Which agency it came through.
    case agency
  }

  /// One side.
  public struct Claim: Sendable, Hashable {
    /// Where it is said.
    public var origin: CreditStatement.Origin
    /// The names there.
    public var names: [String]

    /// A claim.
    public init(_ origin: CreditStatement.Origin, _ names: [String]) {
      self.origin = origin
      self.names = names
    }
  }

  /// What they contradict each other in.
  public var subject: Subject
  /// Who says what, at least two.
  public var claims: [Claim]

  /// A conflict.
  public init(_ subject: Subject, _ claims: [Claim]) {
    self.subject = subject
    self.claims = claims
  }
}

/// What all statements about a picture come to.
public struct ReconciledCredit: Sendable, Hashable {
  /// How the statements stand to each other.
  public enum Agreement: String, Sendable, Hashable, CaseIterable {
    /// All name the same.
    case agreeing
    /// Some name what others leave out.
    case completing
    /// Some contradict each other.
    case conflicting
  }

  /// Everybody who is named as a photographer, each once.
  public var photographers: [String] = []
  /// Every organisation, each once, from maker to distributor.
  public var organisations: [String] = []
  /// Everything else that is said, each once.
  public var flags: [String] = []
  /// How the statements stand to each other; nil where not more than one names anybody.
  public var agreement: Agreement?
  /// What they contradict each other in.
  public var conflicts: [CreditConflict] = []
}

/// Reconciles statements about pictures.
public struct CreditReconciler: Sendable {
  private let agencies: AgencyTable

  /// A reconciler that knows the organisations of a table.
  public init(agencies: AgencyTable = .standard) { self.agencies = agencies }

  /// What the statements come to, the first of them trusted most: its spelling and order stand first.
  ///
  /// Two statements contradict each other where both name photographers and none of these is the same
  /// person. A caption's credit and a credit line, which both name all agencies that a picture came through,
  /// do so too where none of these is the same; but an agency and one that passes on the pictures of others
  /// (AFP and Getty Images) complete each other, and publishers and institutions contradict nothing. A
  /// creator, first owner or holder of rights that is an agency stands at the maker's end: SANA hands out
  /// what Reuters sends on.
  public func reconcile(_ statements: [CreditStatement]) -> ReconciledCredit {
    var result = ReconciledCredit()
    for statement in statements {
      for name in statement.photographers { add(name, to: &result.photographers) }
      join(statement.organisations, atEnd: statement.isChain, to: &result.organisations)
      for flag in statement.flags where !result.flags.contains(flag) { result.flags.append(flag) }
    }
    let speaking = statements.filter { !$0.isSilent }
    guard speaking.count > 1 else { return result }
    let conflicts = [
      conflict(.photographer, speaking, \.photographers, Self.arePhotographersApart),
      conflict(.agency, speaking.filter(\.isChain), \.organisations, areAgenciesApart),
    ]
    result.conflicts = conflicts.compactMap(\.self)
    if !result.conflicts.isEmpty {
      result.agreement = .conflicting
    } else {
      let isSame = speaking.dropFirst().allSatisfy { names($0) == names(speaking[0]) }
      result.agreement = isSame ? .agreeing : .completing
    }
    return result
  }

  /// How many a statement names of each, folded: a person's first and last name may be turned round.
  private func names(_ statement: CreditStatement) -> [Set<[String]>] {
    [
      Set(statement.photographers.map { PersonName($0).words.sorted() }),
      Set(statement.organisations.map { [key($0)] }),
    ]
  }

  /// The claims of all statements that another contradicts.
  private func conflict(
    _ subject: CreditConflict.Subject, _ statements: [CreditStatement],
    _ names: KeyPath<CreditStatement, [String]>, _ areApart: ([String], [String]) -> Bool
  ) -> CreditConflict? {
    let claims = statements.filter { statement in
      statements.contains { areApart(statement[keyPath: names], $0[keyPath: names]) }
    }
    if claims.isEmpty { return nil }
    return CreditConflict(subject, claims.map { .init($0.origin, $0[keyPath: names]) })
  }

  // MARK: People

  private static func arePhotographersApart(_ left: [String], _ right: [String]) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    let right = right.map(PersonName.init)
    return left.map(PersonName.init).allSatisfy { name in
      right.allSatisfy { name.relation(to: $0) == .other }
    }
  }

  /// Adds a person who is not there yet; of two spellings of one name the fuller one stays.
  private func add(_ name: String, to names: inout [String]) {
    let new = PersonName(name)
    guard let place = names.firstIndex(where: { PersonName($0).relation(to: new) == .same }) else {
      names.append(name)
      return
    }
    if new.isFuller(than: PersonName(names[place])) { names[place] = name }
  }

  // MARK: Organisations

  private func areAgenciesApart(_ left: [String], _ right: [String]) -> Bool {
    let (left, right) = (suppliers(left), suppliers(right))
    guard !left.isEmpty, !right.isEmpty,
      !left.contains(where: { agency in right.contains { $0.name == agency.name } })
    else { return false }
    return left.allSatisfy(passesOn) == right.allSatisfy(passesOn)
  }

  /// What two spellings of one organisation share: "PTI" and "Press Trust of India".
  private func key(_ name: String) -> String {
    Folding.foldExact(agencies.canonical(name)?.name ?? name)
  }

  /// The agencies among names: publishers and institutions are named beside them without contradiction.
  private func suppliers(_ names: [String]) -> [Agency] {
    names.compactMap { agencies.canonical($0) }.filter(\.suppliesPictures)
  }

  private func passesOn(_ agency: Agency) -> Bool { agency.isDistributor || agency.standsLast }

  private func passesOn(_ name: String) -> Bool { agencies.canonical(name).map(passesOn) ?? false }

  /// Joins a chain to a chain: of two of which one holds the other its order stands; else what is new
  /// comes before the distributors at the end, or before all where it names makers only.
  private func join(_ chain: [String], atEnd: Bool, to whole: inout [String]) {
    let keys = Set(whole.map(key))
    let new = chain.filter { !keys.contains(key($0)) }
    if new.isEmpty { return }
    if new.count == chain.count - whole.count {
      whole = chain
      return
    }
    var end = atEnd ? whole.count : 0
    while end > 0, passesOn(whole[end - 1]) { end -= 1 }
    whole.insert(contentsOf: new.filter { !passesOn($0) }, at: end)
    whole += new.filter(passesOn)
  }
}
