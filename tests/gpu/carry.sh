#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects into .deps/carry what a GPU box without Debian packages and without a network needs to build the preset
# headless-cuda: headers, and the sources or static libraries of what is not just headers. Runs on Debian 12 with the
# packages of packaging/setup. With a built d3talker and d3demo_clip it also films the generated head and tracks it.
#
#   tests/gpu/carry.sh [BUILD_DIRECTORY]      (default: build/release)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=${1:-build/release}
carry=.deps/carry
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT

stop() {
  printf 'carry: %s\n' "$*" >&2
  exit 1
}

# Headers of a package below /usr/include, or the parts of it that are named.
headers() { # PACKAGE PATTERN
  local file found=0
  while read -r file; do
    [[ -f $file ]] || continue
    install -D -m 644 "$file" "$fresh/include/${file#/usr/include/}"
    found=1
  done < <(dpkg -L "$1" | grep -E "^/usr/include/(x86_64-linux-gnu/)?$2" || true)
  [[ $found -eq 1 ]] || stop "package $1 has no headers like $2; run packaging/setup"
}

headers libeigen3-dev 'eigen3/(Eigen/|unsupported/Eigen/(FFT|src/FFT/))'
mv "$fresh/include/eigen3/"* "$fresh/include/" && rmdir "$fresh/include/eigen3"
headers nlohmann-json3-dev nlohmann/
headers libexpected-dev tl/
headers libfmt-dev fmt/
headers libspdlog-dev spdlog/
headers libhwy-dev hwy/
headers libxxhash-dev xx
headers libstb-dev 'stb/stb_image(_write)?\.h'
headers libturbojpeg0-dev turbojpeg.h
headers libgtest-dev gtest/

# Static: the box has another libc and perhaps another libjpeg.
install -D -m 644 /usr/lib/x86_64-linux-gnu/libturbojpeg.a "$fresh/lib/libturbojpeg.a"
mkdir -p "$fresh/src/gtest"
cp -r /usr/src/googletest/googletest/src "$fresh/src/gtest/src"

# Highway's library is two small files, which Debian ships as a shared library only: its source package has them.
version=$(dpkg-query -W -f='${source:Upstream-Version}' libhwy-dev)
apt="$fresh/apt"
mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
echo 'deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian bookworm main' \
  >"$apt/sources.list"
options=(-qq -o "Dir::Etc::SourceList=$apt/sources.list" -o Dir::Etc::SourceParts=/dev/null
  -o "Dir::State::Lists=$apt/lists" -o "Dir::Cache=$apt/cache" -o APT::Sandbox::User=root)
apt-get "${options[@]}" update
(cd "$apt" && apt-get "${options[@]}" source --download-only highway) || stop "the source of highway could not be fetched"
tar -xzf "$apt/highway_$version.orig.tar.gz" -C "$apt" ||
  stop "highway_$version.orig.tar.gz is not what Debian's source has"
mkdir -p "$fresh/src/hwy"
cp "$apt"/highway-*/hwy/{aligned_allocator,targets,per_target}.cc "$fresh/src/hwy/"
rm -rf "$apt"

# Five seconds of the generated head, tracked: nobody's likeness. Kept when it is there already.
if [[ -d $carry/demo.tracks ]]; then
  mv "$carry/demo.tracks" "$fresh/demo.tracks"
elif [[ -x $build/bin/d3talker && -x $build/bin/d3demo_clip ]]; then
  "$build/bin/d3demo_clip" "$fresh/demo.mp4" --seconds 6
  "$build/bin/d3talker" clip "$fresh/demo.mp4" -o "$fresh/demo.clip" --progress none
  "$build/bin/d3talker" track "$fresh/demo.clip" -o "$fresh/demo.tracks" --progress none
  rm -rf "$fresh/demo.mp4" "$fresh/demo.clip"
else
  echo "carry: $build has no d3talker and d3demo_clip: no tracked clip is carried, and the short training is left out."
fi

rm -rf "$carry"
mkdir -p .deps
cp -r "$fresh" "$carry"
chmod -R u+rwX,go+rX "$carry"
bytes=$(du -sb "$carry" | cut -f1)
printf 'carry: %s, %d MiB in %d files. Take the source tree with it to the box, and run tests/gpu/check.sh there.\n' \
  "$carry" $((bytes >> 20)) "$(find "$carry" -type f | wc -l)"
((bytes < 40 << 20)) || stop "that is more than 40 MiB"
