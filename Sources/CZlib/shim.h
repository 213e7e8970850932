// zlib as ForeignReaders uses it: gzip, piece by piece.
#include <zlib.h>
