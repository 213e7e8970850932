// The publisher of a page by its host: the longest known end of the host names it, so that a table row
// serves "edition.cnn.com" too.

internal import IndexSchema

/// The publishers that Cutline knows by their hosts.
public enum Publishers {
  private static let names: [Substring: String] = {
    var names: [Substring: String] = [:]
    for line in String(describing: PublisherRows.standard).split(separator: "\n") {
      let columns = line.split(separator: "\t")
      if columns.count == 2 { names[columns[0]] = String(columns[1]) }
    }
    return names
  }()

  /// The name of the publisher at a host ("www.bbc.co.uk" is BBC), nil if the table has none.
  public static func name(forHost host: String) -> String? {
    var rest = Substring(host.lowercased())
    while rest.utf8.last == UInt8(ascii: ".") { rest = rest.dropLast() }
    while !rest.isEmpty {
      if let name = names[rest] { return name }
      guard let dot = rest.firstIndex(of: ".") else { return nil }
      rest = rest[rest.index(after: dot)...]
    }
    return nil
  }
}
