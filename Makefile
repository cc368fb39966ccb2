# Two commands do everything: make demo, make test. Each installs what is missing, and builds.
# While working: make check takes less than a minute, and make test ONLY=... runs some of the tests.

RELEASE := .build/release
SCALES ?= 10000,1000000,10000000

.PHONY: help demo check test bench-test bench bench-scale compare torture generate format lint \
  setup build clean

help:
	@echo 'make demo      install what is missing, build, and play the main job on a real case'
	@echo 'make check     check the style, and run the tests of what does no input or output: in a minute once built'
	@echo 'make test      install what is missing, build, check the style and run all tests but bench-test;'
	@echo '               ONLY=pattern runs those alone whose target, suite or function matches'
	@echo "make bench-test   run the benchmark's own test"
	@echo 'make bench     measure the server beside the limits of this machine, and tell which targets it reaches;'
	@echo '               PEERS=folder measures servers of other make as well; AGAINST=path compares with another'
	@echo '               build of the server instead, by turns, and fails where a figure is below 0.95 of its'
	@echo 'make bench-scale   measure how that grows with the archive, $(SCALES) claims unless SCALES=... says'
	@echo '               others; ten million take half an hour and 10 GB'
	@echo 'make compare   compare 2,000 random knowledge bases with the reference program'
	@echo 'make torture   measure a minute of hostile load (as root), and run the tests in their long form: longer'
	@echo '               histories, more load'
	@echo 'make generate  write the documents that derive from the declared methods, and the table of lookalike letters'
	@echo 'make format    format the sources'
	@echo 'make clean     remove everything that was built'

demo: setup
	@swift build -c release --product assayd
	@swift build -c release --product assay
	@python3 Documentation/demo.py $(RELEASE)

check: setup lint
	@.ci/test pure

ifdef ONLY
test: setup
	@.ci/test only '$(ONLY)'
else
test: setup lint
	@.ci/test all
endif

bench-test: setup
	@.ci/test bench

bench: setup
	@$(if $(PEERS),Tests/Benchmarks/peers '$(PEERS)' .build/peers)
	@swift build -c release --product assayd
	@swift build -c release --product assay
	@swift build -c release --product printline
	@swift build -c release --product benchmarks
	@$(RELEASE)/benchmarks \
	  $(if $(AGAINST),--against '$(AGAINST)',--baseline Tests/Benchmarks/baseline.json) \
	  $(if $(PEERS),--peers .build/peers) $(BENCH)

bench-scale: setup
	@swift build -c release --product assayd
	@swift build -c release --product benchmarks
	@$(RELEASE)/benchmarks --scale $(SCALES) $(BENCH)

compare: setup
	@ASSAY_COMPARE=2000 swift test --filter RandomComparison

torture: setup
	@swift build -c release --product assayd
	@python3 Tests/HostileLoad/hostile_load.py $(RELEASE) 60 --timed
	@ASSAY_LONG=1 .ci/test all

generate: setup
	@.ci/lookalikes > Sources/AssayDesk/Records/LookalikeLetters.swift
	@swift build --product assayd
	@.build/debug/assayd describe openrpc > Protocol/openrpc.json
	@.build/debug/assayd describe methods > Documentation/Methods.md
	@.build/debug/assayd describe configuration > Documentation/Configuration.md
	@.build/debug/assayd describe review > Documentation/Review.md

format:
	@swift format -i -p -r Package.swift Sources Tests Clients

lint: setup
	@swift format lint --strict -p -r Package.swift Sources Tests Clients \
	  || { echo 'the style is off: make format, and mend what it cannot' >&2; exit 1; }

build: setup
	@swift build -c release --product assayd
	@swift build -c release --product assay

setup:
	@.ci/setup

clean:
	@rm -rf .build
