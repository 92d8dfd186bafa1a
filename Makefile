# The two commands of the README are `make site` and `make test`; CONTRIBUTING.md explains the others.

BUILD := .build
RELEASE := $(BUILD)/release/sitegen
STATIC := $(BUILD)/static
VENV := .venv

# On Linux the program carries the Swift library and libcmark inside, so that it can be copied to a machine without them.
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS = --static-swift-stdlib -Xlinker -L$(CURDIR)/$(STATIC) -Xlinker -s
endif

.PHONY: site release test lint fuzz bench clean install

site: release
	$(RELEASE) build
	@echo "Open Public/index.html in a browser, or put the folder Public/ on any web server."

release: install
	@mkdir -p $(STATIC)
	@library="$$(pkg-config --variable=libdir libcmark 2>/dev/null)/libcmark.a"; \
	  if [ -f "$$library" ]; then ln -sf "$$library" $(STATIC)/libcmark.a; fi
	swift build -c release --product sitegen $(RELEASE_FLAGS)

install:
	@.ci/install

clean:
	rm -rf $(BUILD) $(VENV)
