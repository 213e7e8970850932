// The JSON of answers: the same members for `--format json`, `--format jsonl` and the line protocol.
// PROTOCOL.md explains each key; a change here is a change there.

public import JSON
import News

extension SearchResponse {
  /// How many captions of a hit are listed.
  static let maximumCaptions = 20

  /// Writes the members of a search's reply.
  public func writeMembers(to writer: inout JSONWriter) {
    writer.key("query")
    writer.value(query)
    writer.key("total")
    writer.object { writer in
      writer.key("value")
      writer.value(total.value)
      writer.key("exact")
      writer.value(total.exact)
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
      writer.key("next")
      writer.value(next)
    }
    if !notes.isEmpty {
      writer.key("notes")
      writer.value(notes)
    }
    writer.key("took_ms")
    writer.value(milliseconds, decimals: 1)
  }
}

extension Hit {
  /// Writes the members of a hit.
  public func writeMembers(to writer: inout JSONWriter) {
    writer.key("rank")
    writer.value(rank)
    writer.key("id")
    writer.value(document.id)
    writer.key("kind")
    writer.value(document.kind.rawValue)
    writer.key("headline")
    writer.value(document.headline)
    writer.key("source")
    writer.value(document.source)
    writer.key("date")
    writer.value(document.date?.description)
    writer.key("date_source")
    writer.value(document.dateSource?.rawValue)
    writer.key("path")
    writer.value(document.path)
    writer.key("url")
    writer.value(document.url)
    writer.key("lang")
    writer.value(document.language)
    writer.key("weight")
    writer.value(weight, decimals: 3)
    if let snippet {
      writer.key("snippet")
      writer.value(snippet.text)
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
    writer.key("captions_total")
    writer.value(document.captions.count)
    if let wire = document.wire {
      writer.key("wire")
      writer.value(wire)
    }
    writer.key("cited")
    writer.value(document.cited)
    if let article = document.article {
      writer.key("article")
      writer.value(article)
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
          writer.key("value")
          writer.value(value.value)
          writer.key("count")
          writer.value(value.count)
        }
      }
    }
    writer.key("distinct")
    writer.value(distinct)
    writer.key("missing")
    writer.value(missing)
    writer.key("exact")
    writer.value(true)
  }
}
