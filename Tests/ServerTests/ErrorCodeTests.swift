// Every code that the archive or the query language can report is in the protocol's list. Read from the
// sources, so that a code added there is missed here and not in a client.

import LineProtocol
import TestSupport
import Testing

@Suite struct ErrorCodeTests {
  /// What only writing an index can report, which the server never does.
  private let writing: Set<String> = ["index.locked", "index.path", "index.stopped"]

  @Test(arguments: ["Archive/ArchiveError.swift", "QueryLanguage/QueryFault.swift"])
  func everyCodeIsDocumented(file: String) throws {
    let source = try fixture("../../Sources/\(file)")
    let codes = source.matches(of: /Code\(rawValue: "([a-z._]+)"\)/).map { String($0.1) }
    #expect(codes.count > 5)
    let documented = Set(ErrorCode.documented.map(\.code.rawValue))
    #expect(Set(codes).subtracting(writing).subtracting(documented) == [])
  }
}
