// See the header. No exception leaves the functions: CLD2 throws none, and nothing here allocates.
#include "cutline_cld2.h"

#include <cstdio>
// CLD2 uses FILE without including it.
#include <cld2/public/compact_lang_det.h>

#include <algorithm>
#include <climits>
#include <cstring>

int cutline_cld2_detect(const char *text, size_t length, char code[16], int *percent) {
  CLD2::Language languages[3];
  int percents[3] = {0, 0, 0};
  int text_bytes = 0;
  bool is_reliable = false;
  const int bytes = static_cast<int>(std::min<size_t>(length, INT_MAX));
  CLD2::DetectLanguageSummary(text, bytes, true, languages, percents, &text_bytes, &is_reliable);
  std::strncpy(code, CLD2::LanguageCode(languages[0]), 15);
  code[15] = '\0';
  *percent = percents[0];
  return is_reliable ? 1 : 0;
}
