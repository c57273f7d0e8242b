# A Postfix of our own: its configuration, queue, port and mailbox are in one folder. Sourced after deploy/lib.sh.
# It takes mail for any address on 127.0.0.1, only over STARTTLS, and puts all of it into one maildir.
# shellcheck shell=bash

# Postfix never delivers as root.
if [ "$(id -u)" = 0 ]; then postfix_mail_owner=nobody; else postfix_mail_owner=$(id -un); fi

# postfix_start DIR CERTIFICATES: sets postfix_port; the mail arrives in DIR/mail/inbox/new.
postfix_start() {
    local directory=$1 certificates=$2
    postfix_stop "$directory"
    postfix_port=$(free_port)
    as_root mkdir -p "$directory/etc" "$directory/queue" "$directory/data" "$directory/mail"
    as_root chmod 0755 "$directory" "$directory/etc" "$directory/queue"
    as_root chown postfix: "$directory/data"
    as_root chown "$postfix_mail_owner:" "$directory/mail"
    # A failed test's mail must not be taken for this run's.
    as_root rm -rf "$directory/mail/inbox"
    postfix_main "$directory" "$certificates" | as_root tee "$directory/etc/main.cf" >/dev/null
    postfix_services | as_root tee "$directory/etc/master.cf" >/dev/null
    quietly as_root postfix -c "$directory/etc" start || fail "Postfix did not start in $directory."
    wait_until 20 postfix_answers || fail "Postfix does not answer on 127.0.0.1:$postfix_port; see $directory/postfix.log."
    say "Postfix is running in $directory"
}

postfix_stop() {
    [ -e "$1/etc/main.cf" ] || return 0
    as_root postfix -c "$1/etc" status >/dev/null 2>&1 || return 0
    quietly as_root postfix -c "$1/etc" stop || fail "Postfix did not stop in $1."
}

postfix_answers() {
    (exec 3<>"/dev/tcp/127.0.0.1/$postfix_port" && read -r -t 5 greeting <&3 && [[ $greeting == 220* ]]) 2>/dev/null
}

postfix_main() {
    cat <<END
compatibility_level = 3.6
myhostname = localhost
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
queue_directory = $1/queue
data_directory = $1/data
maillog_file = $1/postfix.log
maillog_file_prefixes = $1
alias_maps =
alias_database =
biff = no
disable_dns_lookups = yes
# Nothing leaves this machine: whatever is not for the mailbox below has no way out.
default_transport = error:this server sends nothing on
relay_transport = error:this server sends nothing on
virtual_mailbox_domains = static:all
virtual_mailbox_base = $1/mail
virtual_mailbox_maps = static:inbox/
virtual_uid_maps = static:$(id -u "$postfix_mail_owner")
virtual_gid_maps = static:$(id -g "$postfix_mail_owner")
smtpd_recipient_restrictions = permit_mynetworks, reject
smtpd_tls_security_level = encrypt
smtpd_tls_mandatory_protocols = >=TLSv1.2
smtpd_tls_chain_files = $2/server.key, $2/server.crt
END
}

# Not the whole of Postfix: what it takes to receive a message and put it away. Nothing runs in a chroot, since
# the queue is no place for a copy of the system's files.
postfix_services() {
    cat <<END
127.0.0.1:$postfix_port inet n - n - - smtpd
cleanup  unix n - n - 0 cleanup
qmgr     unix n - n 300 1 qmgr
rewrite  unix - - n - - trivial-rewrite
bounce   unix - - n - 0 bounce
defer    unix - - n - 0 bounce
trace    unix - - n - 0 bounce
proxymap unix - - n - - proxymap
anvil    unix - - n - 1 anvil
tlsmgr   unix - - n 1000? 1 tlsmgr
error    unix - - n - - error
retry    unix - - n - - error
virtual  unix - n n - - virtual
postlog  unix-dgram n - n - 1 postlogd
END
}
