// Which files a run finds, and under which names: nested folders, links, loops, names of every kind, and
// what must not be taken for gone.

import Foundation
import TestSupport
import Testing

@testable import Archive

@Suite struct WalkTests {
  private func link(_ place: Workplace, _ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: place.news + "/" + name, withDestinationPath: target)
  }

  private func paths(_ place: Workplace) throws -> [String] {
    try place.index.files().filter { $0.entry.outcome == .indexed }
      .map { String($0.path.dropFirst(place.folder.path.count + 1)) }.sorted()
  }

  @Test("folders inside and around an indexed folder index nothing twice")
  func nestedRoots() throws {
    let place = try Workplace()
    for name in ["2016/a.txt", "2017/b.txt", "c.txt"] { try place.write(name, name) }
    try place.folder.write("d.txt\n\nOf the city.\n", to: "d.txt")
    try place.run(["2016"])
    let inner = try place.dump()
    try place.run(["", "2016"])
    let middle = try place.dump()
    #expect(middle.count == 3 && Set(inner).isSubset(of: middle))
    try place.run([place.folder.path])
    let outer = try place.dump()
    #expect(outer.count == 4 && Set(middle).isSubset(of: outer))
    #expect(
      try paths(place) == ["d.txt", "news/2016/a.txt", "news/2017/b.txt", "news/c.txt"])
    // What is gone from an inner folder is seen by a run over an outer one.
    try place.remove("2016/a.txt")
    #expect(try place.run([place.folder.path]).removed == 1)
    #expect(try place.headlines() == ["2017/b.txt", "c.txt", "d.txt"])
    try place.expectWhole()
  }

  @Test("the order of the arguments makes no difference")
  func argumentOrder() throws {
    let (one, other) = (try Workplace(), try Workplace())
    for place in [one, other] {
      for name in ["a/x.txt", "b/x.txt", "b/c/x.txt"] { try place.write(name, name) }
    }
    try one.run(["a", "b", "b/c"])
    try other.run(["b/c", "b", "a"])
    expectSame(try one.dump(), try other.dump())
    #expect(try one.dump().count == 3)
  }

  @Test("the same path below two folders gives two documents")
  func twoRoots() throws {
    let place = try Workplace()
    try place.write("a/1:x.txt", "One")
    try place.write("b/x.txt", "Two")
    try place.write("a/x.txt", "Three")
    try place.run(["a", "b"])
    #expect(try Set(place.documents().map(\.id)).count == 3)
    try place.expectWhole()
  }

  @Test("only what is below the paths of a run can vanish")
  func vanished() throws {
    let place = try Workplace()
    for name in ["a/x.txt", "ab/x.txt", "b/x.txt"] { try place.write(name, name) }
    try place.run()
    for name in ["a/x.txt", "ab/x.txt", "b/x.txt"] { try place.remove(name) }
    #expect(try place.run(["a"]).removed == 1)
    #expect(try place.headlines() == ["ab/x.txt", "b/x.txt"])
    let error = #expect(throws: ArchiveError.self) { try place.run(["none", "b"]) }
    #expect(error?.code == .path)
    #expect(try place.headlines() == ["ab/x.txt", "b/x.txt"])
  }

  @Test("what cannot be looked through is reported and nothing of it vanishes")
  func unreadable() throws {
    let place = try Workplace()
    for name in ["a/x.txt", "b/x.txt"] { try place.write(name, name) }
    try place.run()
    // A loop of links cannot be looked through, not even by root.
    try place.remove("a")
    try link(place, "a", to: "a")
    var problems: [Indexer.Problem] = []
    let summary = try Indexer(place.index).run([place.news], problem: { problems.append($0) })
    #expect(summary.failed == 1 && summary.removed == 0 && summary.unchanged == 1)
    #expect(problems.map(\.path) == [place.news + "/a"])
    #expect(try place.headlines() == ["a/x.txt", "b/x.txt"])
  }

  @Test("links are followed, loops end, and what is really there comes first")
  func links() throws {
    let place = try Workplace()
    try place.write("m/story.txt", "A story")
    try place.folder.write("B story\n\nOf the city.\n", to: "elsewhere/b.txt")
    try link(place, "a-link.txt", to: "m/story.txt")
    try link(place, "b-folder", to: "../elsewhere")
    try link(place, "m/up", to: "..")
    try link(place, "c-dangling", to: "nowhere")
    let summary = try place.run()
    #expect(summary.indexed == 2 && summary.skipped == 1 && summary.failed == 0)
    #expect(try paths(place) == ["news/b-folder/b.txt", "news/m/story.txt"])
    let second = try #require(
      try place.index.files().first { $0.path == place.news + "/a-link.txt" })
    #expect(second.entry.reason == "same as \(place.news)/m/story.txt")
    // When the first way to a file is gone, the second is the file.
    try FileManager.default.moveItem(
      atPath: place.news + "/m/story.txt", toPath: place.folder.path + "/elsewhere/story.txt")
    try place.remove("a-link.txt")
    try link(place, "a-link.txt", to: "../elsewhere/story.txt")
    try place.run()
    #expect(try place.headlines() == ["A story", "B story"])
    try place.expectWhole()
  }

  @Test("a second name of a file is taken when the first goes")
  func hardLinks() throws {
    let place = try Workplace()
    let first = try place.write("a.txt", "A story")
    #expect(Glibc.link(first, place.news + "/b.txt") == 0)
    #expect(try place.run().skipped == 1)
    #expect(try place.run().skipped == 1)
    try place.remove("a.txt")
    #expect(try place.run().indexed == 1)
    #expect(try paths(place) == ["news/b.txt"])
    try place.expectWhole()
  }

  @Test("a folder that is indexed by itself is not indexed again through a link")
  func linkToRoot() throws {
    let place = try Workplace()
    try place.write("a/x.txt", "A story")
    try place.write("b/y.txt", "B story")
    try place.run(["a"])
    try link(place, "b/to-a", to: "../a")
    try place.run(["b"])
    #expect(try place.headlines() == ["A story", "B story"])
    try place.run(["a", "b"])
    #expect(try place.headlines() == ["A story", "B story"])
  }

  @Test("hidden files are left out unless they are named, and then they stay")
  func hidden() throws {
    let place = try Workplace()
    for name in [".hidden/a.txt", ".b.txt", "c.txt"] { try place.write(name, name) }
    try place.run()
    #expect(try place.headlines() == ["c.txt"])
    try place.run([".hidden", ".b.txt"])
    try place.run()
    #expect(try place.headlines() == [".b.txt", ".hidden/a.txt", "c.txt"])
  }

  @Test("names that Swift holds for equal are two files")
  func canonicallyEqualNames() throws {
    let place = try Workplace()
    try place.write("caf\u{E9}.txt", "Composed")
    try place.write("cafe\u{301}.txt", "Decomposed")
    // A separator with a mark behind it is still a separator.
    try place.write("x/\u{301}.txt", "A mark")
    for _ in 0..<2 {
      try place.run()
      #expect(try place.headlines() == ["A mark", "Composed", "Decomposed"])
      #expect(try place.index.files().count == 3)
    }
    try place.remove("caf\u{E9}.txt")
    #expect(try place.run().removed == 1)
    try place.run(["x"])
    #expect(try place.headlines() == ["A mark", "Decomposed"])
    try place.expectWhole()
  }

  @Test("a name that is not UTF-8 is reported, and costs one file")
  func invalidNames() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    for name in [[0x62, 0xE9, 0x2E, 0x74], [0x62, 0xEA, 0x2E, 0x74], [0xE9]] as [[UInt8]] {
      let path = (Array((place.news + "/").utf8) + name + [0]).map { CChar(bitPattern: $0) }
      let descriptor = open(path, O_CREAT | O_WRONLY, 0o666)
      #expect(descriptor >= 0)
      close(descriptor)
    }
    var problems: [Indexer.Problem] = []
    let indexer = Indexer(place.index)
    #expect(try indexer.run([place.news], problem: { problems.append($0) }).failed == 3)
    let names = ["/\\xE9", "/b\\xE9.t", "/b\\xEA.t"].map { place.news + $0 }
    #expect(problems.map(\.path) == names)
    #expect(problems.allSatisfy { $0.message == "its name is not UTF-8: rename it" })
    #expect(try place.headlines() == ["A story"])
    let bytes = try place.index.readManifest().ledgerBytes
    #expect(try indexer.run([place.news]).failed == 3)
    #expect(try place.index.files().count == 4)
    #expect(try place.index.readManifest().ledgerBytes - bytes < 200)
    try place.expectWhole()
  }

  @Test("the index is not indexed, wherever it lies, nor is another")
  func indexInside() throws {
    let place = try Workplace()
    try place.write("a.txt", "A story")
    let inside = IndexFolder(path: place.news + "/../news/index")
    let other = IndexFolder(path: place.news + "/other")
    for index in [inside, other, inside] {
      let summary = try Indexer(index).run([place.news])
      #expect(summary.failed == 0 && summary.skipped == 0)
      #expect(try index.files().map(\.path) == [place.news + "/a.txt"])
    }
    for path in ["/index", "/index/shards"] {
      let error = #expect(throws: ArchiveError.self) {
        try Indexer(inside).run([place.news + path])
      }
      #expect(error?.code == .path)
    }
  }

  @Test("arguments that are no files or folders are refused, and no index is made")
  func arguments() throws {
    let place = try Workplace()
    #expect(mkfifo(place.news + "/pipe", 0o600) == 0)
    try link(place, "loop", to: "loop")
    for name in ["none", "pipe", "loop", "none/x"] {
      let error = #expect(throws: ArchiveError.self) { try place.run([name]) }
      #expect(error?.code == .path, "\(name)")
    }
    #expect(!FileManager.default.fileExists(atPath: place.index.path))
    // Met on the way it is nothing.
    #expect(try place.run().failed == 1)
  }
}
