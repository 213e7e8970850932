# The two commands that a newcomer needs are `make demo` and `make test`; README.md explains them.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# The programs carry Swift's own library, so that they run where no Swift is.
RELEASE = -c release --static-swift-stdlib
SOURCES = Package.swift Sources Tests index Benchmarks
SHIM = $(wildcard CXapianShim/*.cc CXapianShim/*.hpp CXapianShim/include/*.h)

.PHONY: all demo test build packages lint install uninstall clean

all: build

packages:
	@Tools/install-packages

build: packages
	$(SWIFT) build $(RELEASE) --product cutline
	$(SWIFT) build $(RELEASE) --product cutline-readers

demo: build
	@Examples/demo

test: packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)
	@# 150 MB of packages for a few files of C++: checked where it is installed, not installed for it.
	@if command -v clang-format >/dev/null; then clang-format --dry-run -Werror $(SHIM); \
	else echo "clang-format is not installed: CXapianShim is not checked"; fi

install: build
	@bin=$$($(SWIFT) build $(RELEASE) --show-bin-path) && \
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/libexec/cutline \
	  $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d && \
	install -s $$bin/cutline $(DESTDIR)$(PREFIX)/bin/cutline && \
	install -s $$bin/cutline-readers $(DESTDIR)$(PREFIX)/libexec/cutline/cutline-readers && \
	install -m 644 Documentation/cutline.1 $(DESTDIR)$(PREFIX)/share/man/man1/cutline.1 && \
	$$bin/cutline --generate-completion-script bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/cutline && \
	$$bin/cutline --generate-completion-script zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cutline && \
	$$bin/cutline --generate-completion-script fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cutline.fish
	@echo "installed cutline in $(DESTDIR)$(PREFIX)"

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/cutline $(DESTDIR)$(PREFIX)/share/man/man1/cutline.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/cutline \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_cutline \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/cutline.fish
	rm -rf $(DESTDIR)$(PREFIX)/libexec/cutline

clean:
	rm -rf .build
