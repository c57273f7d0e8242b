#include "secrets/secret_key.h"

#include "secrets/bytes.h"
#include "secrets/sodium.h"

#include <sodium.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <utility>

namespace adempauze {

namespace {

constexpr std::size_t FileSizeMax = 256;

class File {
public:
    File(const std::filesystem::path& path, int flags)
        : m_descriptor(::open(path.c_str(), flags | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
    }
    ~File()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    bool isOpen() const { return m_descriptor >= 0; }
    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

/// Text that is wiped when it goes.
struct Wiped {
    std::string text;
    ~Wiped() { sodium_memzero(text.data(), text.size()); }
};

void demandPrivate(const File& file, const std::filesystem::path& path)
{
    struct stat about { };
    if (::fstat(file.descriptor(), &about) != 0 || !S_ISREG(about.st_mode))
        throw SecretsError(path.string() + ": a key file must be a regular file");
    if ((about.st_mode & 0177U) != 0)
        throw SecretsError(path.string() + ": others may touch this key file; give it mode 0600 or 0400");
}

} // namespace

SecretKey SecretKey::random()
{
    demandSodium();
    SecretKey key;
    randombytes_buf(key.m_bytes.data(), Size);
    return key;
}

SecretKey SecretKey::fromFile(const std::filesystem::path& path)
{
    demandSodium();
    const File file(path, O_RDONLY);
    if (!file.isOpen())
        throw SecretsError(path.string() + ": this key file cannot be opened");
    demandPrivate(file, path);

    Wiped content{std::string(FileSizeMax, '\0')};
    const ssize_t length = ::read(file.descriptor(), content.text.data(), FileSizeMax);
    SecretKey key;
    std::size_t keyLength = 0;
    if (length < 0
        || sodium_base642bin(key.m_bytes.data(), Size, content.text.data(), static_cast<std::size_t>(length), " \r\n",
                             &keyLength, nullptr, sodium_base64_VARIANT_ORIGINAL)
            != 0
        || keyLength != Size)
        throw SecretsError(path.string() + ": a key file holds 32 bytes in base64 and nothing else");
    return key;
}

SecretKey::SecretKey(SecretKey&& other) noexcept
    : m_bytes(other.m_bytes)
{
    sodium_memzero(other.m_bytes.data(), Size);
}

SecretKey& SecretKey::operator=(SecretKey&& other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        sodium_memzero(other.m_bytes.data(), Size);
    }
    return *this;
}

SecretKey::~SecretKey()
{
    sodium_memzero(m_bytes.data(), Size);
}

SecretKey SecretKey::forPurpose(std::string_view purpose) const
{
    SecretKey key;
    crypto_generichash(key.m_bytes.data(), Size, readable(purpose), purpose.size(), m_bytes.data(), Size);
    return key;
}

std::string SecretKey::base64() const
{
    std::string text(sodium_base64_ENCODED_LEN(Size, sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), m_bytes.data(), Size, sodium_base64_VARIANT_ORIGINAL);
    text.pop_back();
    return text;
}

void createKeyFile(const std::filesystem::path& path)
{
    const File file(path, O_WRONLY | O_CREAT | O_EXCL);
    if (!file.isOpen())
        throw SecretsError(path.string() + ": this key file cannot be made; it may be there already");
    const Wiped content{SecretKey::random().base64() + "\n"};
    const ssize_t written = ::write(file.descriptor(), content.text.data(), content.text.size());
    if (written != static_cast<ssize_t>(content.text.size()) || ::fsync(file.descriptor()) != 0)
        throw SecretsError(path.string() + ": this key file could not be written whole");
}

} // namespace adempauze
