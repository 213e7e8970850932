// The agency table: every organisation that Cutline knows by name. Rows are plain text in literals (a
// large array literal compiles for minutes) and have the same form as the file that a user adds.

/// The rows of the agency table, as text.
///
/// A row has five columns separated by tabs; blank lines and lines that start with `#` are comments.
/// 1. name: the canonical name, which is what an index stores;
/// 2. kind: `wire`, `photo`, `stock`, `broadcaster`, `newspaper`, `platform`, `institution` or
///    `company`;
/// 3. country: where it is based, as an ISO 3166-1 code of two letters;
/// 4. marks, separated by commas: `distributor` (it passes on other people's pictures), `last` (it
///    stands last in the chain even where it is written first), `word` (its names are also common words,
///    names or abbreviations: they count only where a credit or an attribution stands), `written` (a
///    credit's organisation is listed by the name that the credit writes; facets still count it as one);
/// 5. aliases, separated by semicolons, in any language and script. One that ends in `!` is
///    such a common word by itself.
public enum AgencyRows {
  /// The rows that Cutline ships with, part by part.
  public static let standard: [StaticString] = [
    wires, photo, media, air, pictures, press, firms, bodies,
  ]
}
