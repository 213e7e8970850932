// See the header. CLD2 throws nothing; lack of memory ends the process, as everywhere in a worker.
//
// CLD2's small tables know some 80 languages, its full ones twice as many: among them Zulu and Xhosa, which the
// small ones take for Chichewa. Debian ships the full tables alone, in libcld2_full; linked before libcld2, they
// stand in for the small ones there. Naming one of them here keeps a linker that drops libraries which nothing
// needs from dropping that one.
#include "cutline_cld2.h"

#include <cstdio>
// CLD2 uses FILE without including it.
#include <cld2/internal/cld2tablesummary.h>
#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <climits>
#include <cstring>

namespace CLD2 {
extern const CLD2TableSummary kQuad_obj;
}

extern "C" const void *const cutline_cld2_tables = &CLD2::kQuad_obj;

int cutline_cld2_detect(const char *text, size_t length, cutline_cld2_guess guesses[3]) {
  CLD2::Language languages[3];
  int percents[3] = {0, 0, 0};
  double scores[3] = {0, 0, 0};
  int text_bytes = 0;
  bool is_reliable = false;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const int bytes = static_cast<int>(std::min<size_t>(length, INT_MAX));
  CLD2::ExtDetectLanguageSummary(text, bytes, true, &hints, CLD2::kCLDFlagBestEffort, languages, percents, scores,
                                 nullptr, &text_bytes, &is_reliable);
  for (int i = 0; i < 3; i++) {
    std::strncpy(guesses[i].code, CLD2::LanguageCode(languages[i]), sizeof guesses[i].code - 1);
    guesses[i].code[sizeof guesses[i].code - 1] = '\0';
    guesses[i].percent = percents[i];
    guesses[i].score = static_cast<int>(scores[i]);
  }
  return text_bytes;
}
