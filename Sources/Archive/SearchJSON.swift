// The JSON of answers: the same members for `--format json`, `--format jsonl` and the line protocol.
// PROTOCOL.md explains each key; a change here is a change there.

public import JSON
import News

extension SearchResponse {
  /// How many captions of a hit are listed.
  static let maximumCaptions = 20

  /// Writes the members of a search's reply.
  public func writeMembers(to writer: inout JSONWriter) {
    writer.member("query", query)
    writer.key("total")
    writer.object { writer in
      writer.member("value", total.value)
      writer.member("exact", total.exact)
    }
    writer.key("hits")
    writer.array { writer in
      for hit in hits { writer.object { hit.writeMembers(to: &$0) } }
    }
    if !facets.isEmpty {
      writer.key("facets")
      writer.object { writer in
        for facet in facets {
          writer.key(facet.name)
          writer.object { facet.writeMembers(to: &$0) }
        }
      }
    }
    if let next {
      writer.member("next", next)
    }
    if !notes.isEmpty {
      writer.member("notes", notes)
    }
    writer.member("took_ms", milliseconds, decimals: 1)
  }
}

extension Hit {
  /// Writes the members of a hit.
  public func writeMembers(to writer: inout JSONWriter) {
    writer.member("rank", rank)
    writer.member("id", document.id)
    writer.member("kind", document.kind.rawValue)
    writer.member("headline", document.headline.isEmpty ? nil : document.headline)
    writer.member("source", document.source)
    writer.member("date", document.date?.description)
    writer.member("date_source", document.dateSource?.rawValue)
    writer.member("path", document.path)
    writer.member("url", document.url)
    writer.member("lang", document.language)
    writer.member("weight", weight, decimals: 3)
    if let snippet {
      writer.member("snippet", snippet.text)
      writer.key("highlights")
      writer.array { writer in
        for range in snippet.highlights {
          writer.array { writer in
            writer.value(range.lowerBound)
            writer.value(range.count)
          }
        }
      }
    }
    writer.key("captions")
    writer.array { writer in
      for (caption, matched) in zip(document.captions, captionMatches).prefix(
        SearchResponse.maximumCaptions)
      {
        writer.object { caption.writeMembers(to: &$0, matched: matched) }
      }
    }
    writer.member("captions_total", document.captions.count)
    if let wire = document.wire {
      writer.member("wire", wire)
    }
    writer.member("cited", document.cited)
    if let article = document.article {
      writer.member("article", article)
    }
  }
}

extension FacetCounts {
  /// Writes the members of a facet.
  public func writeMembers(to writer: inout JSONWriter) {
    writer.key("values")
    writer.array { writer in
      for value in values {
        writer.object { writer in
          writer.member("value", value.value)
          writer.member("count", value.count)
        }
      }
    }
    writer.member("distinct", distinct)
    writer.member("missing", missing)
    writer.member("exact", true)
  }
}
