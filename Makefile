# The two commands of the README are `make site` and `make test`; CONTRIBUTING.md explains the others.

BUILD := .build
RELEASE := $(BUILD)/release/sitegen
STATIC := $(BUILD)/static
VENV := .venv

# On Linux the program carries the Swift library and libcmark inside, so that it can be copied to a machine without them.
# pkg-config finds our description of libcmark first, which names a folder that holds the static library alone.
ifeq ($(shell uname -s),Linux)
RELEASE_FLAGS = --static-swift-stdlib -Xlinker -s
RELEASE_ENVIRONMENT = PKG_CONFIG_PATH=$(CURDIR)/$(STATIC)
endif

.PHONY: site release test lint fuzz bench clean install

site: release
	$(RELEASE) build
	@echo "Open Public/index.html in a browser, or put the folder Public/ on any web server."

release: install
	@mkdir -p $(STATIC)
	@library="$$(pkg-config --variable=libdir libcmark 2>/dev/null)/libcmark.a"; \
	  if [ -f "$$library" ]; then \
	    ln -sf "$$library" $(STATIC)/libcmark.a; \
	    printf 'Name: libcmark\nDescription: static libcmark\nVersion: 0\nLibs: -L%s -lcmark\nCflags: %s\n' \
	      "$(CURDIR)/$(STATIC)" "$$(pkg-config --cflags libcmark)" > $(STATIC)/libcmark.pc; \
	  fi
	$(RELEASE_ENVIRONMENT) swift build -c release --product sitegen $(RELEASE_FLAGS)

install:
	@.ci/install

clean:
	rm -rf $(BUILD) $(VENV)
