// The pages say what is so: help and man page name every command and option, README.md every top-level folder,
// ARCHITECTURE.md every target and every unchecked Sendable type, CHANGELOG.md the version; links lead
// somewhere; and the programs need no more than they say.

import Foundation
import TestSupport
import Testing

@Suite struct PageTests {
  private func page(_ name: String) throws -> String {
    try String(contentsOfFile: Program.repository + "/" + name, encoding: .utf8)
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Program.repository + "/" + folder).sorted()
  }

  @Test func theManualHasEveryCommandAndOption() throws {
    let manual = try page("Documentation/cutline.1")
    for (command, options) in try CommandList.all() {
      let sections = manual.components(separatedBy: "\n.Ss ")
      let section = try #require(
        sections.first { $0.hasPrefix("cutline \(command)") }, "no section for \(command)")
      for option in options where option != "--help" && option != "--version" {
        #expect(
          section.firstMatch(
            of: try Regex("Fl -\(option.dropFirst(2))( |$)").anchorsMatchLineEndings())
            != nil, "\(command) \(option) is not in the manual")
      }
    }
    // Nothing that is not there.
    let known = Set(try CommandList.all().flatMap(\.options))
    for match in manual.matches(of: #/Fl -([a-z][a-z-]+)/#) {
      #expect(known.contains("--" + match.output.1), "\(match.output.0)")
    }
  }

  @Test func theReadmeHasEveryFolder() throws {
    let readme = try page("README.md")
    for name in try names(in: "") where !name.hasPrefix(".") {
      var isFolder: ObjCBool = false
      let path = Program.repository + "/" + name
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
      else { continue }
      #expect(readme.contains("`\(name)/`"), "README.md does not say what \(name)/ is")
    }
  }

  @Test func theArchitectureHasEveryTarget() throws {
    let architecture = try page("ARCHITECTURE.md")
    for target in try names(in: "Sources") + ["CXapianShim", "IndexSchema"] {
      #expect(architecture.contains("`\(target)`"), "no \(target) in ARCHITECTURE.md")
    }
  }

  @Test func uncheckedTypesAreListed() throws {
    let folder = try TemporaryFolder()
    let found = try Program.run(
      ["-rhoE", "[A-Za-z]+(<[^>]*>)?: @unchecked Sendable"]
        + ["Sources", "CXapianShim", "index"].map { Program.repository + "/" + $0 },
      program: "/bin/grep", in: folder)
    let types = Set(
      found.output.split(separator: "\n").map { String($0.prefix { $0.isLetter }) })
    let architecture = try page("ARCHITECTURE.md")
    let section = try #require(
      architecture.components(separatedBy: "\n## ").first { $0.hasPrefix("Threads") })
    let listed = Set(section.matches(of: #/\| `([A-Za-z]+)` \|/#).map { String($0.output.1) })
    #expect(types == listed)
    #expect(!types.isEmpty)
  }

  @Test func theVersionIsInTheChangelog() throws {
    let folder = try TemporaryFolder()
    let version = try Program.run(["--version"], in: folder).output
      .replacing("cutline ", with: "").replacing("\n", with: "")
    #expect(try page("CHANGELOG.md").contains("\n## \(version)"))
  }

  @Test func linksLeadSomewhere() throws {
    for name in try names(in: "") where name.hasSuffix(".md") {
      for match in try page(name).matches(of: #/\]\(([^):#]+)(#[^)]*)?\)/#) {
        let path = Program.repository + "/" + match.output.1
        #expect(FileManager.default.fileExists(atPath: path), "\(name): \(match.output.1)")
      }
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsKnowTheCommands(shell: String) throws {
    let folder = try TemporaryFolder()
    let script = try Program.run(["--generate-completion-script", shell], in: folder)
    #expect(script.status == 0)
    for (command, _) in try CommandList.all() { #expect(script.output.contains(command)) }
  }

  /// Full Foundation would cost 30 ms at every start, and its Unicode data 30 MB.
  @Test func noProgramNeedsFoundation() throws {
    for program in ["cutline", "cutline-readers"] {
      let path = Program.folder + "/" + program
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(bytes.range(of: Data("libswiftCore.so".utf8)) != nil, "\(program) links nothing")
      for library in [
        "libFoundation.so", "libFoundationInternationalization.so", "lib_FoundationICU.so",
      ] {
        #expect(bytes.range(of: Data(library.utf8)) == nil, "\(program) needs \(library)")
      }
      let readers = bytes.range(of: Data("libxml2.so".utf8)) != nil
      #expect(readers == (program == "cutline-readers"))
    }
  }
}
