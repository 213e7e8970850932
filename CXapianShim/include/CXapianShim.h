// CXapianShim: libxapian 1.4 as C. This header is the manual of the boundary: what is not said here
// does not cross it. C++ ends behind these functions; the Swift module Xapian is their only caller.
//
// Rules that hold for every function
// - Nothing throws: every function is `noexcept`, and each Xapian error class has its own status. A
//   function that can fail returns its status and fills the caller's error record; out-parameters
//   are written only on success. Any function with an error parameter may return any status; the
//   comments name those that a caller should expect.
// - Strings are bytes with a size, never NUL-terminated; a pointer may be NULL where the size is 0.
// - What a function passes to a sink is good until the sink returns. A sink must not throw and must
// not
//   use the handle it is called from. A sink that returns a bool stops the walk with false.
// - A handle belongs to the caller, who frees it with the `_free` of its class. Xapian's reference
// counts
//   are not atomic: a handle, and what shares its insides (a query and the builder's parts), is
//   used by one thread at a time. Only `cxs_interrupt` and `cxs_live_documents` may be shared
//   between threads.
#ifndef CXAPIANSHIM_H
#define CXAPIANSHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
#define CXS_NOEXCEPT noexcept
extern "C" {
#else
#define CXS_NOEXCEPT
#endif

#pragma clang assume_nonnull begin

// MARK: Status and errors

// The outcome of a call. The numbers are ours and never change; 1.4's own are not public.
typedef int32_t cxs_status;
// clang-format off
enum {
  CXS_OK = 0,
  // Xapian::LogicError: the caller's mistake.
  CXS_ASSERTION = 1, CXS_INVALID_ARGUMENT = 2, CXS_INVALID_OPERATION = 3, CXS_UNIMPLEMENTED = 4,
  // Xapian::DatabaseError and below.
  CXS_DATABASE = 10, CXS_DATABASE_CORRUPT = 11, CXS_DATABASE_CREATE = 12, CXS_DATABASE_LOCK = 13,
  CXS_DATABASE_MODIFIED = 14, CXS_DATABASE_OPENING = 15, CXS_DATABASE_VERSION = 16,
  CXS_DATABASE_NOT_FOUND = 17, CXS_DATABASE_CLOSED = 18,
  // The other Xapian::RuntimeErrors.
  CXS_DOC_NOT_FOUND = 30, CXS_FEATURE_UNAVAILABLE = 31, CXS_INTERNAL = 32, CXS_NETWORK = 33,
  CXS_NETWORK_TIMEOUT = 34, CXS_QUERY_PARSER = 35, CXS_SERIALISATION = 36, CXS_RANGE = 37,
  CXS_WILDCARD = 38,
  // Not Xapian's.
  CXS_OUT_OF_MEMORY = 50, CXS_INTERRUPTED = 51, CXS_OTHER = 52
};
// clang-format on

// What went wrong. The strings are on the heap and freed by cxs_error_free; each may be NULL
// (empty).
typedef struct cxs_error {
  cxs_status status;
  char *_Nullable type;  // the C++ class, for example "DatabaseLockError"
  size_t type_size;
  char *_Nullable message;  // Xapian's own words
  size_t message_size;
  char *_Nullable context;  // for example the host of a remote database
  size_t context_size;
  char *_Nullable system;  // the system's text for errno, where there was one
  size_t system_size;
} cxs_error;

// Frees the strings and zeroes the record. A zeroed record is fine.
void cxs_error_free(cxs_error *error) CXS_NOEXCEPT;

// For tests only: throws the class that belongs to `status` inside the shim and returns its
// translation. CXS_OK throws an int, CXS_OTHER a std::runtime_error; both come back as CXS_OTHER.
cxs_status cxs_error_provoke(cxs_status status, cxs_error *error) CXS_NOEXCEPT;

// The version of the libxapian that runs, NUL-terminated, static.
const char *cxs_library_version(void) CXS_NOEXCEPT;

// MARK: Strings and sinks

// The start of a string; its size comes beside it.
typedef const uint8_t *_Nullable cxs_bytes;

// One string.
typedef void (*cxs_bytes_sink)(void *context, cxs_bytes bytes, size_t size);
// A term with its wdf in the document (0 where there is no document) and its term frequency.
typedef bool (*cxs_term_sink)(
    void *context, cxs_bytes bytes, size_t size, uint32_t wdf, uint32_t frequency);
// A document that has the term, and the term's wdf in it.
typedef bool (*cxs_posting_sink)(void *context, uint32_t docid, uint32_t wdf);
// A term position.
typedef bool (*cxs_position_sink)(void *context, uint32_t position);
// A value and its slot; for cxs_database_list_slot the docid stands for the slot.
typedef bool (*cxs_value_sink)(void *context, uint32_t slot, cxs_bytes bytes, size_t size);
// A match and its weight.
typedef void (*cxs_match_sink)(void *context, uint32_t docid, double weight);
// A value of the slot at `column` of the slots asked for, and the number of matches that hold it.
typedef void (*cxs_tally_sink)(
    void *context, size_t column, cxs_bytes bytes, size_t size, uint32_t count);

// MARK: Database (Xapian::Database)

typedef struct cxs_database cxs_database;
typedef struct cxs_document cxs_document;
typedef struct cxs_query cxs_query;

// A database without shards, to which cxs_database_add_shard adds.
cxs_status cxs_database_new(
    cxs_database *_Nullable *_Nonnull database, cxs_error *error) CXS_NOEXCEPT;
// Opens the database at `path` for reading and adds it as the next shard. With n shards document d
// of shard s (both from 0 and 1: s = 0, 1 …; d = 1, 2 …) has the docid (d - 1) * n + s + 1.
// CXS_DATABASE_NOT_FOUND, _OPENING, _CORRUPT, _VERSION; CXS_INVALID_ARGUMENT for a stub of several.
cxs_status cxs_database_add_shard(
    cxs_database *database, cxs_bytes path, size_t size, cxs_error *error) CXS_NOEXCEPT;
// Closes and frees. What a writer had not committed: a transaction is dropped, anything else
// committed, and a failure of that is lost, so commit first.
void cxs_database_free(cxs_database *_Nullable database) CXS_NOEXCEPT;
// Closes the files now. Later calls that need them give CXS_DATABASE_CLOSED.
cxs_status cxs_database_close(cxs_database *database, cxs_error *error) CXS_NOEXCEPT;
// Moves to the newest revision. `changed` is false where it was already the newest.
cxs_status cxs_database_reopen(
    cxs_database *database, bool *changed, cxs_error *error) CXS_NOEXCEPT;

typedef struct cxs_statistics {
  size_t shard_count;
  uint32_t document_count;
  uint32_t last_docid;    // the highest ever used, 0 in an empty database
  uint64_t total_length;  // the sum of all document lengths
} cxs_statistics;

cxs_status cxs_database_get_statistics(
    const cxs_database *database, cxs_statistics *statistics, cxs_error *error) CXS_NOEXCEPT;
// The shards' UUIDs, joined by ':'.
cxs_status cxs_database_get_uuid(const cxs_database *database, cxs_bytes_sink sink, void *context,
    cxs_error *error) CXS_NOEXCEPT;
// The revision of a database of one shard; CXS_INVALID_OPERATION for more.
cxs_status cxs_database_get_revision(
    const cxs_database *database, uint64_t *revision, cxs_error *error) CXS_NOEXCEPT;
// In how many documents the term is; 0 where it is in none.
cxs_status cxs_database_get_term_frequency(const cxs_database *database, cxs_bytes term,
    size_t size, uint32_t *frequency, cxs_error *error) CXS_NOEXCEPT;
// All terms that start with `prefix`, in byte order, with their term frequencies.
cxs_status cxs_database_list_terms(const cxs_database *database, cxs_bytes prefix, size_t size,
    cxs_term_sink sink, void *context, cxs_error *error) CXS_NOEXCEPT;
// The documents that hold `term`, by docid, none below `from`. An empty term stands for all
// documents.
cxs_status cxs_database_list_postings(const cxs_database *database, cxs_bytes term, size_t size,
    uint32_t from, cxs_posting_sink sink, void *context, cxs_error *error) CXS_NOEXCEPT;
// CXS_DOC_NOT_FOUND, as for all that follow with a docid; CXS_INVALID_ARGUMENT for docid 0.
cxs_status cxs_database_get_document_length(
    const cxs_database *database, uint32_t docid, uint32_t *length, cxs_error *error) CXS_NOEXCEPT;
cxs_status cxs_database_get_data(const cxs_database *database, uint32_t docid, cxs_bytes_sink sink,
    void *context, cxs_error *error) CXS_NOEXCEPT;
// Empty where the document has nothing in the slot.
cxs_status cxs_database_get_value(const cxs_database *database, uint32_t docid, uint32_t slot,
    cxs_bytes_sink sink, void *context, cxs_error *error) CXS_NOEXCEPT;
// Every slot that has a value, by slot.
cxs_status cxs_database_list_values(const cxs_database *database, uint32_t docid,
    cxs_value_sink sink, void *context, cxs_error *error) CXS_NOEXCEPT;
// The terms of a document, in byte order.
cxs_status cxs_database_list_document_terms(const cxs_database *database, uint32_t docid,
    cxs_term_sink sink, void *context, cxs_error *error) CXS_NOEXCEPT;
// The positions of a term in a document, ascending; none where it has none.
cxs_status cxs_database_list_positions(const cxs_database *database, uint32_t docid, cxs_bytes term,
    size_t size, cxs_position_sink sink, void *context, cxs_error *error) CXS_NOEXCEPT;
// Empty where the key has no entry. Of several shards the first answers.
cxs_status cxs_database_get_metadata(const cxs_database *database, cxs_bytes key, size_t size,
    cxs_bytes_sink sink, void *context, cxs_error *error) CXS_NOEXCEPT;

// MARK: Writing (Xapian::WritableDatabase)

// How cxs_writer_open opens; Xapian's own numbers, checked when the shim is compiled.
// clang-format off
enum {
  CXS_CREATE_OR_OPEN = 0x00, CXS_CREATE_OR_OVERWRITE = 0x01, CXS_CREATE = 0x02, CXS_OPEN = 0x03,
  CXS_NO_SYNC = 0x04, CXS_FULL_SYNC = 0x08, CXS_DANGEROUS = 0x10, CXS_NO_TERMLIST = 0x20,
  CXS_RETRY_LOCK = 0x40
};
// clang-format on

// Opens for writing. All functions that read take the handle too and see what is not yet committed.
// block_size 0 is Xapian's default, else a power of 2 from 2048 to 65536. CXS_DATABASE_LOCK where
// another writer has it, CXS_DATABASE_CREATE where CXS_CREATE finds one, CXS_DATABASE_NOT_FOUND
// where CXS_OPEN finds none.
cxs_status cxs_writer_open(cxs_bytes path, size_t size, int32_t flags, int32_t block_size,
    cxs_database *_Nullable *_Nonnull database, cxs_error *error) CXS_NOEXCEPT;
// Transactions don't nest: CXS_INVALID_OPERATION. With `flushed` what was pending is committed
// first and the transaction reaches the disk when it is committed.
cxs_status cxs_writer_begin_transaction(
    cxs_database *database, bool flushed, cxs_error *error) CXS_NOEXCEPT;
cxs_status cxs_writer_commit_transaction(cxs_database *database, cxs_error *error) CXS_NOEXCEPT;
cxs_status cxs_writer_cancel_transaction(cxs_database *database, cxs_error *error) CXS_NOEXCEPT;
cxs_status cxs_writer_commit(cxs_database *database, cxs_error *error) CXS_NOEXCEPT;
// Adds under the next number after the highest ever used.
cxs_status cxs_writer_add_document(cxs_database *database, const cxs_document *document,
    uint32_t *docid, cxs_error *error) CXS_NOEXCEPT;
// Puts the document in the place of `docid`, whether or not there is one.
cxs_status cxs_writer_replace_document(cxs_database *database, uint32_t docid,
    const cxs_document *document, cxs_error *error) CXS_NOEXCEPT;
// Puts the document in the place of the first that has the term, deletes the others that have it,
// and adds it where none has.
cxs_status cxs_writer_replace_by_term(cxs_database *database, cxs_bytes term, size_t size,
    const cxs_document *document, uint32_t *docid, cxs_error *error) CXS_NOEXCEPT;
// CXS_DOC_NOT_FOUND.
cxs_status cxs_writer_delete_document(
    cxs_database *database, uint32_t docid, cxs_error *error) CXS_NOEXCEPT;
// Deletes every document that has the term; none is fine.
cxs_status cxs_writer_delete_by_term(
    cxs_database *database, cxs_bytes term, size_t size, cxs_error *error) CXS_NOEXCEPT;
// An empty value removes the entry. CXS_INVALID_ARGUMENT for an empty key.
cxs_status cxs_writer_set_metadata(cxs_database *database, cxs_bytes key, size_t key_size,
    cxs_bytes value, size_t value_size, cxs_error *error) CXS_NOEXCEPT;

// MARK: Document (Xapian::Document), built to be written

cxs_status cxs_document_new(
    cxs_document *_Nullable *_Nonnull document, cxs_error *error) CXS_NOEXCEPT;
void cxs_document_free(cxs_document *_Nullable document) CXS_NOEXCEPT;
// Empties it for the next document.
cxs_status cxs_document_clear(cxs_document *document, cxs_error *error) CXS_NOEXCEPT;
// Adds positions of a term and `wdf` to its wdf. Positions are cheapest ascending; with none it is
// cxs_document_add_term. CXS_INVALID_ARGUMENT for a term that is empty or above 245 bytes, where
// NUL counts twice; the document stays as it was. So for every term.
cxs_status cxs_document_add_postings(cxs_document *document, cxs_bytes term, size_t size,
    const uint32_t *_Nullable positions, size_t count, uint32_t wdf, cxs_error *error) CXS_NOEXCEPT;
// Adds a term without positions; wdf 0 makes it boolean: found, not weighed, no part of the length.
cxs_status cxs_document_add_term(cxs_document *document, cxs_bytes term, size_t size, uint32_t wdf,
    cxs_error *error) CXS_NOEXCEPT;
// An empty value removes the entry.
cxs_status cxs_document_set_value(cxs_document *document, uint32_t slot, cxs_bytes bytes,
    size_t size, cxs_error *error) CXS_NOEXCEPT;
cxs_status cxs_document_set_data(
    cxs_document *document, cxs_bytes bytes, size_t size, cxs_error *error) CXS_NOEXCEPT;

// MARK: Interrupt: stops a match from another thread, or at a deadline

typedef struct cxs_interrupt cxs_interrupt;
enum { CXS_RUNNING = 0, CXS_CANCELLED = 1, CXS_TIMED_OUT = 2 };

cxs_status cxs_interrupt_new(
    cxs_interrupt *_Nullable *_Nonnull interrupt, cxs_error *error) CXS_NOEXCEPT;
// Frees the handle; queries that hold the interrupt keep what they need.
void cxs_interrupt_free(cxs_interrupt *_Nullable interrupt) CXS_NOEXCEPT;
// From any thread.
void cxs_interrupt_cancel(cxs_interrupt *interrupt) CXS_NOEXCEPT;
// Time runs out this many nanoseconds from now (steady clock); negative means never.
void cxs_interrupt_set_deadline(cxs_interrupt *interrupt, int64_t nanoseconds) CXS_NOEXCEPT;
// Running again, without a deadline.
void cxs_interrupt_reset(cxs_interrupt *interrupt) CXS_NOEXCEPT;
// CXS_RUNNING, CXS_CANCELLED or CXS_TIMED_OUT: whichever came first and has been seen.
int32_t cxs_interrupt_get_state(const cxs_interrupt *interrupt) CXS_NOEXCEPT;

// MARK: Live documents: which documents of each shard are tombstones

typedef struct cxs_live_documents cxs_live_documents;

cxs_status cxs_live_documents_new(
    cxs_live_documents *_Nullable *_Nonnull live, cxs_error *error) CXS_NOEXCEPT;
void cxs_live_documents_free(cxs_live_documents *_Nullable live) CXS_NOEXCEPT;
// Adds tombstones of the shard with this UUID, in the shard's own docids, in any order. Only before
// the first query uses it: from then on the table is shared and must not change.
cxs_status cxs_live_documents_add_tombstones(cxs_live_documents *live, cxs_bytes uuid, size_t size,
    const uint32_t *_Nullable docids, size_t count, cxs_error *error) CXS_NOEXCEPT;

// MARK: Query (Xapian::Query), built by a stack machine

typedef struct cxs_query_builder cxs_query_builder;
// clang-format off
enum {
  CXS_AND = 0, CXS_OR = 1, CXS_AND_NOT = 2, CXS_XOR = 3, CXS_AND_MAYBE = 4, CXS_FILTER = 5,
  CXS_NEAR = 6, CXS_PHRASE = 7, CXS_SYNONYM = 8, CXS_MAX = 9
};
// clang-format on

cxs_status cxs_query_builder_new(
    cxs_query_builder *_Nullable *_Nonnull builder, cxs_error *error) CXS_NOEXCEPT;
void cxs_query_builder_free(cxs_query_builder *_Nullable builder) CXS_NOEXCEPT;
// Pushes the documents that hold a term. The empty term pushes all documents: never the shared
// static Query::MatchAll, whose reference count every thread would touch.
cxs_status cxs_query_builder_push_term(cxs_query_builder *builder, cxs_bytes term, size_t size,
    uint32_t wqf, cxs_error *error) CXS_NOEXCEPT;
// Pushes the documents that hold any of many terms, without weight: the terms end to end, and the
// size of each. Nothing for no terms; empty terms are skipped. What CXS_OR takes seconds for with
// 10,000 terms takes this milliseconds; `interrupt` is asked at each term.
cxs_status cxs_query_builder_push_any_of(cxs_query_builder *builder, cxs_bytes terms,
    const uint32_t *_Nullable sizes, size_t count, const cxs_interrupt *_Nullable interrupt,
    cxs_error *error) CXS_NOEXCEPT;
// Pushes the query without matches.
cxs_status cxs_query_builder_push_nothing(
    cxs_query_builder *builder, cxs_error *error) CXS_NOEXCEPT;
// Pushes the documents whose value is >= low, <= high, or both; a bound that is NULL is none, and
// one of them must be there. Values compare as bytes; a missing one is the empty string.
cxs_status cxs_query_builder_push_values(cxs_query_builder *builder, uint32_t slot, cxs_bytes low,
    size_t low_size, cxs_bytes high, size_t high_size, cxs_error *error) CXS_NOEXCEPT;
// Pushes all docids from 1 to a shard's last that are no tombstones. Docids that are not in the
// shard may be among them, so it must stand in an AND or FILTER with something real, at the root of
// the query. As the match walks it, it asks the interrupt every 256 steps and once at the start of
// each shard: CXS_INTERRUPTED from cxs_database_search and cxs_database_count.
cxs_status cxs_query_builder_push_live(cxs_query_builder *builder, const cxs_live_documents *live,
    const cxs_interrupt *_Nullable interrupt, cxs_error *error) CXS_NOEXCEPT;
// Takes `count` queries off the stack and pushes their combination, the deepest as the first
// operand. `window` is for NEAR and PHRASE only, 0 = the number of operands; their operands are
// terms, ORs of terms, or phrases (CXS_UNIMPLEMENTED). A shard without any positions treats both as
// AND. CXS_INVALID_OPERATION where the stack has too few.
cxs_status cxs_query_builder_combine(cxs_query_builder *builder, int32_t operation, size_t count,
    uint32_t window, cxs_error *error) CXS_NOEXCEPT;
// Multiplies the weights of the topmost query; 0 makes it boolean.
cxs_status cxs_query_builder_scale(
    cxs_query_builder *builder, double factor, cxs_error *error) CXS_NOEXCEPT;
// Takes the one query that is left; CXS_INVALID_OPERATION where there is none or more.
cxs_status cxs_query_builder_build(cxs_query_builder *builder, cxs_query *_Nullable *_Nonnull query,
    cxs_error *error) CXS_NOEXCEPT;
void cxs_query_free(cxs_query *_Nullable query) CXS_NOEXCEPT;
// Whether it matches nothing by its form.
bool cxs_query_is_empty(const cxs_query *query) CXS_NOEXCEPT;
// Xapian's description.
cxs_status cxs_query_describe(
    const cxs_query *query, cxs_bytes_sink sink, void *context, cxs_error *error) CXS_NOEXCEPT;

// MARK: Matching (Xapian::Enquire)

enum { CXS_WEIGHT_BM25 = 0, CXS_WEIGHT_BOOLEAN = 1 };
enum { CXS_ORDER_RELEVANCE = 0, CXS_ORDER_VALUE_ASCENDING = 1, CXS_ORDER_VALUE_DESCENDING = 2 };

typedef struct cxs_search_options {
  uint32_t first;
  uint32_t limit;
  uint32_t check_at_least;  // check so many matches: the bounds are exact where there are fewer
  int32_t weighting;
  int32_t order;  // ties: relevance, then docid; documents without a value come last both ways
  uint32_t slot;
} cxs_search_options;

typedef struct cxs_match_bounds {
  uint32_t lower;
  uint32_t estimated;
  uint32_t upper;
} cxs_match_bounds;

// The matches from rank `first` on, best first, over all shards together. CXS_INTERRUPTED;
// CXS_DATABASE_MODIFIED where the writer has gone two revisions on: reopen and ask again.
cxs_status cxs_database_search(const cxs_database *database, const cxs_query *query,
    const cxs_search_options *options, cxs_match_bounds *bounds, cxs_match_sink sink, void *context,
    cxs_error *error) CXS_NOEXCEPT;
// A slot's values of one shard, laid out by docid, so that counting need not walk Xapian's value
// streams. Everything is lent and must outlive the database.
typedef struct cxs_column {
  uint32_t slot;
  uint32_t width;        // bytes of an ordinal: 1, 2 or 4, in the machine's order
  uint32_t docid_count;  // ordinals there are: one more than the shard's last docid
  uint32_t value_count;  // different values; ordinals go from 1 to it, 0 is no value
  const void *ordinals;  // by docid, the first unused
  const uint64_t *ends;  // where in `values` each value ends; it starts where the last one ended
  const uint8_t *values;
} cxs_column;

// Lends shard number `shard` (from 0) a column: cxs_database_count reads it instead of the slot.
// CXS_INVALID_ARGUMENT for a shard that is not there or a width that is none of the three.
cxs_status cxs_database_lend_column(
    cxs_database *database, size_t shard, const cxs_column *column, cxs_error *error) CXS_NOEXCEPT;

// Every document of a single shard that has a value in the slot, by docid; CXS_INVALID_OPERATION
// for more shards.
cxs_status cxs_database_list_slot(const cxs_database *database, uint32_t slot, cxs_value_sink sink,
    void *context, cxs_error *error) CXS_NOEXCEPT;

// The exact number of matches, and for each slot every value with the number of matches that hold
// it, in no order; matches without a value are not reported. Values are raw: a slot that joins
// several is one value here. Nothing reaches the sink unless all is counted.
cxs_status cxs_database_count(const cxs_database *database, const cxs_query *query,
    const uint32_t *_Nullable slots, size_t slot_count, uint32_t *total, cxs_tally_sink sink,
    void *context, cxs_error *error) CXS_NOEXCEPT;

// MARK: Stemmer (Xapian::Stem)

typedef struct cxs_stemmer cxs_stemmer;

// CXS_INVALID_ARGUMENT for a language that Xapian has no stemmer for; "none" leaves words as they
// are.
cxs_status cxs_stemmer_new(cxs_bytes language, size_t size,
    cxs_stemmer *_Nullable *_Nonnull stemmer, cxs_error *error) CXS_NOEXCEPT;
void cxs_stemmer_free(cxs_stemmer *_Nullable stemmer) CXS_NOEXCEPT;
// The stem of a lower-cased UTF-8 word; good until the next call with this stemmer.
cxs_status cxs_stemmer_stem(cxs_stemmer *stemmer, cxs_bytes word, size_t size,
    cxs_bytes *_Nonnull stem, size_t *stem_size, cxs_error *error) CXS_NOEXCEPT;
// The languages, with a space between.
cxs_status cxs_stemmer_list_languages(
    cxs_bytes_sink sink, void *context, cxs_error *error) CXS_NOEXCEPT;

// MARK: Compacting and checking

// Flags of cxs_database_compact; Xapian's own numbers.
enum {
  CXS_COMPACT_FULL = 1,
  CXS_COMPACT_FULLER = 2,
  CXS_COMPACT_NO_RENUMBER = 4,
  CXS_COMPACT_MULTIPASS = 8
};

// Writes the shards of `database`, in order, as one compact database to the folder `path`, which
// gets a new UUID and revision 1. Unless CXS_COMPACT_NO_RENUMBER is set, document d of shard s gets
// the docid d + offsets[s] (`offsets` holds one number a shard, negative where a shard's first
// docids are unused: Xapian leaves out unused docids at a shard's ends). Metadata: of equal keys
// the first shard's entry stays. Only for databases opened for reading.
cxs_status cxs_database_compact(cxs_database *database, cxs_bytes path, size_t size, uint32_t flags,
    int32_t block_size, int64_t *offsets, cxs_error *error) CXS_NOEXCEPT;
// Reads every block of the database at `path`; `errors` is the number of faults and the sink gets
// the report. CXS_DATABASE_CORRUPT, CXS_DATABASE where damage ends the check; on a damaged term
// list 1.4.22 can crash: check in a process of its own.
cxs_status cxs_database_check(cxs_bytes path, size_t size, uint64_t *errors, cxs_bytes_sink sink,
    void *context, cxs_error *error) CXS_NOEXCEPT;

#pragma clang assume_nonnull end

#ifdef __cplusplus
}
#endif

#endif
