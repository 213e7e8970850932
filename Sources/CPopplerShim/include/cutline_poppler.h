// What poppler reads out of a PDF, as plain C: GObject's types and macros stay in this module.
#pragma once
#include <stddef.h>
#include <stdint.h>

/// A document that is open.
typedef struct cutline_poppler_document cutline_poppler_document;

/// How opening went.
enum {
  CUTLINE_POPPLER_OPEN = 0,
  /// A password is needed.
  CUTLINE_POPPLER_ENCRYPTED = 1,
  /// It is no PDF, or one that poppler cannot mend.
  CUTLINE_POPPLER_DAMAGED = 2,
};

/// What the document says of itself; a text is NULL and a year 0 where it says nothing.
typedef struct {
  const char *title;
  const char *author;
  /// The day of creation in the offset in which it is written.
  int32_t year, month, day;
} cutline_poppler_facts;

/// Where a character of a page stands, in points from the page's upper left corner, and its font's
/// size.
typedef struct {
  float left, top, right, bottom, size;
} cutline_poppler_box;

/// Takes a page's text in reading order, UTF-8 with `\n` behind each line, and a box for each
/// Unicode scalar of it. Both are valid for the length of the call only.
typedef void (*cutline_poppler_sink)(
    void *context, const char *text, size_t size, const cutline_poppler_box *boxes, size_t count);

/// Opens a PDF that is held in memory; the bytes must stay where they are until it is closed.
/// `message`, of `room` bytes, receives what was wrong, NUL-terminated.
int32_t cutline_poppler_open(const uint8_t *bytes, size_t size, cutline_poppler_document **document,
    char *message, size_t room);

/// Closes a document; NULL is none.
void cutline_poppler_close(cutline_poppler_document *document);

/// What the document says of itself; valid until it is closed.
cutline_poppler_facts cutline_poppler_describe(const cutline_poppler_document *document);

/// How many pages there are.
int32_t cutline_poppler_count_pages(const cutline_poppler_document *document);

/// Reads a page, the first is 0. Returns 0 when there is no such page, or it cannot be read.
int32_t cutline_poppler_read_page(
    cutline_poppler_document *document, int32_t page, cutline_poppler_sink sink, void *context);
