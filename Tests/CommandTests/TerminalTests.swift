// What people see on a terminal, and what nobody else gets: colours, lines that fit, the progress bar; and that
// text of an archive cannot drive a terminal.

import Foundation
import TestSupport
import Testing

@Suite struct TerminalTests {
  private let escape = "\u{1B}"

  @Test func coloursAreForTerminals() throws {
    let folder = try indexedNews()
    let arguments = ["search", "kiosk", "--facet", "agency"]
    #expect(try Terminal(arguments, in: folder).finish().output.contains(escape))
    #expect(try !Program.run(arguments, in: folder).output.contains(escape))
    #expect(
      try Program.run(arguments + ["--color", "always"], in: folder).output.contains(escape))
    for environment in [["NO_COLOR": "1"], ["TERM": "dumb"]] {
      let outcome = try Terminal(arguments, in: folder, environment: environment).finish()
      #expect(!outcome.output.contains(escape) && outcome.output.contains("kiosk"))
    }
    let never = try Terminal(arguments + ["--color", "never"], in: folder).finish()
    #expect(!never.output.contains(escape))
    let empty = try Terminal(arguments, in: folder, environment: ["NO_COLOR": ""]).finish()
    #expect(empty.output.contains(escape))
  }

  @Test(arguments: [40, 60, 80, 120] as [UInt16])
  func linesFit(columns: UInt16) throws {
    let folder = try TemporaryFolder()
    for (name, text) in [
      ("latin.txt", "The old city wall of Varn is mended again, and its towers have new roofs. "),
      ("chinese.txt", "旧城的城墙又修好了，塔楼也换上了新的屋顶。老城门（city）每天早晨六点开放。"),
      ("japanese.txt", "旧市街の城壁は再び修復され、塔には新しい屋根がつけられた。city の門は朝六時に開く。"),
      ("arabic.txt", "أُصلِح سُورُ المدينةِ القديمةِ من جديد city، ورُكِّبَت للأبراج سقوفٌ جديدة. "),
    ] {
      try folder.write(
        "\(name) " + String(repeating: text, count: 2) + "\n\n"
          + String(repeating: text, count: 4), to: "news/" + name)
    }
    try #require(try Program.run(["index", "news"], in: folder).status == 0)
    for arguments in [["search", "city", "--color", "never"], ["facets", "city", "--by", "lang"]] {
      let outcome = try Terminal(arguments, in: folder, columns: columns).finish()
      #expect(outcome.status == 0)
      for line in outcome.output.split(separator: "\n") {
        #expect(width(of: String(line)) <= Int(columns), "\(line)")
      }
    }
    let id = try Program.run(["search", "chinese", "--format", "tsv"], in: folder).output
      .split(separator: "\n").last?.split(separator: "\t").dropFirst().first
    let shown = try Terminal(
      ["show", String(try #require(id)), "--color", "never"], in: folder, columns: columns
    ).finish().output
    for line in shown.split(separator: "\n") {
      #expect(width(of: String(line)) <= Int(columns), "\(line)")
      #expect(!line.hasPrefix("，") && !line.hasPrefix("。"))
    }
  }

  /// Columns as the C library counts them, to check the program's own table.
  private func width(of line: String) -> Int {
    let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)
    let previous = uselocale(locale)
    defer {
      uselocale(previous)
      freelocale(locale)
    }
    // Swift's Glibc module lacks wcwidth.
    typealias Width = @convention(c) (wchar_t) -> Int32
    guard let symbol = dlsym(nil, "wcwidth") else { return .max }
    let width = unsafeBitCast(symbol, to: Width.self)
    return line.unicodeScalars.reduce(0) { $0 + max(0, Int(width(wchar_t($1.value)))) }
  }

  @Test func textCannotDriveATerminal() throws {
    let folder = try TemporaryFolder()
    let nasty = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{8}\u{7F}"
    let caption = #""captions":[{"text":"A wall\u001b[31m \u009b2J","credit":"\u001b[5mAna/AFP"}]"#
    try folder.write(
      #"{"title":"Wall \u001b[2J falls","description":"The wall\u001b]0;x\u0007 fell.",\#(caption)}"#,
      to: "news/a\(nasty.replacing("/", with: "")).jsonl")
    try folder.write("{\"title\":\n", to: "news/b\u{1B}[2J.json")
    let indexed = try Terminal(["index", "news"], in: folder, environment: ["TERM": "dumb"])
      .finish()
    #expect(indexed.status == 2)
    let found = try Program.run(["search", "wall", "--format", "tsv"], in: folder)
    let id = String(
      try #require(found.output.split(separator: "\n").last?.split(separator: "\t")[1]))
    for arguments in [
      ["search", "wall", "--facet", "agency", "--facet", "photographer"],
      ["search", "wall", "--format", "json"], ["search", "wall", "--format", "tsv"],
      ["search", "wall", "--format", "paths"], ["search", "wall", "agncy:\u{1B}[2J"],
      ["search", "kind:caption wall"], ["show", id], ["ledger"], ["ledger", "--json"],
      ["stats"], ["facets", "wall", "--by", "photographer"], ["show", "\u{1B}[2J"],
    ] {
      let outcome = try Terminal(arguments, in: folder, environment: ["NO_COLOR": "1"]).finish()
      let bad = (indexed.output + outcome.output).unicodeScalars.filter {
        $0.properties.generalCategory == .control && $0 != "\n" && $0 != "\t"
      }
      #expect(bad.isEmpty, "\(arguments): \(bad.map { $0.value })")
      #expect(!outcome.output.isEmpty)
    }
  }

  @Test func theBarIsForTerminals() throws {
    let folder = try TemporaryFolder()
    let line = #"{"title":"Wall of Varn","description":"The wall was mended on Monday."}"#
    for number in 0..<8 {
      let lines = (0..<400).map { #"{"id":"\#(number)-\#($0)","# + line.dropFirst() + "\n" }
      try folder.write(lines.joined(), to: "news/\(number).jsonl")
    }
    for columns in [50, 80, 120] as [UInt16] {
      let outcome = try Terminal(
        ["index", "news", "--index", "ix\(columns)"], in: folder, columns: columns
      ).finish()
      #expect(outcome.status == 0)
      let drawn = outcome.output.components(separatedBy: "\r\(escape)[K").dropFirst()
      #expect(
        drawn.contains { $0.contains("%") && $0.contains("documents/s") }, "\(outcome.output)")
      for bar in drawn.dropLast() { #expect(width(of: bar) < Int(columns), "\(bar)") }
      #expect(drawn.last?.hasPrefix("indexed: 3,200 documents from 8 files") == true)
    }
    #expect(try Program.run(["index", "news", "--index", "plain"], in: folder).errors.isEmpty)
    for quiet in [["--quiet"], []] {
      let outcome = try Terminal(
        ["index", "news", "--index", "q\(quiet.count)"] + quiet, in: folder,
        environment: quiet.isEmpty ? ["TERM": "dumb"] : [:]
      ).finish()
      #expect(!outcome.output.contains(escape))
    }
  }
}
