// How a command fails: what a person reads on standard error, and the exit status.

import Archive
import Glibc
import QueryLanguage
import Server

/// A failure to report.
struct CommandFailure: Error {
  var message: String
  var status: Int32

  init(_ message: String, status: Int32 = 2) {
    self.message = message
    self.status = status
  }

  /// An error of any layer, as a person should read it.
  init(_ error: any Error, query: String? = nil) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as ArchiveError:
      let status: Int32 =
        switch error.code {
        case .locked: 3
        case .stopped: 4
        default: 2
        }
      self.init(error.message + (error.hint.map { "\n  " + $0 } ?? ""), status: status)
    case let fault as QueryFault:
      var lines = [fault.message]
      if let query, !fault.range.isEmpty {
        lines += fault.caret(in: query).split(separator: "\n").map { "  " + $0 }
      }
      if let hint = fault.hint { lines.append("  " + hint) }
      self.init(lines.joined(separator: "\n"))
    case let fault as ServeFault: self.init(fault.message)
    default: self.init("\(error)")
    }
  }

  func report() {
    guard !message.isEmpty else { return }
    Output.error.write("cutline: " + Output.printable(message, keepingLines: true) + "\n")
    Output.error.flush()
  }
}
