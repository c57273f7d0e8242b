# A PostgreSQL cluster of our own: a folder, a Unix socket, no TCP, no password. Sourced after lib.sh.
# shellcheck shell=bash disable=SC2154

cluster_roles="postgres adempauze_owner adempauze_migrator adempauze_app adempauze_courier adempauze_report"

# PostgreSQL refuses to run as root.
cluster_user() {
    if [ "$(id -u)" = 0 ]; then echo postgres; else id -un; fi
}

as_cluster_user() {
    local clean=(env -i "PATH=/usr/sbin:/usr/bin:/sbin:/bin" LC_ALL=C.UTF-8)
    if [ "$(id -u)" = 0 ]; then
        (cd / && runuser -u postgres -- "${clean[@]}" "$@")
    else
        (cd / && "${clean[@]}" "$@")
    fi
}

# The programs that fit the cluster's files; for a new cluster the newest there are.
cluster_program() {
    local version
    if [ -e "$1/data" ]; then
        version=$(as_cluster_user cat "$1/data/PG_VERSION" 2>/dev/null) || fail "$1/data is no PostgreSQL cluster; move it away."
    else
        version=$(find /usr/lib/postgresql -mindepth 1 -maxdepth 1 -printf '%f\n' 2>/dev/null | sort -n | tail -n 1)
    fi
    [ -x "/usr/lib/postgresql/$version/bin/$2" ] || fail "$1 needs PostgreSQL ${version:-15}, which is not installed."
    echo "/usr/lib/postgresql/$version/bin/$2"
}

cluster_settings() {
    cat <<END
listen_addresses = ''
unix_socket_directories = '$1/socket'
unix_socket_permissions = 0777
fsync = on
max_connections = 200
timezone = 'UTC'
log_timezone = 'UTC'
# A failed statement quotes row values: neither it nor the server's details belong in a log.
log_min_error_statement = panic
log_error_verbosity = terse
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
END
}

# Who is logged in on this machine decides, not a password: these users may be any role of the database.
cluster_identities() {
    local user role
    for user in $(printf '%s\n' "$(id -un)" root "$(cluster_user)" | sort -u); do
        for role in $cluster_roles; do echo "adempauze $user $role"; done
    done
}

cluster_create() {
    local directory=$1 user initdb
    user=$(cluster_user)
    initdb=$(cluster_program "$directory" initdb)
    say "creating a private PostgreSQL cluster in $directory"
    mkdir -p "$directory/new" "$directory/socket"
    [ "$(id -u)" != 0 ] || chown "$user:" "$directory/new" "$directory/socket"
    chmod 0755 "$directory/socket"
    quietly as_cluster_user "$initdb" --pgdata="$directory/new/data" --username=postgres --auth=peer \
        --locale-provider=icu --icu-locale=nl-NL --locale=C.UTF-8 --encoding=UTF8 --data-checksums ||
        fail "initdb could not create a cluster in $directory."
    cluster_settings "$directory" | as_cluster_user tee -a "$directory/new/data/postgresql.conf" >/dev/null
    echo "local all all peer map=adempauze" | as_cluster_user tee "$directory/new/data/pg_hba.conf" >/dev/null
    cluster_identities | as_cluster_user tee "$directory/new/data/pg_ident.conf" >/dev/null
    # Only a finished cluster gets the name that counts, so an interrupted creation is simply begun again.
    mv "$directory/new/data" "$directory/data"
    rmdir "$directory/new"
}

# cluster_is_running DIR
cluster_is_running() {
    [ -e "$1/data" ] && as_cluster_user "$(cluster_program "$1" pg_ctl)" status --pgdata="$1/data" >/dev/null 2>&1
}

# cluster_start DIR: makes it when it is not there. A postmaster.pid left by a crash is PostgreSQL's to judge.
cluster_start() {
    local directory=$1 socket="$1/socket/.s.PGSQL.5432"
    [ ${#socket} -le 107 ] || fail "$socket is longer than the 107 bytes of a socket's name; set ADEMPAUZE_STATE shorter."
    if [ ! -e "$directory/data" ]; then
        rm -rf "$directory/new"
        cluster_create "$directory"
    fi
    if cluster_is_running "$directory"; then
        say "PostgreSQL is already running in $directory"
        return
    fi
    quietly as_cluster_user "$(cluster_program "$directory" pg_ctl)" start --wait --timeout=120 --silent \
        --pgdata="$directory/data" --log="$directory/data/server.log" ||
        { as_cluster_user tail -n 20 "$directory/data/server.log" >&2; fail "PostgreSQL did not start in $directory."; }
    say "PostgreSQL is running in $directory"
}

cluster_stop() {
    cluster_is_running "$1" || return 0
    quietly as_cluster_user "$(cluster_program "$1" pg_ctl)" stop --wait --timeout=120 --mode=fast --silent \
        --pgdata="$1/data" || fail "PostgreSQL did not stop in $1."
}

# cluster_sql DIR DATABASE ARGUMENT…: psql as the superuser, stopping at the first error.
cluster_sql() {
    local directory=$1 database=$2
    shift 2
    psql -X -q -v ON_ERROR_STOP=1 "host=$directory/socket user=postgres dbname=$database" "$@"
}

cluster_roles_sql() {
    quietly cluster_sql "$1" postgres -f "$house/schema/sql/roles.sql" || fail "schema/sql/roles.sql could not be run."
}

# cluster_database DIR NAME: the roles, and the database when it is not there.
cluster_database() {
    local there
    cluster_roles_sql "$1"
    there=$(cluster_sql "$1" postgres -At -c "SELECT count(*) FROM pg_database WHERE datname = '$2'")
    [ "$there" = 1 ] || cluster_sql "$1" postgres -c "CREATE DATABASE $2 OWNER adempauze_owner"
}

cluster_drop_database() {
    PGOPTIONS=--client-min-messages=warning \
        cluster_sql "$1" postgres -c "DROP DATABASE IF EXISTS $2 WITH (FORCE)"
}
