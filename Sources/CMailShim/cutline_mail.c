// See the header. Attached mails are registered as plain parts, so that GMime does not parse them itself: its
// parser of addresses needs the square of their number, and its nesting has no end that we could choose. They
// are read like a file of their own instead.
#include "cutline_mail.h"

#include <gmime/gmime.h>

struct cutline_mail {
  GByteArray *bytes;
  GMimeMessage *message;
  GArray *parts;
  unsigned issues;
};

struct part {
  GMimeObject *object;
  size_t end;
};

struct cutline_mail_content {
  GMimeStream *stream;
};

// Made once, whichever threads come first: GMime's tables of types have no lock.
static GMimeParserOptions *options(void) {
  static GMimeParserOptions *shared = NULL;
  if (g_once_init_enter(&shared)) {
    static const char *charsets[] = {"utf-8", "windows-1252", "iso-8859-1", NULL};
    g_mime_init();
    g_mime_object_register_type("message", "rfc822", GMIME_TYPE_PART);
    g_mime_object_register_type("message", "rfc2822", GMIME_TYPE_PART);
    g_mime_object_register_type("message", "global", GMIME_TYPE_PART);
    g_mime_object_register_type("message", "news", GMIME_TYPE_PART);
    g_mime_object_register_type("message", "*", GMIME_TYPE_PART);
    GMimeParserOptions *made = g_mime_parser_options_new();
    g_mime_parser_options_set_fallback_charsets(made, charsets);
    g_mime_parser_options_set_rfc2047_compliance_mode(made, GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_parameter_compliance_mode(made, GMIME_RFC_COMPLIANCE_LOOSE);
    g_mime_parser_options_set_address_compliance_mode(made, GMIME_RFC_COMPLIANCE_LOOSE);
    g_once_init_leave(&shared, made);
  }
  return shared;
}

cutline_mail *cutline_mail_new(void) {
  cutline_mail *mail = g_new0(cutline_mail, 1);
  options();
  mail->bytes = g_byte_array_new();
  mail->parts = g_array_new(FALSE, FALSE, sizeof(struct part));
  return mail;
}

void cutline_mail_append(cutline_mail *mail, const uint8_t *bytes, size_t count) {
  if (count > 0 && count <= G_MAXUINT - mail->bytes->len) {
    g_byte_array_append(mail->bytes, bytes, (guint)count);
  }
}

static void note(gint64 offset, GMimeParserWarning warning, const gchar *item, gpointer data) {
  cutline_mail *mail = data;
  (void)offset;
  (void)item;
  if (warning == GMIME_WARN_TRUNCATED_MESSAGE) mail->issues |= CUTLINE_MAIL_TRUNCATED;
  if (warning == GMIME_CRIT_NESTING_OVERFLOW) mail->issues |= CUTLINE_MAIL_NESTED;
  if (warning == GMIME_CRIT_MULTIPART_WITHOUT_BOUNDARY) mail->issues |= CUTLINE_MAIL_UNBOUND;
}

static void add(cutline_mail *mail, GMimeObject *object, int depth) {
  struct part part = {object, 0};
  size_t index = mail->parts->len;
  g_array_append_val(mail->parts, part);
  if (GMIME_IS_MULTIPART(object)) {
    GMimeMultipart *multipart = GMIME_MULTIPART(object);
    int count = g_mime_multipart_get_count(multipart);
    if (count > 0 && depth >= CUTLINE_MAIL_DEPTH) {
      mail->issues |= CUTLINE_MAIL_NESTED;
      count = 0;
    }
    for (int child = 0; child < count; child++) {
      if (mail->parts->len >= CUTLINE_MAIL_PARTS) {
        mail->issues |= CUTLINE_MAIL_CROWDED;
        break;
      }
      add(mail, g_mime_multipart_get_part(multipart, child), depth + 1);
    }
  }
  g_array_index(mail->parts, struct part, index).end = mail->parts->len;
}

unsigned cutline_mail_parse(cutline_mail *mail) {
  GMimeParserOptions *listening = g_mime_parser_options_clone(options());
  GMimeStream *stream = g_mime_stream_mem_new_with_byte_array(mail->bytes);
  g_mime_stream_mem_set_owner(GMIME_STREAM_MEM(stream), FALSE);
  GMimeParser *parser = g_mime_parser_new_with_stream(stream);
  // Contents stay where they are: ranges of our bytes.
  g_mime_parser_set_persist_stream(parser, TRUE);
  GMimeObject *body = NULL;
  g_mime_parser_options_set_warning_callback(listening, note, mail);
  mail->message = g_mime_parser_construct_message(parser, listening);
  if (mail->message != NULL) body = g_mime_message_get_mime_part(mail->message);
  if (body != NULL) add(mail, body, 0);
  g_object_unref(parser);
  g_object_unref(stream);
  g_mime_parser_options_free(listening);
  return mail->issues;
}

void cutline_mail_free(cutline_mail *mail) {
  if (mail->message != NULL) g_object_unref(mail->message);
  g_array_free(mail->parts, TRUE);
  g_byte_array_free(mail->bytes, TRUE);
  g_free(mail);
}

static GMimeObject *object(const cutline_mail *mail, size_t part) {
  return g_array_index(mail->parts, struct part, part).object;
}

size_t cutline_mail_count(const cutline_mail *mail) { return mail->parts->len; }

size_t cutline_mail_end(const cutline_mail *mail, size_t part) {
  return g_array_index(mail->parts, struct part, part).end;
}

const char *cutline_mail_type(const cutline_mail *mail, size_t part) {
  GMimeContentType *type = g_mime_object_get_content_type(object(mail, part));
  const char *name = type == NULL ? NULL : g_mime_content_type_get_media_type(type);
  return name == NULL ? "" : name;
}

const char *cutline_mail_subtype(const cutline_mail *mail, size_t part) {
  GMimeContentType *type = g_mime_object_get_content_type(object(mail, part));
  const char *name = type == NULL ? NULL : g_mime_content_type_get_media_subtype(type);
  return name == NULL ? "" : name;
}

const char *cutline_mail_parameter(const cutline_mail *mail, size_t part, const char *name) {
  return g_mime_object_get_content_type_parameter(object(mail, part), name);
}

const char *cutline_mail_field(const cutline_mail *mail, size_t part, const char *name) {
  return g_mime_object_get_header(object(mail, part), name);
}

const char *cutline_mail_disposition(const cutline_mail *mail, size_t part) {
  return g_mime_object_get_disposition(object(mail, part));
}

const char *cutline_mail_name(const cutline_mail *mail, size_t part) {
  GMimeObject *found = object(mail, part);
  return GMIME_IS_PART(found) ? g_mime_part_get_filename(GMIME_PART(found)) : NULL;
}

cutline_mail_content *cutline_mail_open(const cutline_mail *mail, size_t part) {
  GMimeObject *found = object(mail, part);
  GMimeDataWrapper *wrapper =
      GMIME_IS_PART(found) ? g_mime_part_get_content(GMIME_PART(found)) : NULL;
  GMimeStream *source = wrapper == NULL ? NULL : g_mime_data_wrapper_get_stream(wrapper);
  if (source == NULL) return NULL;

  // A stream of our own over the same bytes: GMime's has one position for all who read it.
  GMimeStream *copy = g_mime_stream_substream(source, source->bound_start, source->bound_end);
  g_mime_stream_reset(copy);
  GMimeContentEncoding encoding = g_mime_data_wrapper_get_encoding(wrapper);
  cutline_mail_content *content = g_new0(cutline_mail_content, 1);
  content->stream = copy;
  if (encoding == GMIME_CONTENT_ENCODING_BASE64 ||
      encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE ||
      encoding == GMIME_CONTENT_ENCODING_UUENCODE) {
    GMimeFilter *decoder = g_mime_filter_basic_new(encoding, FALSE);
    content->stream = g_mime_stream_filter_new(copy);
    g_mime_stream_filter_add(GMIME_STREAM_FILTER(content->stream), decoder);
    g_object_unref(decoder);
    g_object_unref(copy);
  }
  return content;
}

size_t cutline_mail_read(cutline_mail_content *content, uint8_t *buffer, size_t count) {
  // A filter gives nothing for a piece that it must see more of; only its end is the end.
  while (!g_mime_stream_eos(content->stream)) {
    ssize_t got = g_mime_stream_read(content->stream, (char *)buffer, count);
    if (got != 0) return got < 0 ? 0 : (size_t)got;
  }
  return 0;
}

void cutline_mail_close(cutline_mail_content *content) {
  g_object_unref(content->stream);
  g_free(content);
}

char *cutline_mail_text(const char *field) {
  return g_mime_utils_header_decode_text(options(), field);
}

char *cutline_mail_senders(const char *field) {
  GString *names = g_string_new(NULL);
  InternetAddressList *list = internet_address_list_parse(options(), field);
  int count = list == NULL ? 0 : internet_address_list_length(list);
  for (int index = 0; index < count; index++) {
    const char *name = internet_address_get_name(internet_address_list_get_address(list, index));
    if (name == NULL || *name == '\0') continue;
    if (names->len > 0) g_string_append_c(names, '\n');
    g_string_append(names, name);
  }
  if (list != NULL) g_object_unref(list);
  return g_string_free(names, FALSE);
}

void cutline_mail_drop(char *text) { g_free(text); }
