// Whether the library that will read what is written here is one that reads it. A version number
// does not say: a later 1.4 may change nothing and a patched one anything. So the library makes an
// empty database, and its version file must be, but for the UUID, byte by byte what it is known as.

/// Compares a library's format with the one that is written here.
public enum FormatProbe {
  /// Says what is strange about the `iamglass` of an empty database that the library has just made;
  /// nil where nothing is, and what this module writes will be read.
  ///
  /// - Parameter bytes: the whole file. Of a library that makes no such file, none.
  ///
  /// `GlassVersion::create` and `write` (`backends/glass/glass_version.cc`).
  public static func fault(inEmptyDatabase bytes: [UInt8]) -> GlassError? {
    let version: VersionFile
    do throws(GlassError) {
      version = try VersionFile(serialized: bytes)
    } catch {
      return error
    }
    guard version.revision == 0 else {
      return GlassError(.format, "a new database has revision \(version.revision)")
    }
    for (table, root) in zip(VersionFile.Table.allCases, version.roots) {
      let known = RootInfo.empty(
        blockSize: version.roots[0].blockSize, compressMin: table.compressMin)
      guard root == known, BlockLayout.isBlockSize(root.blockSize) else {
        return GlassError(.format, "table \(table) of a new database begins with \(root)")
      }
    }
    guard version.statistics == Statistics() else {
      return GlassError(.format, "a new database has statistics: \(version.statistics)")
    }
    // What is read must be all there is, and come back as it was.
    guard version.serialized == bytes else {
      return GlassError(.format, "a new database's version file has more than is known")
    }
    return nil
  }
}
