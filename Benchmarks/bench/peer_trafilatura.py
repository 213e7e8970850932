"""Reads pages with trafilatura: paths on standard input, a line of JSON for each on standard output.

Run by the interpreter that has trafilatura (`pip install trafilatura`), so that measuring it installs nothing.
"""

import json
import sys


def main():
    try:
        import trafilatura
    except ImportError:
        sys.exit("trafilatura is not installed")
    print(json.dumps({"version": trafilatura.__version__}), flush=True)
    for line in sys.stdin:
        path = line.rstrip("\n")
        with open(path, "rb") as file:
            page = file.read()
        found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=True)
        found = found.as_dict() if found else {}
        authors = found.get("author")
        print(json.dumps({
            "path": path, "headline": found.get("title") or "", "body": found.get("text") or "",
            "date": found.get("date"), "captions": [],
            "byline": [name.strip() for name in authors.split(";")] if authors else [],
        }), flush=True)


main()
