// The parts of a mail, by GMime, as C without GObject. A mail is given in as bytes, header first, and comes out
// as a list of its parts in the order of the document; contents are decoded as they are read. GMime ends the
// process when it has no memory, and reads any bytes whatever without failing.
#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A mail. One thread.
typedef struct cutline_mail cutline_mail;
/// A part's content while it is read.
typedef struct cutline_mail_content cutline_mail_content;

/// What was wrong with a mail, as bits.
enum {
  /// It ends before its last part does.
  CUTLINE_MAIL_TRUNCATED = 1,
  /// Its parts are nested deeper than CUTLINE_MAIL_DEPTH; those that are deeper are left out.
  CUTLINE_MAIL_NESTED = 2,
  /// A multipart does not say what parts its parts.
  CUTLINE_MAIL_UNBOUND = 4,
  /// It has more than CUTLINE_MAIL_PARTS parts; the rest is left out.
  CUTLINE_MAIL_CROWDED = 8,
};

/// How deep parts may be nested.
#define CUTLINE_MAIL_DEPTH 100
/// How many parts a mail may have.
#define CUTLINE_MAIL_PARTS 10000

/// A mail without bytes. Prepares GMime when it is called first.
cutline_mail *cutline_mail_new(void);
/// Adds bytes to what is to be parsed; they are copied.
void cutline_mail_append(cutline_mail *mail, const uint8_t *bytes, size_t count);
/// Parses what was added, once. Returns the bits of what was wrong.
unsigned cutline_mail_parse(cutline_mail *mail);
/// Frees the mail and all strings that it gave. Contents must have been closed.
void cutline_mail_free(cutline_mail *mail);

/// How many parts there are; the first is the mail's own body, and a mail that was attached is one part.
size_t cutline_mail_count(const cutline_mail *mail);
/// The index behind the last part inside of a part: `part + 1` where there is none.
size_t cutline_mail_end(const cutline_mail *mail, size_t part);
/// The two halves of a part's media type (`text`, `plain`), spelled as in the mail; never NULL.
const char *cutline_mail_type(const cutline_mail *mail, size_t part);
const char *cutline_mail_subtype(const cutline_mail *mail, size_t part);
/// A parameter of a part's media type (`charset`), or NULL.
const char *cutline_mail_parameter(const cutline_mail *mail, size_t part, const char *name);
/// A field of a part's header, decoded, or NULL.
const char *cutline_mail_field(const cutline_mail *mail, size_t part, const char *name);
/// `inline` or `attachment`, spelled as in the mail, or NULL.
const char *cutline_mail_disposition(const cutline_mail *mail, size_t part);
/// The name of the file that a part is, decoded, or NULL.
const char *cutline_mail_name(const cutline_mail *mail, size_t part);

/// A part's content from its start, its transfer encoding undone; NULL for a part that holds parts or nothing.
cutline_mail_content *cutline_mail_open(const cutline_mail *mail, size_t part);
/// Fills a buffer as far as it likes and returns how far; 0 at the end.
size_t cutline_mail_read(cutline_mail_content *content, uint8_t *buffer, size_t count);
/// Ends reading.
void cutline_mail_close(cutline_mail_content *content);

/// The text of a header field with its encoded words (RFC 2047) opened; to be freed by `cutline_mail_drop`.
char *cutline_mail_text(const char *field);
/// The display names of the addresses in a header field, one a line; to be freed by `cutline_mail_drop`.
char *cutline_mail_senders(const char *field);
/// Frees a string that one of the two functions above gave.
void cutline_mail_drop(char *text);

#ifdef __cplusplus
}
#endif
