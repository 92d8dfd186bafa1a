# The two commands of the README are `make site` and `make test`; CONTRIBUTING.md explains the others.

BUILD := .build
RELEASE := $(BUILD)/release/sitegen
STATIC := $(BUILD)/static
VENV := .venv

# On Linux the program carries the Swift library and the C libraries inside, so that it can be copied to a machine without
# them. pkg-config finds our descriptions of them first, which name a folder that holds static libraries alone.
ifeq ($(shell uname -s),Linux)
STRIP = -Xlinker -s
# The same program in every folder: C code doesn't name the one that it was built in.
RELEASE_FLAGS = --static-swift-stdlib $(STRIP) -Xlinker "-L$(CURDIR)/$(STATIC)" -Xcc "-ffile-prefix-map=$(CURDIR)=."
RELEASE_ENVIRONMENT = PKG_CONFIG_PATH="$(CURDIR)/$(STATIC)"
endif

.PHONY: site program release test check-quality lint format fuzz bench browser screenshots clean install install-tests

site: program
	$(RELEASE) build
	@echo "Open Public/index.html in a browser, or put the folder Public/ on any web server."

program: install
	@mkdir -p $(STATIC)
	@for library in libcmark:cmark yaml-0.1:yaml libdeflate:deflate expat:expat gumbo:gumbo \
	    libturbojpeg:turbojpeg libwebp:webp libpng:png16 zlib:z; do \
	  package="$${library%%:*}"; name="$${library#*:}"; \
	  for folder in "$$(pkg-config --variable=libdir "$$package")" "/usr/lib/$$(uname -m)-linux-gnu"; do \
	    file="$$folder/lib$$name.a"; [ ! -f "$$file" ] || break; \
	  done; \
	  if [ -f "$$file" ]; then \
	    ln -sf "$$file" "$(STATIC)/lib$$name.a"; \
	    printf 'Name: %s\nDescription: static lib%s\nVersion: 0\nLibs: -L"%s" -l%s\nCflags: %s\n' "$$package" "$$name" \
	      "$(CURDIR)/$(STATIC)" "$$name" "$$(pkg-config --cflags "$$package")" > "$(STATIC)/$$package.pc"; \
	  fi; \
	done
	@for library in stdc++:libstdc++.a gcc_s:libgcc_eh.a; do \
	  file="$$(gcc -print-file-name="$${library#*:}" 2>/dev/null)"; \
	  [ ! -f "$$file" ] || ln -sf "$$file" "$(STATIC)/lib$${library%%:*}.a"; \
	done
	$(RELEASE_ENVIRONMENT) swift build -c release --product sitegen $(RELEASE_FLAGS)

# The program with its completions, manual, licences and list of parts, as an archive that needs nothing else.
release: program
	.ci/package "$(RELEASE)" "$(BUILD)/dist"

install:
	@.ci/install

test: install-tests lint
	swift build --build-tests
	$(MAKE) program
	SITEGEN="$(CURDIR)/$(RELEASE)" SITEGEN_PYTHON="$(CURDIR)/$(VENV)/bin/python" swift test --skip-build
	SITEGEN="$(CURDIR)/$(RELEASE)" $(VENV)/bin/python -m pytest -q -n 2 --dist loadfile Tests/EndToEnd
	$(MAKE) browser
	$(MAKE) fuzz SECONDS=15

# The built site in a real browser.
browser: install-tests program
	@.ci/html-checker $(BUILD)/html-checker || echo "The HTML checker of this year could not be fetched."
	SITEGEN="$(CURDIR)/$(RELEASE)" $(VENV)/bin/python -m pytest -q -n 2 --dist loadfile Tests/Browser

# How well checks find what they should, in texts that rules were written on and in texts that they were not.
check-quality: install-tests program
	swift build --build-tests
	swift test --skip-build --filter QualityTests 2>&1 | grep QUALITY
	@for file in $(notdir $(wildcard Tests/Quality/articles-*.jsonl)); do \
	  SITEGEN="$(CURDIR)/$(RELEASE)" $(VENV)/bin/python Tests/EndToEnd/articles.py $$file; done

# Pictures of the site's pages in .build/screenshots, on a phone, a desktop, in the dark and in print.
screenshots: install-tests program
	SITEGEN="$(CURDIR)/$(RELEASE)" $(VENV)/bin/python Tests/Browser/screenshots.py $(BUILD)/screenshots

install-tests:
	@.ci/install tests
	@[ -x $(VENV)/bin/python ] || python3 -m venv $(VENV)
	@cat Tests/requirements.txt Tests/Browser/requirements.txt | cmp -s - $(VENV)/installed || \
	  { $(VENV)/bin/python -m pip install -q -r Tests/requirements.txt -r Tests/Browser/requirements.txt \
	    && cat Tests/requirements.txt Tests/Browser/requirements.txt > $(VENV)/installed; }

lint:
	swift format lint --strict --recursive Sources Tests Plugins Package.swift
	@find Tests -name '*.py' -exec python3 -c 'import ast, sys; [ast.parse(open(f).read(), f) for f in sys.argv[1:]]' {} +

format:
	swift format --in-place --recursive Sources Tests Plugins Package.swift

# Each fuzzer runs for SECONDS; what it finds is kept in .build/fuzz and should become a test.
fuzz: install
	Tests/Fuzz/run $(or $(SECONDS),300)

# Writes a table; BENCH gives it options, such as BENCH="--sizes 1000 --hugo none".
# The program keeps its symbols, so that instructions can be counted by stages.
bench:
	$(MAKE) program STRIP="-Xlinker -S"
	@.ci/install bench
	python3 Tests/Performance/bench.py --json $(BUILD)/bench.json $(BENCH)

clean:
	rm -rf $(BUILD) $(VENV)
