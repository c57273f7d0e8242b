# The parts of a demo that runs from one folder: keys, configuration, database, mail catcher, daemon.
# Sourced after lib.sh, cluster.sh and certificates.sh; `state` is the folder.
# shellcheck shell=bash disable=SC2154

# The night on which the story begins: Friday 20 November 2026, 22:00 in Amsterdam.
demo_starting=2026-11-20T21:14:00Z

ctl() { "$house/build/bin/adempauzectl" --config "$state/adempauze.toml" "$@"; }

demo_key() {
    mkdir -p "$state/keys"
    [ -s "$state/keys/region.key" ] || (umask 077 && openssl rand -base64 32 >"$state/keys/region.key")
}

demo_configuration() {
    local port admin_port
    port=$(free_port)
    admin_port=$(free_port)
    cat >"$state/adempauze.toml" <<END
# Written by deploy/try; config/adempauze.toml explains every key.
[database]
app = "host=$state/socket dbname=adempauze user=adempauze_app"
courier = "host=$state/socket dbname=adempauze user=adempauze_courier"
migrator = "host=$state/socket dbname=adempauze user=adempauze_migrator"

[http]
port = $port
certificate = "tls/server.crt"
key = "tls/server.key"

[admin]
port = $admin_port

[mail]
port = $(cat "$state/mail.port")
starttls_ca = "tls/ca.crt"
from = "adempauze@example.org"
link = "https://localhost:$port/"

[keys]
region_key_file = "keys/region.key"

[outages]
paper_after_minutes = 0 # a demo rests when nobody plays it

[clock]
demo = true

[log]
file = "logs/adempauzed.log"

[regimes]
folder = "$house/config/regimes"
fictional = true
END
    printf 'url=https://localhost:%s\nadmin=http://127.0.0.1:%s\n' "$port" "$admin_port" >"$state/addresses"
}

demo_mail_catcher() {
    rm -f "$state/mail.port"
    start_process "$state/mail.pid" "$state/logs/mail.log" /usr/bin/python3 "$house/deploy/mail_catcher.py" \
        --port-file "$state/mail.port" --cert "$state/tls/server.crt" --key "$state/tls/server.key" --folder "$state/mail"
    wait_until 20 test -s "$state/mail.port" || fail "the mail catcher did not start; see $state/logs/mail.log."
    say "the mail catcher listens on 127.0.0.1:$(cat "$state/mail.port") and keeps mail in $state/mail"
}

# demo_database: a new one, with the demo's people and places and nothing that anybody did.
demo_database() {
    say "making a new demo database, its clock at $demo_starting"
    rm -f "$state/played" "$state/logins.json"
    find "$state/mail" -type f -delete
    cluster_drop_database "$state" adempauze
    cluster_database "$state" adempauze
    quietly ctl db migrate --demo || fail "adempauzectl db migrate did not finish."
    (umask 077 && quietly ctl demo --starting "$demo_starting" --logins "$state/logins.json") ||
        fail "adempauzectl demo did not finish."
}

daemon_is_ready() {
    is_running "$state/daemon.pid" || return 0 # it gave up; the caller looks again
    /usr/bin/python3 - "$1" <<'END' 2>/dev/null
import sys, urllib.request
opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
opener.open(sys.argv[1] + "/readyz", timeout=2)
END
}

demo_daemon() {
    local url admin
    # shellcheck source=/dev/null
    . "$state/addresses"
    start_process "$state/daemon.pid" "$state/logs/adempauzed.err" \
        "$house/build/bin/adempauzed" --config "$state/adempauze.toml"
    if ! wait_until 30 daemon_is_ready "$admin" || ! is_running "$state/daemon.pid"; then
        tail -n 20 "$state/logs/adempauzed.err" "$state/logs/adempauzed.log" >&2 || true
        fail "the daemon did not become ready within 30 s."
    fi
    say "the daemon is ready at $url"
}

demo_story() {
    local url admin
    # shellcheck source=/dev/null
    . "$state/addresses"
    PYTHONDONTWRITEBYTECODE=1 /usr/bin/python3 "$house/tests/e2e/story.py" --url "$url" --admin "$admin" \
        --ca "$state/tls/ca.crt" --logins "$state/logins.json" --mail "$state/mail"
}

# The client where there is a display, else how to open it elsewhere.
demo_client() {
    local url admin
    # shellcheck source=/dev/null
    . "$state/addresses"
    if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        say "the client: build/bin/adempauze --server $url --ca $state/tls/ca.crt (there is no display here)"
        return
    fi
    start_process "$state/client.pid" "$state/logs/client.log" \
        "$house/build/bin/adempauze" --server "$url" --ca "$state/tls/ca.crt"
    say "the client is open; sign in with one of the logins above"
}

demo_stop() {
    stop_process "$state/client.pid"
    stop_process "$state/daemon.pid"
    stop_process "$state/mail.pid"
    cluster_stop "$state"
}

# One login per role: enough to look around with.
demo_addresses() {
    local url admin
    # shellcheck source=/dev/null
    . "$state/addresses"
    say "Adempauze runs at $url (authority: $state/tls/ca.crt)"
    /usr/bin/python3 - "$state/logins.json" <<'END'
import json, sys
shown = set()
for account in json.load(open(sys.argv[1], encoding="utf-8"))["accounts"]:
    if account["role"] not in shown:
        shown.add(account["role"])
        print(f"  {account['role']:<20} {account['name']:<28} {account['password']}")
END
    say "every login: $state/logins.json; mail: $state/mail; logs: $state/logs"
}
