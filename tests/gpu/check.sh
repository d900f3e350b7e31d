#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Everything there is to know about the CUDA back end on this machine, within 9 minutes: builds the preset
# headless-cuda, runs the tests of the kernels on the processor and on the device, compute-sanitizer on the small scenes,
# the benchmarks, and a short training from a carried TrackedClip. Writes JSON. Needs g++, CMake, make, CUDA 13 and the
# folder of tests/gpu/carry.sh. Without a device it does what it can, says so, and that is no failure.
#
#   tests/gpu/check.sh [TRACKED_CLIP]         (default: .deps/carry/demo.tracks)
#
# CHECK_JSON   where the figures go (default: build/headless-cuda/gpu_check.json)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
clip=${1:-.deps/carry/demo.tracks}
build=build/headless-cuda
json=${CHECK_JSON:-$build/gpu_check.json}
logs=$build/check
mkdir -p "$logs"
start=$SECONDS
limit=530 # s; what is left goes to each step
failed=0
left() { echo $((limit - (SECONDS - start) > 1 ? limit - (SECONDS - start) : 1)); }
say() { printf '[%3d s] %s\n' $((SECONDS - start)) "$*"; }
quoted() { # TEXT as JSON
  local text=${1//\\/\\\\}
  text=${text//\"/\\\"}
  printf '"%s"' "${text//$'\n'/ }"
}

# Runs a step with a log; prints the end of the log when it fails.
step() { # NAME COMMAND...
  local name=$1 status=0
  shift
  timeout --kill-after=5 "$(left)" "$@" >"$logs/$name.log" 2>&1 || status=$?
  if [[ $status -ne 0 ]]; then
    failed=1
    say "$name FAILED (exit code $status); the end of $logs/$name.log:"
    tail -n 25 "$logs/$name.log"
  fi
  return "$status"
}

# The numbers of a GoogleTest log as JSON.
counts() { # LOG
  local number
  count() { number=$(sed -nE "s/^\[  $1 *\] ([0-9]+) tests?.*/\1/p" "$2" | head -1); echo "${number:-0}"; }
  printf '{"passed": %d, "skipped": %d, "failed": %d}' "$(count PASSED "$1")" "$(count SKIPPED "$1")" \
    "$(count FAILED "$1")"
}

# One architecture only: that of the card. All of them are compiled where releases are built.
capability=$(nvidia-smi --query-gpu=compute_cap --format=csv,noheader 2>/dev/null | head -1 | tr -d ' .' || true)
[[ $capability =~ ^[0-9]+$ ]] || capability=80
say "building for sm_$capability"
step configure cmake --preset headless-cuda -DD3T_CUDA_ARCHITECTURES="$capability-real" || exit 1
targets=(gpu_test gpu_kernels_test gpu_device_test splat_test d3gputrain d3gpubench)
step build cmake --build --preset headless-cuda --parallel "$(nproc)" --target "${targets[@]}" || exit 1
seconds_build=$((SECONDS - start))

status=$("$build/bin/d3gpubench" --status)
device=$(quoted "$status")
if [[ $status == "not used: "* ]]; then
  device=null
  say "skipped: no device ($status)"
else
  say "device: $status"
fi

say "tests of the kernels on the processor"
step kernels "$build/bin/gpu_kernels_test" \
  --gtest_filter='*/cuda_kernels:Cuda*:HostCuda*:-*HalfAMillion*:*NumberOfThreads*' || true
step facts "$build/bin/gpu_test" || true
say "tests on the device"
step device "$build/bin/gpu_device_test" --gtest_filter='*/cuda:Cuda*' || true

sanitizer='"no device"' benchmarks='{}'
if [[ $device != null ]]; then
  sanitizer='"compute-sanitizer was not found"'
  tool=$(command -v compute-sanitizer || ls /usr/local/cuda/bin/compute-sanitizer 2>/dev/null || true)
  if [[ -n $tool ]]; then
    sanitizer='"clean"'
    for kind in memcheck racecheck synccheck; do
      say "compute-sanitizer $kind"
      step "$kind" "$tool" --tool "$kind" --error-exitcode 9 "$build/bin/gpu_device_test" \
        --gtest_filter='CudaAgainstCpu.EqualDepths*:CudaAgainstCpu.RegionsOf*:CudaLoss.*:CudaAdam.*:CudaHead.*' ||
        sanitizer='"FAILED"'
    done
  fi
  say "benchmarks"
  if step benchmarks "$build/bin/d3gpubench"; then benchmarks=$(tail -n 1 "$logs/benchmarks.log"); fi
fi

training='[]'
if [[ -f $clip/manifest.json ]]; then
  say "a short training from $clip"
  if step training "$build/bin/d3gputrain" "$clip" 300; then
    training="[$(grep '^{' "$logs/training.log" | paste -sd, -)]"
  fi
else
  say "no tracked clip at $clip: the short training is left out"
fi

cat >"$json" <<END
{
  "device": $device,
  "reason": $(quoted "$status"),
  "nvcc": $(quoted "$(sed -nE 's/.*nvcc ([0-9.]+) for.*/\1/p' "$logs/configure.log" | head -1)"),
  "architecture": "sm_$capability",
  "commit": $(quoted "$(git rev-parse --short HEAD 2>/dev/null || echo unknown)"),
  "secondsToBuild": $seconds_build,
  "testsOnProcessor": $(counts "$logs/kernels.log"),
  "testsOnDevice": $(counts "$logs/device.log"),
  "sanitizer": $sanitizer,
  "milliseconds": $benchmarks,
  "training": $training,
  "seconds": $((SECONDS - start)),
  "passed": $([[ $failed -eq 0 ]] && echo true || echo false)
}
END
cat "$json"
say "$([[ $failed -eq 0 ]] && echo "done; figures in $json" || echo "FAILED; logs in $logs")"
exit "$failed"
