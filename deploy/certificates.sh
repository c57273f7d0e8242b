# A certificate authority and a server certificate of our own, for this machine only. Sourced after lib.sh.
# shellcheck shell=bash

# certificates DIR: makes ca.crt, ca.key, server.crt, server.key (ECDSA P-256; localhost and 127.0.0.1) unless they
# are there and stay valid for another month.
certificates() {
    local directory=$1
    if openssl x509 -noout -checkend 2592000 -in "$directory/server.crt" >/dev/null 2>&1; then return; fi
    say "making a certificate authority and a server certificate in $directory"
    mkdir -p "$directory"
    (umask 077 && quietly certificate_authority "$directory" && quietly server_certificate "$directory") ||
        fail "openssl could not make the certificates in $directory."
    chmod 0644 "$directory/ca.crt" "$directory/server.crt"
}

certificate_authority() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 -days 3650 \
        -keyout "$1/ca.key" -out "$1/ca.crt" -subj "/CN=Adempauze self-made CA" \
        -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign,cRLSign"
}

server_certificate() {
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -sha256 \
        -keyout "$1/server.key" -out "$1/server.csr" -subj "/CN=localhost" &&
        openssl x509 -req -sha256 -days 397 -in "$1/server.csr" -CA "$1/ca.crt" -CAkey "$1/ca.key" \
            -set_serial "0x$(openssl rand -hex 16)" -out "$1/server.crt" -extfile /dev/stdin <<END &&
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1
END
        rm -f "$1/server.csr"
}
