// Which subcommands and options there are, as the program itself says: the tests of sessions, help and man page
// ask here, so that a new option without them fails.

import Foundation
import JSON
import TestSupport

enum CommandList {
  /// Every subcommand with its long options.
  static func all() throws -> [(name: String, options: [String])] {
    let folder = try TemporaryFolder()
    let dump = try Program.run(["--experimental-dump-help"], in: folder)
    let json = try JSONValue(parsing: Array(dump.output.utf8))
    let commands = json["command"]?["subcommands"]?.array ?? []
    return commands.compactMap { command in
      guard let name = command["commandName"]?.string, name != "help" else { return nil }
      let names = (command["arguments"]?.array ?? []).compactMap { argument -> String? in
        guard let kind = argument["kind"]?.string, kind != "positional" else { return nil }
        let long = argument["names"]?.array?.first { $0["kind"]?.string == "long" }
        return long?["name"]?.string.map { "--" + $0 }
      }
      return (name, names)
    }
  }
}
