# banenafspraak: `make deps run` starts the wizard, `make deps test` runs the tests; `make help` names the rest.

VERSION  = 0.2.0
PREFIX  ?= /usr/local
bindir  ?= $(PREFIX)/bin
datadir ?= $(PREFIX)/share
mandir  ?= $(datadir)/man
docdir  ?= $(datadir)/doc/banenafspraak
zshdir  ?= $(datadir)/zsh/site-functions
BUILD   ?= build
SECONDS  = 60
WITHOUT ?=
CFLAGS  ?= -O2 -g -D_FORTIFY_SOURCE=2 -fstack-protector-strong
PKG_CONFIG ?= pkg-config

program = $(BUILD)/banenafspraak
flags   = -std=c11 -D_GNU_SOURCE -DPROGRAM_VERSION='"$(VERSION)"' \
          -Iinclude -include include/banned.h -pthread \
          -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
          -Wvla -Wformat=2 -Wundef
compile = $(CC) $(flags) $(CPPFLAGS) $(CFLAGS)
link    = $(CC) $(CFLAGS) -Wl,--as-needed $(LDFLAGS)
# Asked for at the first linking: by then the packages are there.
libs    = $(eval libs := $$(shell $(PKG_CONFIG) --libs ncursesw libcjson) -lm -pthread)$(libs)

# What is done is said in a word; V=1 shows the whole command.
say = $(if $(V),,@printf '  %-8s%s\n' '$(1)' '$@';)

