// The version of the index's shape. SCHEMA.md beside this file explains it in prose and keeps its
// history; a test holds the two together.

/// What an index on disk is made of: see SCHEMA.md.
public enum IndexSchema {
  /// The version that this program writes. It reads no other: an index is rebuilt from its files.
  public static let version = 3
}
