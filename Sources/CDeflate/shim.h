// libdeflate as Glass uses it: raw deflate, a whole piece at once.
#include <libdeflate.h>
