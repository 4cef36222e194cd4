// Drives the emulator of the Go SDK in its wasm mode: prints the least processor time of one exchange, in nanoseconds.
package main

import (
	"fmt"
	"io"
	"log"
	"os"
	"strconv"
	"syscall"
	"time"

	"github.com/proxy-wasm/proxy-wasm-go-sdk/proxywasm/proxytest"
)

func main() {
	log.SetOutput(io.Discard)
	wasm, err := os.ReadFile(os.Args[1])
	if err != nil {
		panic(err)
	}
	count, _ := strconv.Atoi(os.Args[2])
	rounds, _ := strconv.Atoi(os.Args[3])
	vm, err := proxytest.NewWasmVMContext(wasm)
	if err != nil {
		panic(err)
	}
	host, reset := proxytest.NewHostEmulator(proxytest.NewEmulatorOption().WithVMContext(vm))
	defer reset()
	host.StartVM()
	host.StartPlugin()
	request := [][2]string{{":authority", "example.com"}, {":path", "/"}, {":method", "GET"}, {":scheme", "http"}, {"user-agent", "bench"}}
	response := [][2]string{{":status", "200"}, {"content-type", "text/plain"}}
	exchange := func() {
		id := host.InitializeHttpContext()
		host.CallOnRequestHeaders(id, request, true)
		host.CallOnResponseHeaders(id, response, true)
		host.CompleteHttpContext(id)
	}
	best := time.Duration(1 << 62)
	for round := 0; round < rounds; round++ {
		start := processorTime()
		for i := 0; i < count; i++ {
			exchange()
		}
		if took := processorTime() - start; took < best {
			best = took
		}
	}
	fmt.Println(float64(best.Nanoseconds()) / float64(count))
}

func processorTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
