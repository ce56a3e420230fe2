# Daicho. `make run` and `make test` are all that is needed; the README says more.

PREFIX ?= /usr/local
program := .build/release/daicho

.PHONY: help run test sanitize build lint bench soak fuzz fuzz-short faults units install clean

help:
	@echo 'make run              build Daicho, make a sample city hall on first use, and open it'
	@echo 'make test             format, unit, command and terminal tests'
	@echo 'make sanitize         hostile inputs and threads, under sanitizers'
	@echo 'make bench            the benchmarks, on a register of a million assets'
	@echo 'make soak             64 clients for seven minutes, and a server that is killed at random'
	@echo 'make fuzz             ten million hostile inputs for everything that reads data; hours (RUNS=...)'
	@echo 'make faults           every system call that fails, kills, full disks, power cuts; hours'
	@echo 'make units            the systemd units, in a container that runs systemd (as root)'
	@echo 'make install          put the program and its completions under PREFIX ($(PREFIX))'
	@echo 'make clean            remove everything that was built'

run: build
	@Scripts/run $(program)

build:
	@Scripts/prepare build
	@Scripts/build $(program)

test:
	@Scripts/prepare test
	@Scripts/test

sanitize:
	@Scripts/prepare test
	@Scripts/sanitize

lint:
	@Scripts/prepare toolchain
	@Scripts/lint

bench:
	@Scripts/prepare test
	@Scripts/bench

SOAK_SECONDS ?= 420
SOAK_CLIENTS ?= 64

soak:
	@Scripts/prepare test
	@DAICHO_SOAK_SECONDS=$(SOAK_SECONDS) DAICHO_SOAK_CLIENTS=$(SOAK_CLIENTS) \
		swift test --disable-xctest --filter HistoryTests

fuzz fuzz-short:
	@Scripts/prepare test
	@Scripts/prepare fuzz
	@Scripts/fuzz $(if $(findstring short,$@),short,long)

FAULTS_KILLS ?= 120
FAULTS_SEED ?= 1

faults:
	@Scripts/prepare test
	@DAICHO_FAULTS_WHOLE=1 DAICHO_FAULTS_KILLS=$(FAULTS_KILLS) DAICHO_FAULTS_SEED=$(FAULTS_SEED) \
		swift test --disable-xctest --filter FaultTests

# In a container over this host's files; nothing of the host is changed. `make build` first.
units:
	@Scripts/prepare units
	@Scripts/units $(program)

# Builds nothing as root: `make build` first, then `sudo make install`.
install:
	@test -x $(program) || { echo 'daicho: build it first: make build' >&2; exit 1; }
	@Scripts/install $(program) '$(DESTDIR)$(PREFIX)'

clean:
	rm -rf .build .build-threads Benchmarks/.build Fuzzing/.build
