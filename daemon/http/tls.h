#pragma once

#include <QSslConfiguration>

#include <stdexcept>
#include <string>

namespace adempauze::http {

struct TlsFiles {
    std::string chain; ///< PEM: own certificate first, then the intermediates
    std::string key; ///< PEM, not encrypted: ECDSA of at least 256 bits or RSA of at least 3072
};

/// What is wrong with the files, naming the file and never its content.
class TlsFailure : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// TLS 1.3 and nothing else, no 0-RTT, no client certificates asked for (TRUST § 3). Throws TlsFailure.
QSslConfiguration serverTls(const TlsFiles& files);

} // namespace adempauze::http
