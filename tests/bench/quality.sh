#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures how good the talking heads are, on real clips, and writes the tables as Markdown into OUT/quality.md.
# About an hour and a half on two quiet cores. What was measured is kept in OUT/json: the same command goes on where it
# was stopped, and makes the tables of what is there; remove a file to measure it again.
#
#   tests/bench/quality.sh CLIPS_FOLDER OUT [PART ...]
#
# CLIPS_FOLDER: as ../shared/clips (talking/, speech/, speech/noise/). PART: rotate, main, seconds, ablation, motion,
# heads; without: all. Environment: D3TALKER, the program (default: build/release/bin/d3talker); LPIPS, SYNCNET: ONNX files of
# yours that judge the pictures, too; BUDGET (default: 60s); PEOPLE (default: french german congress), some of them.
set -euo pipefail
[[ $# -ge 2 ]] || { sed -n '3,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
d3talker=${D3TALKER:-$root/build/release/bin/d3talker}
clips=$1 out=$2
shift 2
parts=" ${*:-rotate main seconds ablation motion heads} "
for part in $parts; do
  [[ " rotate main seconds ablation motion heads " == *" $part "* ]] || { echo "quality.sh: '$part' is no part" >&2; exit 2; }
done
[[ -x $d3talker ]] || { echo "quality.sh: $d3talker is not there; build it, or set D3TALKER" >&2; exit 1; }
mkdir -p "$out/json" "$out/films"
declare -A clip=([french]=french_50s_30fps.mp4 [german]=german_20s.mp4 [congress]=congress_256px_60s.mp4)
people=" ${PEOPLE:-french german congress} "
judges=(${LPIPS:+--lpips "$LPIPS"} ${SYNCNET:+--syncnet "$SYNCNET"})

# measure NAME COMMAND ...: the command's JSON becomes OUT/json/NAME.json. A failure is said, and the rest goes on.
failed=0
measure() {
  local file=$out/json/$1.json
  shift
  [[ -s $file ]] && return
  echo "d3talker $*" >&2
  "$d3talker" "$@" --progress none --json "$file.new" >"$file.log" 2>&1 && mv "$file.new" "$file" ||
    { echo "quality.sh: failed, see $file.log" >&2; failed=1; }
}

# pictures NAME PERSON OPTION ...: trains and renders, if the person is wanted.
pictures() {
  local name=$1 person=$2
  shift 2
  [[ $people == *" $person "* ]] || return 0
  measure "$name" evaluate "$clips/talking/${clip[$person]}" --budget "${BUDGET:-60s}" "${judges[@]}" \
    --out "$out/films/$name" "$@"
  rm -rf "$out/films/$name/work"
}

if [[ $parts == *" rotate "* ]]; then
  for person in $people; do
    for seconds in 10 5; do
      measure "rotate_${person}_$seconds" evaluate "$clips/talking/${clip[$person]}" --mouth-only --rotate \
        --train $seconds --out "$out/films/rotate_$person"
    done
    rm -rf "$out/films/rotate_$person"
  done
fi
if [[ $parts == *" main "* ]]; then
  pictures main_french french --train 10
  pictures main_german german --train 8 --test 8
  pictures main_congress congress --train 10
fi
if [[ $parts == *" seconds "* ]]; then
  for person in french congress; do
    for seconds in 5 10 15 20; do pictures "seconds_${person}_$seconds" $person --train $seconds; done
  done
fi
if [[ $parts == *" ablation "* ]]; then
  for person in french congress; do
    pictures "seconds_${person}_20" $person --train 20 # the whole
    for left in prior motion general refiner; do
      pictures "ablation_${person}_$left" $person --train 20 --without $left
    done
    pictures "ablation_${person}_individual" $person --train 20 --individual-field
  done
fi
if [[ $parts == *" motion "* ]]; then
  for person in $people; do
    if [[ ! -s $out/$person.d3id ]]; then
      "$d3talker" create "$clips/talking/${clip[$person]}" -o "$out/$person.d3id" --start 0 --length 10s \
        --budget "${BUDGET:-60s}" --progress none >"$out/$person.log" 2>&1 ||
        { echo "quality.sh: failed, see $out/$person.log" >&2; failed=1; continue; }
    fi
    measure "languages_$person" evaluate-motion "$out/$person.d3id" "$clips"/speech/*.wav --generated
    measure "noise_$person" evaluate-motion "$out/$person.d3id" "$clips"/speech/noise/snr_*.wav \
      --clean "$clips/speech/noise/clean.wav"
  done
fi

# Heads and voices that nothing was learned from: of a seed of their own, in pictures and sound as a camera gives them.
if [[ $parts == *" heads "* ]]; then
  "$d3talker" corpus make -o "$out/heads" --shards 4 --clips-per-shard 1 --seconds 20 --size 512 --seed 20261125 \
    --progress none >"$out/heads.log" 2>&1 || { echo "quality.sh: failed, see $out/heads.log" >&2; failed=1; }
  for video in "$out"/heads/shard_*/clip_000.mp4; do
    [[ -e $video ]] || continue
    name=heads_$(basename "$(dirname "$video")")
    ffmpeg -v error -y -i "$video" -i "${video%.mp4}.wav" -c:v copy -c:a aac "$out/$name.mp4"
    measure "$name" evaluate "$out/$name.mp4" --train 10 --test 9 --budget "${BUDGET:-60s}" --out "$out/films/$name"
    rm -rf "$out/films/$name/work"
  done
fi

python3 - "$out" "$("$d3talker" --version)" <<'PYTHON'
import json, os, sys
from datetime import date
out, version = sys.argv[1:3]
PEOPLE = ["french", "german", "congress"]
lines = []

def load(name):
    try:
        with open(f"{out}/json/{name}.json") as file:
            return json.load(file)
    except FileNotFoundError:
        return None

def get(data, key, digits=2, scale=1):
    for part in key.split("."):
        data = data.get(part) if isinstance(data, dict) else None
    return "-" if data is None else f"{scale * data:.{digits}f}"

def table(title, head, rows, note=""):
    rows = [r for r in rows if r]
    if not rows:
        return
    lines.extend([f"## {title}", ""] + ([note, ""] if note else []) + ["| " + " | ".join(head) + " |", "|---" * len(head) + "|"])
    lines.extend("| " + " | ".join(r) + " |" for r in rows)
    lines.append("")

PICTURES = [("PSNR", "psnr", 2), ("head PSNR", "psnr_head", 2), ("SSIM", "ssim", 4), ("LMD", "lmd", 2)]
JUDGES = [("LPIPS", "lpips", 4), ("Sync-C", "sync_c", 2), ("Sync-D", "sync_d", 2)]

def judges(names):
    return [j for j in JUDGES if any(d and j[1] in d for d in map(load, names))]

def mouth(data, prefix):
    key = prefix if prefix == "baseline." else prefix + "mouth."
    return [" / ".join(get(data, key + k) for k in ("inner", "outer", "width")), get(data, key + "mean"),
            get(data, prefix + "amplitude"), get(data, key + "lag_ms", 0)]

def row(name, label, prefix, more):
    data = load(name)
    if data is None:
        return None
    return label + [get(data, prefix + k, d) for _, k, d in PICTURES + more] + mouth(data, prefix)

MOUTH = ["inner / outer / width", "mean", "amplitude", "lag ms"]
ROWS = [("sound", ""), ("sound, landmark tracking only", "unrefined."), ("log-mel ridge", "baseline."),
        ("still mouth", "still."), ("tracked mouth", "tracked.")]

def rotation(person):
    r = [load(f"rotate_{person}_{s}") for s in (10, 5)]
    if not any(r):
        return None
    r = [d or {} for d in r]
    return [person] + [f"{get(d, 'rotate.mean', 3)} ({get(d, 'rotate.baseline.mean', 3)})" for d in r] + \
        [" / ".join(get(d, f"rotate.{k}") for k in ("inner", "outer", "width")) for d in r]

table("Sound to mouth alone", ["clip", "10 s", "5 s", "10 s: inner / outer / width", "5 s"], map(rotation, PEOPLE),
      "Mean mouth correlation over rotating training windows; in brackets the log-mel ridge.")

names = [f"main_{p}" for p in PEOPLE]
more = judges(names)
head = [t for t, _, _ in PICTURES + more] + MOUTH
rows = []
for person in PEOPLE:
    rows += [row(f"main_{person}", [person, title], prefix, more) for title, prefix in ROWS]
    data = load(f"main_{person}")
    if data and "truth" in data:
        rows.append([person, "true video"] + ["-"] * 4 + [get(data, "truth." + k, d) for _, k, d in more] + ["-"] * 4)
table("Ten seconds", ["clip", "row"] + head, rows, "The German clip has 20 s: 8 s train, 8 s test.")

names = [f"seconds_{p}_{s}" for p in ("french", "congress") for s in (5, 10, 15, 20)]
more = judges(names)
head = [t for t, _, _ in PICTURES + more] + MOUTH
table("Seconds of data", ["clip", "seconds", "row"] + head,
      [row(f"seconds_{p}_{s}", [p, str(s), title], prefix, more) for p in ("french", "congress") for s in (5, 10, 15, 20)
       for title, prefix in (ROWS[0], ROWS[3], ROWS[4])])

PARTS = [("full", "full"), ("prior", "without prior"), ("motion", "without motion (log-mel ridge)"),
         ("general", "without general (rig only)"), ("refiner", "without refiner"),
         ("individual", "with the Individual Field (off in full)")]
part_of = lambda person, key: f"seconds_{person}_20" if key == "full" else f"ablation_{person}_{key}"
names = [part_of(p, k) for p in ("french", "congress") for k, _ in PARTS]
more = judges(names)
head = [t for t, _, _ in PICTURES + more] + MOUTH
rows = []
for person in ("french", "congress"):
    rows += [row(part_of(person, key), [person, label], "", more) for key, label in PARTS]
    rows += [row(part_of(person, "full"), [person, title], prefix, more) for title, prefix in (ROWS[3], ROWS[4])]
table("Ablation at 20 s", ["clip", "row"] + head, rows, "Contrast is not in what is trained.")

def refined(person):
    d = load(f"main_{person}")
    if d is None or "refiner" not in d:
        return None
    pair = lambda key, digits: f"{get(d, 'refiner.coarse_' + key, digits)} -> {get(d, 'refiner.' + key, digits)}"
    if not d["refiner"]["used"]:
        return [person, "left off"] + ["-"] * 6
    return [person, "on"] + [pair("psnr", 2), pair("sharpness_mouth", 2), pair("sharpness_eyes", 2), pair("flicker", 3),
                             get(d, "refiner.lip_shift_px"), get(d, "refiner.ms", 1)]

table("Refiner", ["clip", "", "PSNR of the head's region", "sharpness of the mouth", "of the eyes", "flicker", "lips moved, px",
                  "ms a frame"], map(refined, PEOPLE), "The rows of ten seconds, coarse -> refined, on the test frames.")

rows = []
for person in PEOPLE:
    for s in (load(f"languages_{person}") or {"sounds": []})["sounds"]:
        rows.append([person, os.path.basename(s["sound"]), get(s, "range"), get(s, "speed", 3), get(s, "clip_speed", 3),
                     get(s, "closure.count", 0), get(s, "closure.closed"), get(s, "closure.vowels_closed"),
                     get(s, "silence.most"), get(s, "silence.not_closed"), get(s, "silence.speed", 4)])
table("Languages, closures and silence",
      ["identity", "sound", "range", "speed", "speed in the clip", "p b m", "closed", "vowels closed", "silence: most",
       "not closed", "speed"], rows,
      "Opening of the inner lips, 0 in the closed pose, 1 at the 95th percentile of the person's clip. closed: within .1 "
      "in a frame within 60 ms of p, b or m, whose times are known for flite's voices and heard (as English phones) for "
      "the others; vowels: their middle frame. silence: .6 to 2.6 s of 3 s put into the sound.")

rows = [[p, os.path.basename(s["sound"]), get(s, "clean.correlation")] for p in PEOPLE
        for s in (load(f"noise_{p}") or {"sounds": []})["sounds"]]
table("Noise", ["identity", "sound", "motion correlation with the clean sound's"], rows)

rows = []
for file in sorted(os.listdir(f"{out}/json")):
    if file.startswith("heads_") and file.endswith(".json"):
        rows += [row(file[:-5], [file[6:-5], title], prefix, []) for title, prefix in (ROWS[0], ROWS[3], ROWS[4])]
table("Generated heads and voices, unseen", ["head", "row"] + [t for t, _, _ in PICTURES] + MOUTH, rows,
      "10 s train, 9 s test; other heads, voices and sentences than the general model was made of.")

with open(f"{out}/quality.md.new", "w") as file:
    file.write("<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n# Quality\n\n"
               f"Made by `tests/bench/quality.sh` on {date.today().isoformat()} with {version} on {os.cpu_count()} cores; "
               "what each column means: `docs/quality.md`.\n\n" + "\n".join(lines))
os.replace(f"{out}/quality.md.new", f"{out}/quality.md")
PYTHON
echo "$out/quality.md"
exit $failed
