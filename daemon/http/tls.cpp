#include "http/tls.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace adempauze::http {

namespace {

QByteArray contentOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        throw TlsFailure(path + ": cannot be read: " + file.errorString().toStdString());
    return file.readAll();
}

QSslKey keyFrom(const std::string& path)
{
    const QByteArray pem = contentOf(path);
    for (const auto algorithm : {QSsl::Ec, QSsl::Rsa}) {
        const QSslKey key(pem, algorithm);
        if (key.isNull())
            continue;
        if (key.length() < (algorithm == QSsl::Rsa ? 3072 : 256))
            throw TlsFailure(path + ": the key is too short; ECDSA from 256 bits or RSA from 3072 is needed");
        return key;
    }
    throw TlsFailure(path + ": holds no unencrypted ECDSA or RSA key in PEM");
}

} // namespace

QSslConfiguration serverTls(const TlsFiles& files)
{
    const auto chain = QSslCertificate::fromData(contentOf(files.chain), QSsl::Pem);
    if (chain.isEmpty())
        throw TlsFailure(files.chain + ": holds no certificate in PEM");

    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(keyFrom(files.key));
    // Otherwise Qt asks clients for a certificate, and reads the system's CAs for every connection.
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setCaCertificates({});
    return tls;
}

} // namespace adempauze::http
