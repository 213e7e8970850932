// The strict JSON of requests: what JSON is, what only looks like it, and where the mistake is. The texts
// stand in Fixtures/json.tsv.

import JSON
import TestSupport
import Testing

@testable import LineProtocol

@Suite struct JSONReaderTests {
  @Test(arguments: try tableRows("Fixtures/json.tsv"))
  func reads(row: TableRow) {
    let found: String
    do throws(JSONReader.Fault) {
      var writer = JSONWriter()
      writer.value(try JSONReader.read(Array(row[0].utf8), depthLimit: 4))
      found = String(decoding: writer.bytes, as: UTF8.self)
    } catch {
      found = "\(error.at): \(error.message)"
    }
    #expect(found == row[1])
  }
}
