// The rows with which a user extends the agency table. An index keeps them, so that whoever searches it reads
// names as they were indexed, and the file that they came from may go.

import Analysis
public import Credits

/// Rows of a user's own for the agency table.
public struct OwnAgencies: Sendable {
  /// The rows, as `AgencyTable.extend` takes them; empty for none.
  let rows: String
  private let extended: AgencyTable?

  /// No rows.
  static let none = OwnAgencies()

  /// The table that Cutline ships with, extended by them.
  public var table: AgencyTable { extended ?? .standard }

  private init() {
    rows = ""
    extended = nil
  }

  /// The rows of a file.
  ///
  /// - throws: `index.io` where it cannot be read; the fault's own code (`agencies.*`) for a row that cannot
  ///   be used.
  public init(reading path: String) throws(ArchiveError) {
    guard let bytes = try FileSystem.contents(path) else {
      throw ArchiveError(
        .path, "there is no file \(path) with rows of agencies",
        hint: "GUIDE.md says what is in one")
    }
    try self.init(rows: bytes, of: path)
  }

  /// - parameter path: what the rows were read from, for messages.
  init(rows bytes: [UInt8], of path: String) throws(ArchiveError) {
    guard let rows = String(validating: bytes, as: UTF8.self) else {
      throw ArchiveError(
        .path, "\(path) is not UTF-8 text", hint: "save it as UTF-8")
    }
    var table = AgencyTable.standard
    do throws(AgencyTableFault) { try table.extend(rows) } catch {
      throw ArchiveError(
        ArchiveError.Code(rawValue: error.code.rawValue), "\(path):\(error.line): \(error.message)")
    }
    self.rows = rows
    extended = rows.isEmpty ? nil : table
  }

  /// What tells these rows from others; empty for none.
  var hash: String { rows.isEmpty ? "" : hexDigits(hash64(Array(rows.utf8))) }
}

extension IndexFolder {
  /// The rows that an index was given.
  func readAgencies(_ manifest: Manifest) throws(ArchiveError) -> OwnAgencies {
    guard let name = manifest.agencies else { return .none }
    let path = file(name)
    do throws(ArchiveError) { return try OwnAgencies(reading: path) } catch {
      throw ArchiveError(.corrupt, error.message, hint: ArchiveError.restoreHint)
    }
  }
}