sources = $(wildcard src/*/*.c)
objects = $(sources:src/%.c=$(BUILD)/src/%.o) $(BUILD)/checklist.o $(BUILD)/style.o
library = $(filter-out $(BUILD)/src/app/main.o,$(objects))
tests   = $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/*/*_test.c))
fuzzers = $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/fuzz/*_fuzz.c))
scripts = $(wildcard tests/*-test)
slow    = $(BUILD)/tests/faults/slow_disk
helpers = $(patsubst tests/%.c,$(BUILD)/tests/%.o,$(wildcard tests/support/*.c))

# Packages come first when they are asked for in the same command, also under -j.
packages = $(filter deps deps-check,$(MAKECMDGOALS))

.PHONY: all run deps deps-check test fuzz fuzzers check check-layers check-faults check-memory check-formats check-ssh \
        check-package check-release deb pictures bench coverage format install uninstall clean help print-flags
.DELETE_ON_ERROR:
.SECONDARY:

all: $(program)

run: $(program)
	@$(program)

$(program): $(objects)
	$(call say,link)$(link) -o $@ $^ $(libs)

# Other flags give this file another name: then everything is made again.
flags_used := $(BUILD)/flags-$(shell printf '%s\n' $(compile) | cksum | cut -d ' ' -f 1)

$(flags_used):
	@mkdir -p $(@D)
	@rm -f $(BUILD)/flags-*
	@touch $@

print-flags: flags += -Wno-unused-parameter
print-flags:
	@printf '%s\n' $(flags) $(CPPFLAGS) $(CFLAGS)

$(BUILD)/%.o: %.c $(flags_used) | $(packages)
	@mkdir -p $(@D)
	$(call say,compile)$(compile) -MMD -MP -c -o $@ $<

# What is built into the program, as bytes: the checklist, and the style of a report with its hash.
as_bytes = echo 'const unsigned char $(1)[] = {'; od -An -v -tx1 $< | sed 's/ \(..\)/0x\1,/g'; echo '};'; \
           echo 'const size_t $(1)_size = sizeof $(1);'

$(BUILD)/checklist.c: data/checklist.json
	@mkdir -p $(@D)
	@{ echo '#include "checklist/builtin.h"'; $(call as_bytes,checklist_builtin); } >$@

$(BUILD)/style.c: src/report/report.css
	@mkdir -p $(@D)
	@{ echo '#include "report/html_style.h"'; $(call as_bytes,html_style); \
	   printf 'const char html_style_hash[] = "sha256-%s";\n' \
	       "$$(sha256sum <$< | tr -dc 0-9a-f | tr a-f A-F | basenc -d --base16 | base64)"; } >$@

$(BUILD)/checklist.o $(BUILD)/style.o: %.o: %.c $(flags_used) | $(packages)
	$(call say,compile)$(compile) -MMD -MP -c -o $@ $<

# What the other goals of the same command need: to build and run alone, or to test, to make the package, or to check.
deps:
	@tests/install-packages $(if $(filter deps-check,$(MAKECMDGOALS)),--check,$(if $(filter deb,$(MAKECMDGOALS)),--package,$(if $(filter test,$(MAKECMDGOALS)),--test)))

deps-check: deps
	@tests/formats/install

# Every test is a program or a script of its own; tests/run counts their results. Patterns in WITHOUT leave some out.
test: $(program) $(tests) $(fuzzers)
	@BANENAFSPRAAK=$(program) tests/run $(filter-out $(WITHOUT),$(tests)) $(fuzzers) $(scripts)

$(BUILD)/tests/%: $(BUILD)/tests/%.o $(helpers) $(library)
	$(call say,link)$(link) -o $@ $^ $(libs) -lcmocka -lvterm

# A test need not look at the state that cmocka hands it.
$(BUILD)/tests/%.o: flags += -Wno-unused-parameter

$(BUILD)/tests/unit/memory_test: link += -Wl,--wrap=malloc,--wrap=calloc,--wrap=realloc

# Read their corpus, or with libFuzzer look for more: see tests/fuzz/fuzz.h.
$(BUILD)/tests/fuzz/%: $(BUILD)/tests/fuzz/%.o $(BUILD)/tests/fuzz/fuzz.o $(library)
	$(call say,link)$(link) -o $@ $^ $(libs)

fuzzers: $(fuzzers)

fuzz: | $(packages)
	@tests/run-fuzz $(SECONDS)

check-layers: $(objects)
	@tests/check-layers $(BUILD)

# The fault matrix; needs strace.
check-faults: $(program) $(slow)
	@BANENAFSPRAAK=$(program) tests/check-faults $(slow)

check: | $(packages)
	@tests/check

$(BUILD)/memory.so: tests/faults/memory.c | $(packages)
	@mkdir -p $(@D)
	$(call say,compile)$(CC) -shared -fPIC -O2 -D_GNU_SOURCE -Wall -Wextra -o $@ $<

$(BUILD)/typist: tests/faults/typist.c | $(packages)
	@mkdir -p $(@D)
	$(call say,compile)$(CC) -O2 -D_GNU_SOURCE -Wall -Wextra -o $@ $<

check-memory: $(program) $(BUILD)/memory.so $(BUILD)/typist
	@BANENAFSPRAAK=$(program) tests/check-memory $(BUILD)/memory.so $(BUILD)/typist

# What the example of a server gives and refuses over ssh; needs root and openssh-server.
check-ssh: $(program)
	@BANENAFSPRAAK=$(program) tests/check-ssh

# How fast the program is, beside the least that the same takes.
bench = $(addprefix $(BUILD)/tests/bench/,list append parse stopwatch)

$(BUILD)/tests/bench/list: needs = -lncursesw -ltinfo
$(BUILD)/tests/bench/parse: needs = -lcjson
$(bench): %: %.o
	$(call say,link)$(link) -o $@ $^ $(needs)

$(BUILD)/tests/bench/records $(BUILD)/tests/bench/save: %: %.o $(addprefix $(BUILD)/tests/support/,builtin.o random.o) $(library)
	$(call say,link)$(link) -o $@ $^ $(libs)

bench: $(program) $(bench) $(BUILD)/tests/bench/records $(BUILD)/tests/bench/save
	@BANENAFSPRAAK=$(program) tests/bench/run $(BUILD)/tests/bench

# The package: made, read by lintian, and what is in it by the programs that people have for it.
check-package: | $(packages)
	@tests/check-package

# What takes long, before a release: needs root, the network and mmdebstrap.
check-release: | $(packages)
	@tests/check-release

# What of the code the tests run; needs gcovr.
coverage: | $(packages)
	@tests/coverage

# Reports, read by the programs that people open them with.
check-formats: $(program) | $(packages)
	@BANENAFSPRAAK=$(program) tests/check-formats

# The pictures in the README, after the looks changed; the test that makes them holds them to the canvases.
pictures: $(BUILD)/tests/layout/pictures_test
	@UPDATE_GOLDEN=1 $< >$(BUILD)/pictures

format:
	find src include tests -name '*.[ch]' -exec clang-format -i {} +

# Lines "FILE PLACE": what is installed beside the program, and where.
places = find data -maxdepth 1 -name '*.json' -printf '%p $(datadir)/banenafspraak/%f\n'; \
         find data/man -type f -printf '%p $(mandir)/%P\n'; \
         find data/share -type f -printf '%p $(datadir)/%P\n' | sed 's|$(datadir)/zsh/site-functions/|$(zshdir)/|'; \
         find data/ssh data/sql data/windows -type f -printf '%p $(docdir)/examples/%p\n' | sed 's|/examples/data/|/examples/|'; \
         find README.md data/LICENSE data/CHANGELOG.md data/doc -type f -printf '%p $(docdir)/%f\n'

install: $(program)
	install -Dm 755 $(program) "$(DESTDIR)$(bindir)/banenafspraak"
	@{ $(places); } | while read -r file place; do \
	    echo "install $$place"; install -Dm 644 "$$file" "$(DESTDIR)$$place" || exit 1; done

uninstall:
	rm -f "$(DESTDIR)$(bindir)/banenafspraak"
	@{ $(places); } | while read -r file place; do \
	    echo "remove $$place"; rm -f "$(DESTDIR)$$place" || exit 1; done
	-find "$(DESTDIR)$(datadir)/banenafspraak" "$(DESTDIR)$(docdir)" -depth -type d -empty -delete

# The package for Debian: in build/, made of a copy of the tree in build/deb.
deb: | $(packages)
	rm -rf build/deb
	mkdir -p build/deb
	cp -a src include data tests Makefile README.md build/deb
	cp -a data/debian build/deb/debian
	awk -f data/debian/changelog.awk data/CHANGELOG.md >build/deb/debian/changelog
	cd build/deb && env -u MAKEFLAGS -u MFLAGS -u MAKELEVEL dpkg-buildpackage --no-sign

clean:
	rm -rf $(BUILD)

help:
	@echo 'make deps          install the packages that are missing (Debian)'
	@echo 'make deps-check    and those of make check and make bench'
	@echo 'make run           build and start the wizard'
	@echo 'make test          build and run the tests'
	@echo 'make check         tests under sanitizers and valgrind, static analysis, format, layers'
	@echo 'make fuzz          look for inputs that break a promise, SECONDS=60 long'
	@echo 'make check-layers  the order and the purity of the folders, and no circle among files'
	@echo 'make check-faults  what is saved, with every system call failing or killed in turn'
	@echo 'make check-memory  the same with every allocation of memory failing in turn'
	@echo 'make bench         how fast it is, beside the least that the same takes; BENCH_PAIRS=5 for a quick look'
	@echo 'make coverage      how much of the code the tests run: lines and branches'
	@echo 'make check-formats each report, read by the programs that people open it with'
	@echo 'make check-ssh     what users of one server get over ssh, and what not (as root)'
	@echo 'make deb           the package for Debian, in build/'
	@echo 'make check-package the same, looked at by lintian and others'
	@echo 'make check-release it is the same twice; installed, tried and taken away in Debian 12, 13 and sid; as root'
	@echo 'make pictures      those in the README, after the looks changed'
	@echo 'make format        lay out the source as .clang-format says'
	@echo 'make install       to $$(DESTDIR)$$(PREFIX), here $(DESTDIR)$(PREFIX)'

-include $(objects:.o=.d) $(tests:=.d) $(bench:=.d) $(BUILD)/tests/bench/records.d $(BUILD)/tests/bench/save.d $(slow).d $(helpers:.o=.d) $(fuzzers:=.d) $(BUILD)/tests/fuzz/fuzz.d
