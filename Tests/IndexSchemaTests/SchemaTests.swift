// Holds SCHEMA.md and the code together: the page is what people read, the code is what an index is.

import Foundation
import IndexSchema
import TestSupport
import Testing

@Suite struct SchemaTests {
  private static let page: [Substring] = {
    let text = (try? fixture("../../index/SCHEMA.md")) ?? ""
    return text.split(separator: "\n")
  }()

  /// The rows of the table below a heading, as trimmed cells.
  private func rows(below heading: String) -> [[String]] {
    guard let start = Self.page.firstIndex(where: { $0 == "## \(heading)" }) else { return [] }
    let section = Self.page[(start + 1)...].prefix { !$0.hasPrefix("## ") }
    return section.filter { $0.hasPrefix("|") }.dropFirst(2).map { row in
      row.dropFirst().dropLast().components(separatedBy: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
  }

  @Test func pageNamesTheVersion() {
    #expect(Self.page.contains { $0.hasPrefix("Schema version: \(IndexSchema.version).") })
    #expect(rows(below: "History").last?.first == String(IndexSchema.version))
  }

  @Test func prefixesAreOnThePage() {
    let listed = Set(
      rows(below: "Terms").map { row in
        row[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
      })
    for field in Field.all {
      for prefix in [field.textPrefix, field.exactPrefix].compactMap({ $0 }) {
        #expect(listed.contains(prefix.rawValue), "\(prefix.rawValue) of \(field.name)")
      }
    }
    for prefix: Prefix in [.id, .scope, .parent, .file, .date] {
      #expect(listed.contains(prefix.rawValue))
    }
    #expect(Prefix.stem("en", in: .caption).rawValue == "ZEN:XCAP:")
    #expect(listed.contains("Zxx:XCAP:"))
  }

  @Test func noPrefixStartsAnother() {
    var prefixes: [String] = []
    for row in rows(below: "Terms") {
      let prefix = row[0].trimmingCharacters(in: CharacterSet(charactersIn: "`"))
      if prefix != "(none)" && !prefix.hasPrefix("Zxx") { prefixes.append(prefix) }
    }
    #expect(prefixes.count > 20)
    for prefix in prefixes where prefix.hasSuffix(":") {
      for other in prefixes where other != prefix && other.hasSuffix(":") {
        #expect(!prefix.hasPrefix(other), "\(prefix) starts with \(other)")
      }
    }
  }

  @Test func slotsAreOnThePage() {
    let listed = rows(below: "Slots")
    #expect(listed.map { $0[0] } == (0...Int(Slot.conflict.rawValue)).map(String.init))
    for field in Field.all {
      guard let slot = field.slot else { continue }
      if field.match == .date { continue }
      #expect(listed[Int(slot.rawValue)][1] == field.name)
    }
  }

  @Test func fieldsAreOnThePage() {
    let listed = rows(below: "Fields")
    let expected = Field.all.map { field in
      let names = field.aliases.isEmpty ? "" : " (\(field.aliases.joined(separator: ", ")))"
      let match = field.match == .textAndExact ? "text and exact" : field.match.rawValue
      let aliases = field.takesAgencyAliases ? ", aliases" : ""
      let facet =
        field.slot == nil
        ? "" : field.match == .date ? "date.year, date.month, date.day" : "yes"
      return [field.name + names, match + aliases, facet, field.summary]
    }
    #expect(listed == expected)
  }

  @Test func facetsAreFoundByNameAndAlias() {
    #expect(Facet.named("cites")?.name == "cited")
    #expect(Facet.named("date.month")?.dateLength == 7)
    #expect(Facet.named("headline") == nil)
  }
}
