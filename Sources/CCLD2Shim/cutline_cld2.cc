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

#include <malloc.h>

#include <algorithm>
#include <climits>

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
  for (int i = 0; i < 3; i++) guesses[i] = {languages[i], percents[i], static_cast<int>(scores[i])};
  return text_bytes;
}

int cutline_cld2_languages(void) { return CLD2::NUM_LANGUAGES; }

const char *cutline_cld2_code(int language) { return CLD2::LanguageCode(static_cast<CLD2::Language>(language)); }

void cutline_cld2_keep_memory(void) {
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
  // With a threshold of ours glibc no longer moves the other one, from which on each block is the system's: left at
  // its 128 KiB, it would cost pages and pictures what is saved here.
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
}
