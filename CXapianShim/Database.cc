// Opening, and everything that is read of a database and its documents.

#include "Internal.hpp"

using cxs::bytes;
using cxs::guarded;
using cxs::string;

namespace {

void send(cxs_bytes_sink sink, void *context, const std::string &result) {
  sink(context, bytes(result), result.size());
}

}  // namespace

cxs_status cxs_database_new(cxs_database **database, cxs_error *error) noexcept {
  return guarded(error, [&] {
    auto made = std::make_unique<cxs_database>();
    made->whole = std::make_unique<Xapian::Database>();
    *database = made.release();
  });
}

cxs_status cxs_database_add_shard(
    cxs_database *database, const uint8_t *path, size_t size, cxs_error *error) noexcept {
  return guarded(error, [&] {
    if (database->writer) {
      throw Xapian::InvalidOperationError("a database that is written has one shard");
    }
    Xapian::Database shard(string(path, size));
    if (shard.size() != 1) {
      throw Xapian::InvalidArgumentError(
          "a stub of several databases; open them one by one: " + string(path, size));
    }
    database->shards.reserve(database->shards.size() + 1);
    database->whole->add_database(shard);
    database->shards.push_back(shard);
  });
}

void cxs_database_free(cxs_database *database) noexcept { delete database; }

cxs_status cxs_database_close(cxs_database *database, cxs_error *error) noexcept {
  return guarded(error, [&] { database->whole->close(); });
}

cxs_status cxs_database_reopen(cxs_database *database, bool *changed, cxs_error *error) noexcept {
  return guarded(error, [&] { *changed = database->whole->reopen(); });
}

cxs_status cxs_database_get_statistics(
    const cxs_database *database, cxs_statistics *statistics, cxs_error *error) noexcept {
  return guarded(error, [&] {
    const Xapian::Database &whole = *database->whole;
    *statistics = cxs_statistics{
        whole.size(), whole.get_doccount(), whole.get_lastdocid(), whole.get_total_length()};
  });
}

cxs_status cxs_database_get_uuid(
    const cxs_database *database, cxs_bytes_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(error, [&] { send(sink, context, database->whole->get_uuid()); });
}

cxs_status cxs_database_get_revision(
    const cxs_database *database, uint64_t *revision, cxs_error *error) noexcept {
  return guarded(error, [&] { *revision = database->whole->get_revision(); });
}

cxs_status cxs_database_get_term_frequency(const cxs_database *database, const uint8_t *term,
    size_t size, uint32_t *frequency, cxs_error *error) noexcept {
  return guarded(error, [&] { *frequency = database->whole->get_termfreq(string(term, size)); });
}

cxs_status cxs_database_list_terms(const cxs_database *database, const uint8_t *prefix, size_t size,
    cxs_term_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(error, [&] {
    const Xapian::Database &whole = *database->whole;
    for (auto term = whole.allterms_begin(string(prefix, size)); term != whole.allterms_end();
         ++term) {
      const std::string name = *term;
      if (!sink(context, bytes(name), name.size(), 0, term.get_termfreq())) break;
    }
  });
}

cxs_status cxs_database_list_postings(const cxs_database *database, const uint8_t *term,
    size_t size, uint32_t from, cxs_posting_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(error, [&] {
    auto posting = database->whole->postlist_begin(string(term, size));
    const Xapian::PostingIterator end;
    if (from > 1 && posting != end) posting.skip_to(from);
    for (; posting != end; ++posting) {
      if (!sink(context, *posting, posting.get_wdf())) break;
    }
  });
}

cxs_status cxs_database_get_document_length(
    const cxs_database *database, uint32_t docid, uint32_t *length, cxs_error *error) noexcept {
  return guarded(error, [&] { *length = database->whole->get_doclength(docid); });
}

cxs_status cxs_database_get_data(const cxs_database *database, uint32_t docid, cxs_bytes_sink sink,
    void *context, cxs_error *error) noexcept {
  return guarded(
      error, [&] { send(sink, context, database->whole->get_document(docid).get_data()); });
}

cxs_status cxs_database_get_value(const cxs_database *database, uint32_t docid, uint32_t slot,
    cxs_bytes_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(
      error, [&] { send(sink, context, database->whole->get_document(docid).get_value(slot)); });
}

cxs_status cxs_database_list_values(const cxs_database *database, uint32_t docid,
    cxs_value_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(error, [&] {
    const Xapian::Document document = database->whole->get_document(docid);
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      const std::string content = *value;
      if (!sink(context, value.get_valueno(), bytes(content), content.size())) break;
    }
  });
}

cxs_status cxs_database_list_document_terms(const cxs_database *database, uint32_t docid,
    cxs_term_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(error, [&] {
    const Xapian::Database &whole = *database->whole;
    for (auto term = whole.termlist_begin(docid); term != whole.termlist_end(docid); ++term) {
      const std::string name = *term;
      if (!sink(context, bytes(name), name.size(), term.get_wdf(), term.get_termfreq())) break;
    }
  });
}

cxs_status cxs_database_list_positions(const cxs_database *database, uint32_t docid,
    const uint8_t *term, size_t size, cxs_position_sink sink, void *context,
    cxs_error *error) noexcept {
  return guarded(error, [&] {
    auto position = database->whole->positionlist_begin(docid, string(term, size));
    for (const Xapian::PositionIterator end; position != end; ++position) {
      if (!sink(context, *position)) break;
    }
  });
}

cxs_status cxs_database_get_metadata(const cxs_database *database, const uint8_t *key, size_t size,
    cxs_bytes_sink sink, void *context, cxs_error *error) noexcept {
  return guarded(
      error, [&] { send(sink, context, database->whole->get_metadata(string(key, size))); });
}
