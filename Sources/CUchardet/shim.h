// uchardet: which encoding a text is in, from its bytes.
#include <uchardet.h>
