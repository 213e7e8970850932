/// x
public struct Citation: Sendable, Hashable {
  /// x
  public var agency: String
  /// x
  public var range: Range<Int>
}
extension CreditParser {
  /// x
  public func citations(in text: String) -> [Citation] { [] }
}
