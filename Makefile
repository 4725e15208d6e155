# banenafspraak: `make deps run` starts the wizard, `make deps test` runs the tests; `make help` names the rest.

VERSION  = 0.1.0
PREFIX  ?= /usr/local
BUILD   ?= build
CFLAGS  ?= -O2 -g

program = $(BUILD)/banenafspraak
flags   = -std=c11 -D_GNU_SOURCE -D_FORTIFY_SOURCE=$(if $(findstring -O,$(CFLAGS)),2,0) \
          -Iinclude -include include/banned.h -DPROGRAM_VERSION='"$(VERSION)"' -pthread \
          -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes \
          -Wvla -Wformat=2 -Wundef
libs    = -lncursesw -ltinfo -lcjson -pthread

sources = $(wildcard src/*/*.c)
objects = $(sources:src/%.c=$(BUILD)/src/%.o) $(BUILD)/builtin.o
library = $(filter-out $(BUILD)/src/app/main.o,$(objects))
tests   = $(patsubst tests/%.c,$(BUILD)/tests/%,$(wildcard tests/*/*_test.c))
helpers = $(patsubst tests/%.c,$(BUILD)/tests/%.o,$(wildcard tests/support/*.c))

.PHONY: all run deps deps-check test install uninstall check check-layers format clean help
.DELETE_ON_ERROR:
.SECONDARY:

all: $(program)

run: $(program)
	@$(program)

$(program): $(objects)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(libs)

# Packages come first when they are asked for in the same command, also under -j.
$(BUILD)/%.o: %.c | $(filter deps,$(MAKECMDGOALS))
	@mkdir -p $(@D)
	$(CC) $(flags) $(CPPFLAGS) $(CFLAGS) -MMD -MP -c -o $@ $<

# data/checklist.json, built into the program
$(BUILD)/builtin.c: data/checklist.json
	@mkdir -p $(@D)
	@{ echo '#include "app/builtin.h"'; echo 'const unsigned char builtin_checklist[] = {'; \
	   od -An -v -tx1 $< | sed 's/ \(..\)/0x\1,/g'; echo '};'; \
	   echo 'const size_t builtin_checklist_size = sizeof builtin_checklist;'; } > $@

$(BUILD)/builtin.o: $(BUILD)/builtin.c
	$(CC) $(flags) $(CPPFLAGS) $(CFLAGS) -c -o $@ $<

deps:
	@tests/install-packages $(if $(filter deps-check,$(MAKECMDGOALS)),--check)

deps-check: deps

# Every test is a program of its own; tests/run counts them.
test: $(program) $(tests)
	@BANENAFSPRAAK=$(program) tests/run $(tests)

$(BUILD)/tests/%: $(BUILD)/tests/%.o $(helpers) $(library)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@ $^ $(libs) -lcmocka -lvterm -lutil

check-layers: $(objects)
	@tests/check-layers $(BUILD)

check:
	@tests/check

format:
	clang-format -i $(wildcard src/*/*.c include/*.h include/*/*.h tests/*/*.c tests/*/*.h)

install: $(program)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/banenafspraak
	install -m 755 $(program) $(DESTDIR)$(PREFIX)/bin/banenafspraak
	install -m 644 data/checklist.json $(DESTDIR)$(PREFIX)/share/banenafspraak/checklist.json

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/banenafspraak $(DESTDIR)$(PREFIX)/share/banenafspraak/checklist.json
	-rmdir $(DESTDIR)$(PREFIX)/share/banenafspraak

clean:
	rm -rf build

help:
	@echo 'make deps          install the packages that are missing (Debian)'
	@echo 'make run           build and start the wizard'
	@echo 'make test          build and run the tests'
	@echo 'make check         tests under sanitizers and valgrind, static analysis, format, layers'
	@echo 'make check-layers  the include rule and the purity of the folders'
	@echo 'make install       to $$(DESTDIR)$$(PREFIX), here $(DESTDIR)$(PREFIX)'

-include $(objects:.o=.d) $(tests:=.d) $(helpers:.o=.d)
