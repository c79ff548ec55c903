#!/usr/bin/env bash
# What the SDK costs the people who build it: the CPU time of a clean debug build of one program,
# once with mna-api and once by hand on reqwest, tokio, serde, serde_json, hmac and sha2 with the same
# features. Prints both and their ratio.
#
#   benches/build-time.sh [rounds]        3 rounds if not said; a round takes about two minutes
set -euo pipefail

rounds=${1:-3}
workspace=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'test $? = 0 || cat "$work/said" >&2; rm -rf "$work"' EXIT
touch "$work/said"

program() { # name, dependencies
    mkdir -p "$work/$1/src"
    cp "$workspace/benches/build-time/$1.rs" "$work/$1/src/main.rs"
    cp "$workspace/Cargo.lock" "$work/$1/Cargo.lock"
    printf '[package]\nname = "%s"\nversion = "0.0.0"\nedition = "2024"\n\n[workspace]\n\n[dependencies]\n%s\n' \
        "$1" "$2" >"$work/$1/Cargo.toml"
    # Everything is downloaded before anything is measured.
    (cd "$work/$1" && cargo fetch --quiet)
}

program with_mna "mna-api = { path = \"$workspace/mna-api\" }
tokio = { version = \"1\", features = [\"macros\", \"rt\"] }"

program bare 'reqwest = { version = "0.13", default-features = false, features = ["rustls-no-provider", "system-proxy"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12", "logging"] }
tokio = { version = "1", features = ["macros", "rt"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
hmac = { version = "0.13", default-features = false }
sha2 = { version = "0.11", default-features = false }'

build() { # name
    rm -rf "$work/target"
    cargo build --quiet --offline --manifest-path "$work/$1/Cargo.toml" \
        --target-dir "$work/target" >"$work/said" 2>&1
}

# User and system time of the build and all it starts, in seconds.
TIMEFORMAT='%U %S'
cpu_seconds() { # name
    { time build "$1"; } 2>"$work/time"
    awk '{ print $1 + $2 }' "$work/time"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

echo "CPU seconds of a clean debug build, $rounds rounds in turns"
: >"$work/with_mna.times" && : >"$work/bare.times" && : >"$work/ratios"
for round in $(seq "$rounds"); do
    cpu_seconds with_mna >"$work/a"
    cpu_seconds bare >"$work/b"
    cat "$work/a" >>"$work/with_mna.times"
    cat "$work/b" >>"$work/bare.times"
    awk "BEGIN { print $(cat "$work/a") / $(cat "$work/b") }" >>"$work/ratios"
    printf '  round %d: mna-api %6.1f   by hand %6.1f   ratio %.2f\n' \
        "$round" "$(cat "$work/a")" "$(cat "$work/b")" "$(tail -n 1 "$work/ratios")"
done
printf 'median: mna-api %.1f, by hand %.1f, ratio %.2f\n' \
    "$(median <"$work/with_mna.times")" "$(median <"$work/bare.times")" "$(median <"$work/ratios")"
