// ISA-L's igzip as Glass uses it: raw deflate, a whole piece at once, with codes that were made before.
#include <isa-l/igzip_lib.h>
