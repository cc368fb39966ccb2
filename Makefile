# Two commands do everything: make demo, make test. Each installs what is missing, and builds.

RELEASE := .build/release
SCALES ?= 10000,1000000,10000000

.PHONY: help demo test bench bench-scale compare torture generate format setup build clean

help:
	@echo 'make demo      install what is missing, build, and play the main job on a real case'
	@echo 'make test      install what is missing, build, check the style and run all tests'
	@echo 'make bench     measure the server beside the limits of this machine, and tell which targets it reaches;'
	@echo '               PEERS=folder measures servers of other make as well'
	@echo 'make bench-scale   measure how that grows with the archive, $(SCALES) claims unless SCALES=... says'
	@echo '               others; ten million take half an hour and 10 GB'
	@echo 'make compare   compare 2,000 random knowledge bases with the reference program'
	@echo 'make torture   run the tests in their long form: longer histories, more load'
	@echo 'make generate  write the documents that derive from the declared methods'
	@echo 'make format    format the sources'
	@echo 'make clean     remove everything that was built'

demo: setup
	@swift build -c release --product assayd
	@swift build -c release --product assay
	@python3 Documentation/demo.py $(RELEASE)

test: setup
	@.ci/test

bench: setup
	@$(if $(PEERS),Tests/Benchmarks/peers '$(PEERS)' .build/peers)
	@swift build -c release --product assayd
	@swift build -c release --product assay
	@swift build -c release --product printline
	@swift build -c release --product benchmarks
	@$(RELEASE)/benchmarks --baseline Tests/Benchmarks/baseline.json \
	  $(if $(PEERS),--peers .build/peers) $(BENCH)

bench-scale: setup
	@swift build -c release --product assayd
	@swift build -c release --product benchmarks
	@$(RELEASE)/benchmarks --scale $(SCALES) $(BENCH)

compare: setup
	@ASSAY_COMPARE=2000 swift test --filter RandomComparison

torture: setup
	@ASSAY_LONG=1 swift test

generate: setup
	@swift build --product assayd
	@.build/debug/assayd describe openrpc > Protocol/openrpc.json
	@.build/debug/assayd describe methods > Documentation/Methods.md
	@.build/debug/assayd describe configuration > Documentation/Configuration.md
	@.build/debug/assayd describe review > Documentation/Review.md

format:
	@swift format -i -r Package.swift Sources Tests Clients

build: setup
	@swift build -c release --product assayd
	@swift build -c release --product assay

setup:
	@.ci/setup

clean:
	@rm -rf .build
