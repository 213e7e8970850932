// libxml2's HTML and XML parsers and its reading of compressed files, as ForeignReaders uses them. iconv, which
// libxml2 itself uses, turns pages of other encodings into UTF-8 before they are parsed.
#include <iconv.h>
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xmlIO.h>
