// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gpu/host_cuda.h"

#include <array>
#include <csetjmp>
#include <cstdio>
#include <memory>
#include <ucontext.h>

namespace d3t::gpu::host {
namespace {

constexpr unsigned kThreads = 256, kLanes = 32;
constexpr size_t kStackBytes = 128 << 10;

/// One thread of a block: made once with makecontext, then entered and left by setjmp and longjmp (swapcontext asks the
/// system for the signal mask each time, a hundred times slower).
struct Fibre {
  ucontext_t context{};
  jmp_buf place{};
  bool started = false, running = false;     ///< running: inside a kernel
  unsigned long barriers = 0, exchanges = 0; ///< passed so far in this block
  std::unique_ptr<char[]> stack;
};

struct Warp {
  uint64_t values[2][kLanes]; ///< of even and odd exchanges: nobody is two ahead of somebody who still reads
  unsigned long arrivals = 0;
};

struct Block {
  std::array<Fibre, kThreads> fibres;
  std::array<Warp, kThreads / kLanes> warps;
  const std::function<void()>* body = nullptr;
  unsigned long arrivals = 0; ///< at barriers
  unsigned long events = 0;   ///< arrivals anywhere, and ends
  int yes[2] = {};            ///< answers at even and odd barriers
  unsigned current = 0;
  Order order = Order::Up;
  jmp_buf scheduler{};
};

Block& block() {
  static Block b;
  return b;
}

[[noreturn]] void fatal(const char* what) {
  std::fprintf(stderr, "host_cuda: %s (block %u, thread %u)\n", what, blockIdx.x, threadIdx.x);
  std::abort();
}

void yield() {
  Block& b = block();
  if (_setjmp(b.fibres[b.current].place) == 0) _longjmp(b.scheduler, 1);
}

/// A fibre's whole life: kernel after kernel, block after block.
void live() {
  for (;;) {
    Block& b = block();
    (*b.body)();
    b.fibres[b.current].running = false;
    ++b.events;
    yield();
  }
}

void enter(Fibre& fibre) {
  if (_setjmp(block().scheduler) != 0) return;
  if (fibre.started) _longjmp(fibre.place, 1);
  fibre.started = true;
  fibre.stack = std::make_unique<char[]>(kStackBytes);
  getcontext(&fibre.context);
  fibre.context.uc_stack.ss_sp = fibre.stack.get();
  fibre.context.uc_stack.ss_size = kStackBytes;
  fibre.context.uc_link = nullptr;
  makecontext(&fibre.context, live, 0);
  setcontext(&fibre.context);
}

/// Lets the lanes of a warp run until all of them have ended or wait at a barrier of the block. A warp that runs so far
/// ahead of the others shows barriers that are missing. Returns whether some have not ended.
bool runWarp(unsigned warp) {
  Block& b = block();
  bool running = true;
  for (unsigned long before = ~0ul; running && b.events != before;) {
    before = b.events;
    running = false;
    for (unsigned k = 0; k < kLanes; ++k) {
      const unsigned thread = warp * kLanes + (b.order == Order::Up ? k : kLanes - 1 - k);
      if (!b.fibres[thread].running) continue;
      b.current = thread, threadIdx.x = thread;
      enter(b.fibres[thread]);
      running |= b.fibres[thread].running;
    }
  }
  return running;
}

void runBlock() {
  Block& b = block();
  b.arrivals = 0, b.yes[0] = b.yes[1] = 0;
  for (Warp& w : b.warps) w.arrivals = 0;
  for (Fibre& f : b.fibres) f.running = true, f.barriers = f.exchanges = 0;
  constexpr unsigned kWarps = kThreads / kLanes;
  for (bool running = true; running;) {
    const unsigned long before = b.events;
    running = false;
    for (unsigned k = 0; k < kWarps; ++k) running |= runWarp(b.order == Order::Up ? k : kWarps - 1 - k);
    if (running && b.events == before) fatal("threads wait for others that never come");
  }
}

} // namespace

void setOrder(Order order) {
  block().order = order;
}

void runKernel(unsigned blocks, const std::function<void()>& body) {
  block().body = &body;
  for (blockIdx.x = 0; blockIdx.x < blocks; ++blockIdx.x) runBlock();
}

void waitForBlock() {
  countInBlock(false);
}

int countInBlock(bool yes) {
  Block& b = block();
  Fibre& me = b.fibres[b.current];
  const unsigned long round = me.barriers++;
  int& answers = b.yes[round % 2];
  if (b.arrivals == round * kThreads) answers = 0; // the first to come: everybody has left the barrier before last
  answers += yes;
  ++b.arrivals, ++b.events;
  while (b.arrivals < (round + 1) * kThreads) yield();
  return answers;
}

const uint64_t* exchangeInWarp(uint64_t value) {
  Block& b = block();
  Fibre& me = b.fibres[b.current];
  Warp& warp = b.warps[b.current / kLanes];
  const unsigned long round = me.exchanges++;
  warp.values[round % 2][b.current % kLanes] = value;
  ++warp.arrivals, ++b.events;
  while (warp.arrivals < (round + 1) * kLanes) yield();
  return warp.values[round % 2];
}

} // namespace d3t::gpu::host
