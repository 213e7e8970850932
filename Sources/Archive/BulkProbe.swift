// Whether the linked libxapian is one whose files can be written here. Nobody trusts a version number: the library
// makes an empty database, and what it wrote must be known to the last byte.

import Glass
import Xapian

/// Looks at what the linked library writes.
enum BulkProbe {
  /// Why databases are not written here; nil where they are.
  ///
  /// - parameter folder: where a database may be made for a moment.
  static func fault(in folder: String) -> String? {
    let path = folder.appendingPath("batch-probe")
    defer { try? FileSystem.remove(path) }
    do {
      do {
        let database = try WritableDatabase(path: path, mode: .overwrite, flags: .noSync)
        try database.commit()
      }
      let bytes = try FileSystem.contents(path.appendingPath("iamglass")) ?? []
      return FormatProbe.fault(inEmptyDatabase: bytes).map {
        "libxapian \(xapianVersion) writes another format than is known: \($0.message)"
      }
    } catch { return "libxapian \(xapianVersion) cannot be asked for its format: \(error)" }
  }
}
