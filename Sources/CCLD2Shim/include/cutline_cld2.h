// Which language a text is in, by CLD2 (Compact Language Detector 2), as C. Nothing of C++ leaves this module.
#pragma once
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A language that a text may be in.
typedef struct {
  /// CLD2's number of it; `cutline_cld2_code` says which it is.
  int language;
  /// How much of the text is in it.
  int percent;
  /// How much its letters are like those of real text in the language, which is around 1000; 0 when not known.
  int score;
} cutline_cld2_guess;

/// The languages of UTF-8 text, the one with the largest share first; an answer even where CLD2 is not sure.
///
/// The text must be valid UTF-8. Returns how many bytes of it are letters.
int cutline_cld2_detect(const char *text, size_t length, cutline_cld2_guess guesses[3]);

/// How many languages CLD2 knows: their numbers are those below.
int cutline_cld2_languages(void);

/// CLD2's code of a language: ISO 639-1 where there is one, with a script or country behind a hyphen where CLD2
/// tells them apart (`zh-Hant`); `un` for what is none.
const char *cutline_cld2_code(int language);

/// Has this process keep what CLD2 frees, some MiB at most, for the next text.
///
/// CLD2 takes 190 KB for a text, at the end of the heap, and frees them again. glibc gives them back to the system
/// each time, and the system's work on them takes as long as CLD2's.
void cutline_cld2_keep_memory(void);

#ifdef __cplusplus
}
#endif
