#!/usr/bin/env bash
# Installs the named Debian packages as root, without letting any of them start a service, make a database cluster
# or configure a mail server: this project runs its own copies, with configuration of its own.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive

temporary=()
trap 'rm -f "${temporary[@]}"' EXIT

forbid_services() {
    [ -e /usr/sbin/policy-rc.d ] && return
    temporary+=(/usr/sbin/policy-rc.d)
    printf '#!/bin/sh\nexit 101\n' >/usr/sbin/policy-rc.d
    chmod 0755 /usr/sbin/policy-rc.d
}

forbid_cluster() {
    local drop_in=/etc/postgresql-common/createcluster.d/adempauze.conf
    temporary+=("$drop_in")
    mkdir -p "${drop_in%/*}"
    echo "create_main_cluster = false" >"$drop_in"
}

forbid_mail_configuration() {
    debconf-set-selections <<<"postfix postfix/main_mailer_type select No configuration"
}

forbid_services
for package in "$@"; do
    case $package in
        postgresql-*) forbid_cluster ;;
        postfix) forbid_mail_configuration ;;
    esac
done
apt-get -q update
apt-get -q install -y --no-install-recommends "$@"
