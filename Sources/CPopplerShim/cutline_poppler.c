// See the header. What poppler warns of is thrown away: standard error belongs to nobody in a
// worker.
#include "cutline_poppler.h"

#include <poppler.h>
#include <stdlib.h>
#include <string.h>

struct cutline_poppler_document {
  PopplerDocument *document;
  char *title;
  char *author;
  GDateTime *created;
};

static void drop(
    const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer context) {}

int32_t cutline_poppler_open(const uint8_t *bytes, size_t size, cutline_poppler_document **document,
    char *message, size_t room) {
  *document = NULL;
  if (room > 0) message[0] = '\0';
  static guint handler = 0;
  if (handler == 0) {
    handler = g_log_set_handler("Poppler", G_LOG_LEVEL_WARNING | G_LOG_LEVEL_MESSAGE, drop, NULL);
  }
  GBytes *data = g_bytes_new_static(bytes, size);
  GError *error = NULL;
  PopplerDocument *opened = poppler_document_new_from_bytes(data, NULL, &error);
  g_bytes_unref(data);
  if (!opened) {
    const gboolean is_encrypted = g_error_matches(error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED);
    if (error) g_strlcpy(message, error->message, room);
    g_clear_error(&error);
    return is_encrypted ? CUTLINE_POPPLER_ENCRYPTED : CUTLINE_POPPLER_DAMAGED;
  }
  cutline_poppler_document *made = g_new0(cutline_poppler_document, 1);
  made->document = opened;
  made->title = poppler_document_get_title(opened);
  made->author = poppler_document_get_author(opened);
  made->created = poppler_document_get_creation_date_time(opened);
  *document = made;
  return CUTLINE_POPPLER_OPEN;
}

void cutline_poppler_close(cutline_poppler_document *document) {
  if (!document) return;
  g_free(document->title);
  g_free(document->author);
  if (document->created) g_date_time_unref(document->created);
  g_object_unref(document->document);
  g_free(document);
}

cutline_poppler_facts cutline_poppler_describe(const cutline_poppler_document *document) {
  cutline_poppler_facts facts = {.title = document->title, .author = document->author};
  if (document->created) {
    g_date_time_get_ymd(document->created, &facts.year, &facts.month, &facts.day);
  }
  return facts;
}

int32_t cutline_poppler_count_pages(const cutline_poppler_document *document) {
  return poppler_document_get_n_pages(document->document);
}

int32_t cutline_poppler_read_page(
    cutline_poppler_document *document, int32_t page, cutline_poppler_sink sink, void *context) {
  PopplerPage *found = poppler_document_get_page(document->document, page);
  if (!found) return 0;
  char *text = poppler_page_get_text(found);
  PopplerRectangle *rectangles = NULL;
  guint count = 0;
  if (!poppler_page_get_text_layout(found, &rectangles, &count)) count = 0;
  cutline_poppler_box *boxes = g_new0(cutline_poppler_box, count + 1);
  for (guint index = 0; index < count; ++index) {
    const PopplerRectangle *place = &rectangles[index];
    boxes[index] = (cutline_poppler_box){.left = (float)place->x1,
        .top = (float)place->y1,
        .right = (float)place->x2,
        .bottom = (float)place->y2};
  }
  GList *attributes = poppler_page_get_text_attributes(found);
  for (GList *item = attributes; item; item = item->next) {
    const PopplerTextAttributes *run = item->data;
    for (gint index = MAX(run->start_index, 0); index <= run->end_index && (guint)index < count;
         ++index) {
      boxes[index].size = (float)run->font_size;
    }
  }
  poppler_page_free_text_attributes(attributes);
  sink(context, text ? text : "", text ? strlen(text) : 0, boxes, count);
  g_free(boxes);
  g_free(rectangles);
  g_free(text);
  g_object_unref(found);
  return 1;
}
