public struct CaptionCredit: Sendable, Hashable { public var photographers: [String] = [], organisations: [String] = [], flags: [String] = [], credits: [Range<Int>] = [], captions: [Range<Int>] = [], credit = "", caption = ""; public init() {} }
public struct Dateline: Sendable { public var place: String?, date: String?, wire: String?, range: Range<Int> = 0..<0 }
public struct Citation: Sendable { public var agency: String, range: Range<Int> }
public struct CreditParser: Sendable {
  public init(agencies: AgencyTable = .standard) {}
  public static let rulesVersion = 1
  public func parse(_ t: String) -> CaptionCredit { { var c = CaptionCredit(); c.caption = t; return c }() }
  public func parseCredit(_ t: String) -> CaptionCredit { { var c = CaptionCredit(); c.credit = t; return c }() }
  public func dateline(_ t: String) -> Dateline? { nil }
  public func citations(in t: String) -> [Citation] { [] }
}
