# What the scripts share. Sourced by deploy/build, deploy/try, tests/run and .ci/run; bash, with set -euo pipefail.
# shellcheck shell=bash

house=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }

fail() {
    printf 'adempauze: %s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# quietly COMMAND…: shows what the command printed only when it failed.
quietly() {
    local log status=0
    log=$(mktemp)
    "$@" >"$log" 2>&1 </dev/null || status=$?
    if [ "$status" != 0 ]; then cat "$log" >&2; fi
    rm -f "$log"
    return "$status"
}

# state_directory NAME: a folder of our own outside the checkout, made when it is not there.
state_directory() {
    local root=${ADEMPAUZE_STATE:-/var/tmp/adempauze-$(id -u)}
    mkdir -p "$root"
    [ -O "$root" ] || fail "$root belongs to somebody else; set ADEMPAUZE_STATE to a folder of yours."
    # Others may pass through (PostgreSQL and Postfix run as users of their own), not look around.
    chmod 0711 "$root"
    mkdir -p "$root/$1"
    chmod 0711 "$root/$1"
    say "$root/$1"
}

packages_of() {
    awk -v wanted=" $* " '
        /^\[/ { section = substr($0, 2, length($0) - 2); next }
        NF && !/^#/ && index(wanted, " " section " ") { print $1 }' "$house/deploy/packages"
}

# npm also comes with other builds of nodejs than Debian's, which its own package would push out.
is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ] ||
        { [ "$1" = npm ] && command -v npm >/dev/null; }
}

# install_missing SECTION…: brings the machine to what these sections of deploy/packages name. Nothing that is
# there is replaced, no service is started and no database cluster is made.
install_missing() {
    local package missing=()
    for package in $(packages_of "$@"); do
        is_installed "$package" || missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null || fail "needs these Debian packages, and there is no apt-get here: ${missing[*]}"
    [ "$(id -u)" = 0 ] || command -v sudo >/dev/null || fail "run as root, or install sudo, to install: ${missing[*]}"
    say "installing ${#missing[@]} Debian packages that are missing: ${missing[*]}"
    quietly as_root bash "$house/deploy/install_packages.sh" "${missing[@]}" || fail "could not install: ${missing[*]}"
}

# configure_and_build PRESET DIRECTORY TARGET…
configure_and_build() {
    local preset=$1 directory=$2
    shift 2
    say "building in ${directory#"$house"/}"
    quietly cmake --preset "$preset" -S "$house" -B "$directory" || fail "cmake could not configure $directory."
    quietly cmake --build "$directory" --target "$@" -- --quiet || fail "the build in $directory failed; its output is above."
}

# free_port: a loopback port nobody listens on now.
free_port() {
    /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# A process is remembered by its id and the moment it started, so that another one that inherits the id is left alone.
started_at() { cut -d ' ' -f 22 "/proc/$1/stat" 2>/dev/null; }

# start_process FILE LOG COMMAND…: runs it in a session of its own, so that Ctrl+C reaches only the script.
start_process() {
    local file=$1 log=$2
    shift 2
    setsid "$@" >>"$log" 2>&1 </dev/null &
    printf '%s %s\n' "$!" "$(started_at "$!")" >"$file"
}

is_running() {
    local id moment
    [ -r "$1" ] && read -r id moment <"$1" && [ -n "${moment:-}" ] && [ "$(started_at "$id")" = "$moment" ]
}

# stop_process FILE: asks it to go and waits until it has; after a minute it is made to.
stop_process() {
    local id moment tenths=0
    if ! is_running "$1"; then rm -f "$1" && return 0; fi
    read -r id moment <"$1"
    kill -TERM "$id" 2>/dev/null || true
    while is_running "$1" && [ "$tenths" -lt 600 ]; do
        sleep 0.1
        tenths=$((tenths + 1))
    done
    if is_running "$1"; then kill -KILL "$id" 2>/dev/null || true; fi
    rm -f "$1"
}

# wait_until SECONDS COMMAND…: false when the command never succeeded within the time.
wait_until() {
    local deadline=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$deadline" ] || return 1
        sleep 0.1
    done
}
