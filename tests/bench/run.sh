#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Times d3bench and, where ../shared/bench is present, its prototype in turns (A B A B ...), and prints the medians and
# their ratio: on a shared machine only figures of the same minute may be compared.
# usage: tests/bench/run.sh BUILD_DIRECTORY [ROUNDS]
set -euo pipefail
build=${1:?usage: run.sh BUILD_DIRECTORY [ROUNDS]}
rounds=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
export D3T_BENCH_DIR=${D3T_BENCH_DIR:-$here/../../../shared/bench}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bench() { "$build/bin/d3bench" --benchmark_filter="$1" --benchmark_min_time=0.3 --benchmark_format=csv 2>/dev/null; }
median() { sort -n | awk '{ v[NR] = $1 } END { if (NR) printf "%.2f", v[int((NR + 1) / 2)] }'; }

bench '.' | awk -F, '/^"/ { gsub(/"/, "", $1); printf "%-52s %8.2f ms\n", $1, $3 }'
[ -f "$D3T_BENCH_DIR/proto.cpp" ] || { echo "no prototype at $D3T_BENCH_DIR: no ratios"; exit 0; }

g++ -O3 -march=native -ffast-math -fopenmp -std=c++17 "$D3T_BENCH_DIR/proto.cpp" -o "$work/proto"
isa=avx2
grep -qw avx512vl /proc/cpuinfo && isa=v512
for scene in scene_20000 scene_20000_dense; do
  for threads in 1 2; do
    for ((i = 0; i < rounds; ++i)); do
      for pass in forward 'forward[+]backward'; do
        bench "^cpu/$scene/$pass/threads:$threads/" | awk -F, '/^"/ { print $3 }' >>"$work/ours $scene $threads $pass"
      done
      line=$("$work/proto" "$D3T_BENCH_DIR/data/$scene.bin" 512 "$threads" 21 "$isa" | grep -v '^#')
      sed -E 's/.* fwd ([0-9.]+) .*/\1/' <<<"$line" >>"$work/proto $scene $threads forward"
      sed -E 's/.* fwd\+bwd ([0-9.]+) .*/\1/' <<<"$line" >>"$work/proto $scene $threads forward[+]backward"
    done
    for pass in forward 'forward[+]backward'; do
      ours=$(median <"$work/ours $scene $threads $pass")
      proto=$(median <"$work/proto $scene $threads $pass")
      awk -v a="$ours" -v b="$proto" -v n="$scene ${pass//[\[\]]/} threads:$threads" \
        'BEGIN { printf "%-46s ours %6.2f ms  prototype %6.2f ms  ratio %.2f\n", n, a, b, a / b }'
    done
  done
done
