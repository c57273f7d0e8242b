#include "ctl/demo_command.h"

#include "ctl/demo_writer.h"
#include "secrets/field_cipher.h"
#include "storage/installation_store.h"
#include "time/clock.h"
#include "time/text.h"

#include <cerrno>
#include <fcntl.h>
#include <iostream>
#include <unistd.h>

namespace adempauze::ctl {

namespace {

std::string jsonOf(const std::vector<DemoLogin>& logins)
{
    std::string list;
    for (const DemoLogin& login : logins)
        list += (list.empty() ? "\n  " : ",\n  ") + ("{\"name\":" + json(login.name))
            + ",\"password\":" + json(login.password) + ",\"role\":" + json(wordFor(login.role))
            + ",\"region\":" + json(login.region) + ",\"organisation\":" + json(login.organisation)
            + ",\"facility\":" + (login.facility.empty() ? "null" : json(login.facility)) + "}";
    return "{\"accounts\":[" + list + "\n]}\n";
}

/// A file with secrets, gone again unless it is kept.
class SecretFile {
public:
    SecretFile(std::filesystem::path file, const std::string& content)
        : m_file(std::move(file))
    {
        const int descriptor = open(m_file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
        if (descriptor < 0 && errno == EEXIST)
            throw Stop(Exit::Usage, m_file.string() + " exists already; name a new file for the logins.");
        if (descriptor < 0)
            throw Stop(Exit::Failure, m_file.string() + " cannot be written.");
        const bool written = write(descriptor, content.data(), content.size()) == static_cast<ssize_t>(content.size())
            && fsync(descriptor) == 0;
        close(descriptor);
        if (written)
            return;
        remove();
        throw Stop(Exit::Failure, m_file.string() + " could not be written whole.");
    }
    ~SecretFile()
    {
        if (!m_kept)
            remove();
    }
    SecretFile(const SecretFile&) = delete;
    SecretFile& operator=(const SecretFile&) = delete;
    void keep() { m_kept = true; }

private:
    void remove() const
    {
        std::error_code ignored;
        std::filesystem::remove(m_file, ignored);
    }
    std::filesystem::path m_file;
    bool m_kept = false;
};

void demandDemo(pg::Connection& connection)
{
    const Installation installation = installationOf(connection);
    if (!installation.demo)
        throw Stop(Exit::Config,
                   "This database was not created as a demo; nothing was changed. For a demo, make a new"
                   " database and run `adempauzectl db migrate --demo`.");
    if (!regionsOf(connection).empty())
        throw Stop(Exit::Failure, "This demo database is already filled. Make a new one to start again.");
}

} // namespace

Exit fillDemo(const Invocation& invocation, const DemoWish& wish)
{
    const auto starting = parseMoment(wish.starting);
    if (!starting)
        throw Stop(Exit::Usage, "--starting takes a moment such as 2026-11-20T22:14:00+01:00.");
    const Settings settings = settingsOf(invocation);
    pg::Connection connection = ownerOf(invocation, settings);
    demandDemo(connection);
    const FieldCipher cipher(SecretKey::fromFile(settings.keys.regionKeyFile));

    pg::Transaction tx(connection, {});
    const auto logins = queueDemo(tx, cipher, *starting);
    queueDemoClock(tx, *starting - Clock().real());
    std::optional<SecretFile> file;
    if (wish.logins)
        file.emplace(*wish.logins, jsonOf(logins));
    if (tx.commit())
        throw Stop(Exit::Failure, "The database refused the demo.");
    if (file)
        file->keep();
    if (!wish.logins || invocation.json)
        std::cout << jsonOf(logins);
    else
        std::cout << "The demo has " << logins.size() << " accounts, listed in " << wish.logins->string()
                  << "; its clock shows " << textOf(*starting) << ".\n";
    return Exit::Ok;
}

} // namespace adempauze::ctl
