// Changing a database, and building the documents that go into it. Adding documents is the hot
// path: a term crosses once with all its positions, since Xapian looks the term up anew for every
// posting.

#include <algorithm>

#include "Internal.hpp"

using cxs::guarded;
using cxs::string;

static_assert(CXS_CREATE_OR_OPEN == Xapian::DB_CREATE_OR_OPEN);
static_assert(CXS_CREATE_OR_OVERWRITE == Xapian::DB_CREATE_OR_OVERWRITE);
static_assert(CXS_CREATE == Xapian::DB_CREATE);
static_assert(CXS_OPEN == Xapian::DB_OPEN);
static_assert(CXS_NO_SYNC == Xapian::DB_NO_SYNC);
static_assert(CXS_FULL_SYNC == Xapian::DB_FULL_SYNC);
static_assert(CXS_DANGEROUS == Xapian::DB_DANGEROUS);
static_assert(CXS_NO_TERMLIST == Xapian::DB_NO_TERMLIST);
static_assert(CXS_RETRY_LOCK == Xapian::DB_RETRY_LOCK);

namespace {

// The longest term, where NUL counts twice. Xapian itself checks the plain length when a document
// is added, and the NULs only when a batch is flushed, which then fails as a whole; so both are
// checked here.
constexpr size_t longest_term = 245;

std::string term_of(const uint8_t *bytes, size_t size) {
  if (size > longest_term / 2 &&
      size + static_cast<size_t>(std::count(bytes, bytes + size, 0)) > longest_term) {
    throw Xapian::InvalidArgumentError(
        "Term too long (> 245 bytes, NUL counts twice): " + string(bytes, size));
  }
  return string(bytes, size);
}

}  // namespace

cxs_status cxs_writer_open(const uint8_t *path, size_t size, int32_t flags, int32_t block_size,
    cxs_database **database, cxs_error *error) noexcept {
  return guarded(error, [&] {
    auto writer = std::make_unique<Xapian::WritableDatabase>(string(path, size), flags, block_size);
    auto made = std::make_unique<cxs_database>();
    made->shards.push_back(*writer);
    made->writer = writer.get();
    made->whole = std::move(writer);
    *database = made.release();
  });
}

cxs_status cxs_writer_begin_transaction(
    cxs_database *database, bool flushed, cxs_error *error) noexcept {
  return guarded(error, [&] { database->writable().begin_transaction(flushed); });
}

cxs_status cxs_writer_commit_transaction(cxs_database *database, cxs_error *error) noexcept {
  return guarded(error, [&] { database->writable().commit_transaction(); });
}

cxs_status cxs_writer_cancel_transaction(cxs_database *database, cxs_error *error) noexcept {
  return guarded(error, [&] { database->writable().cancel_transaction(); });
}

cxs_status cxs_writer_commit(cxs_database *database, cxs_error *error) noexcept {
  return guarded(error, [&] { database->writable().commit(); });
}

cxs_status cxs_writer_add_document(cxs_database *database, const cxs_document *document,
    uint32_t *docid, cxs_error *error) noexcept {
  return guarded(error, [&] { *docid = database->writable().add_document(document->document); });
}

cxs_status cxs_writer_replace_document(cxs_database *database, uint32_t docid,
    const cxs_document *document, cxs_error *error) noexcept {
  return guarded(error, [&] { database->writable().replace_document(docid, document->document); });
}

cxs_status cxs_writer_replace_by_term(cxs_database *database, const uint8_t *term, size_t size,
    const cxs_document *document, uint32_t *docid, cxs_error *error) noexcept {
  return guarded(error, [&] {
    *docid = database->writable().replace_document(string(term, size), document->document);
  });
}

cxs_status cxs_writer_delete_document(
    cxs_database *database, uint32_t docid, cxs_error *error) noexcept {
  return guarded(error, [&] { database->writable().delete_document(docid); });
}

cxs_status cxs_writer_delete_by_term(
    cxs_database *database, const uint8_t *term, size_t size, cxs_error *error) noexcept {
  return guarded(error, [&] { database->writable().delete_document(string(term, size)); });
}

cxs_status cxs_writer_set_metadata(cxs_database *database, const uint8_t *key, size_t key_size,
    const uint8_t *value, size_t value_size, cxs_error *error) noexcept {
  return guarded(error,
      [&] { database->writable().set_metadata(string(key, key_size), string(value, value_size)); });
}

// Documents.

cxs_status cxs_document_new(cxs_document **document, cxs_error *error) noexcept {
  return guarded(error, [&] { *document = new cxs_document(); });
}

void cxs_document_free(cxs_document *document) noexcept { delete document; }

cxs_status cxs_document_clear(cxs_document *document, cxs_error *error) noexcept {
  return guarded(error, [&] { document->document = Xapian::Document(); });
}

cxs_status cxs_document_add_postings(cxs_document *document, const uint8_t *term, size_t size,
    const uint32_t *positions, size_t count, uint32_t wdf, cxs_error *error) noexcept {
  return guarded(error, [&] {
    const std::string name = term_of(term, size);
    if (count == 0) {
      document->document.add_term(name, wdf);
      return;
    }
    document->document.add_posting(name, positions[0], wdf);
    for (size_t i = 1; i < count; ++i) document->document.add_posting(name, positions[i], 0);
  });
}

cxs_status cxs_document_add_term(cxs_document *document, const uint8_t *term, size_t size,
    uint32_t wdf, cxs_error *error) noexcept {
  return guarded(error, [&] { document->document.add_term(term_of(term, size), wdf); });
}

cxs_status cxs_document_set_value(cxs_document *document, uint32_t slot, const uint8_t *bytes,
    size_t size, cxs_error *error) noexcept {
  return guarded(error, [&] { document->document.add_value(slot, string(bytes, size)); });
}

cxs_status cxs_document_set_data(
    cxs_document *document, const uint8_t *bytes, size_t size, cxs_error *error) noexcept {
  return guarded(error, [&] { document->document.set_data(string(bytes, size)); });
}
