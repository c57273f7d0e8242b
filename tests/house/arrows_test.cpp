#include "house/sources.h"

#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <set>

namespace adempauze::house {

namespace {

// The plan of the house. A new arrow is a decision: change it here, in a commit that says why.
// What a room may look into is closed over the arrows: whoever sees storage's headers sees domain's.
const std::map<std::string, std::set<std::string>> Plan{
    {"daemon/time", {"time"}},
    {"daemon/domain", {"time", "domain"}},
    {"daemon/storage", {"time", "domain", "storage"}},
    {"daemon/usecases", {"time", "domain", "storage", "usecases"}},
    {"daemon/secrets", {"secrets"}},
    {"daemon/settings", {"time", "domain", "settings"}},
    {"daemon/courier", {"time", "domain", "storage", "secrets", "courier"}},
    {"daemon/http", {"time", "domain", "storage", "usecases", "wire", "secrets", "http"}},
    {"daemon/ctl", {"time", "domain", "storage", "usecases", "courier", "settings", "secrets", "ctl"}},
    {"daemon/main.cpp", {"time", "domain", "storage", "usecases", "wire", "secrets", "settings", "courier", "http"}},
    {"schema/wire", {"time", "wire"}},
    {"client/link", {"time", "wire", "link"}},
    {"client/shell", {"time", "wire", "link", "shell"}},
    {"client/availability", {"time", "wire", "link", "shell", "availability"}},
    {"client/desk", {"time", "wire", "link", "shell", "desk"}},
    {"client/board", {"time", "wire", "link", "shell", "board"}},
    {"client/stay", {"time", "wire", "link", "shell", "stay"}},
    {"client/waiting", {"time", "wire", "link", "shell", "waiting"}},
    {"client/follow_up", {"time", "wire", "link", "shell", "follow_up"}},
    {"client/agencies", {"time", "wire", "link", "shell", "agencies"}},
    {"client/main.cpp",
     {"time", "wire", "link", "shell", "availability", "desk", "board", "stay", "waiting", "follow_up", "agencies"}},
};

const std::set<std::string> Rooms{"time",    "domain",       "storage", "usecases", "secrets",   "settings",
                                  "courier", "http",         "ctl",     "wire",     "link",      "shell",
                                  "desk",    "availability", "board",   "stay",     "follow_up", "agencies"};

/// Where a library may be included, by the beginning of the header's name.
struct Library {
    std::string header;
    std::set<std::string> places;
};

const std::vector<Library> Libraries{
    {"libpq-fe.h", {"daemon/storage/pg.cpp"}},
    {"Q", {"daemon/http", "daemon/main.cpp", "schema/wire", "client"}},
    {"boost/", {"daemon/http"}},
    {"toml++/", {"daemon/settings"}},
    {"sodium", {"daemon/secrets"}},
    {"curl/", {"daemon/courier"}},
    {"gmime/", {"daemon/courier"}},
    {"libical/", {"daemon/http"}},
    {"spdlog/", {"daemon/http", "daemon/courier", "daemon/ctl", "daemon/main.cpp"}},
    {"CLI/", {"daemon/ctl", "daemon/main.cpp"}},
    {"systemd/", {"daemon/main.cpp", "daemon/http"}},
    {"nlohmann/",
     {"daemon/usecases", "daemon/courier", "daemon/ctl"}}, // where Qt may not speak JSON; the wire itself is QJson's
    {"gtest/", {}},
    {"rapidcheck", {}},
};

/// The rules of domain, and the arithmetic of time, do nothing but compute.
const std::set<std::string> Impure{
    "atomic", "condition_variable", "cstdio",  "ctime",  "filesystem", "fstream",  "future", "iostream", "mutex",
    "random", "semaphore",          "stdio.h", "thread", "time.h",     "unistd.h",
};

const std::string ClockHeader = "time/clock.h";
const std::set<std::string> ClockReaders{"daemon/http", "daemon/courier", "daemon/ctl", "daemon/main.cpp",
                                         "client/link"};

bool isInOneOf(const std::string& path, const std::set<std::string>& places)
{
    for (const std::string& place : places)
        if (isBelow(path, place))
            return true;
    return false;
}

const std::set<std::string>* planFor(const std::string& path)
{
    for (const auto& [folder, mayLookInto] : Plan)
        if (isBelow(path, folder))
            return &mayLookInto;
    return nullptr;
}

bool isPure(const std::string& path)
{
    return isBelow(path, "daemon/domain") || (isBelow(path, "daemon/time") && path != "daemon/" + ClockHeader);
}

bool isOfLibrary(const std::string& header, const Library& library)
{
    if (library.header == "Q")
        return header.size() > 1 && header[0] == 'Q' && std::isalpha(static_cast<unsigned char>(header[1])) != 0;
    return header.starts_with(library.header);
}

/// Why this file may not include this header; empty when it may.
std::string objection(const std::string& path, const std::set<std::string>& mayLookInto, const std::string& header)
{
    if (header.find("..") != std::string::npos)
        return "climbs out of its room";
    const std::string room = header.substr(0, header.find('/'));
    if (header.find('/') != std::string::npos && Rooms.contains(room) && !mayLookInto.contains(room))
        return "looks into a room the plan keeps closed";
    if (header == ClockHeader && !isInOneOf(path, ClockReaders))
        return "asks the clock; take `now` as a parameter";
    if (isPure(path) && Impure.contains(header))
        return "is to be pure";
    for (const Library& library : Libraries)
        if (isOfLibrary(header, library) && !isInOneOf(path, library.places))
            return "brings in a library from another room";
    return {};
}

Complaints arrowsOf(const Source& source)
{
    const auto* mayLookInto = planFor(source.path);
    if (!mayLookInto)
        return {source.path + " lies in a room the plan does not know"};
    static const std::regex include(R"re(^\s*#\s*include\s*[<"]([^>"]+)[>"])re");
    Complaints complaints;
    int number = 0;
    for (const std::string& line : linesOf(codeOf(source))) {
        ++number;
        std::smatch found;
        if (!std::regex_search(line, found, include))
            continue;
        if (const auto why = objection(source.path, *mayLookInto, found[1]); !why.empty())
            complaints.push_back(source.path + ":" + std::to_string(number) + " " + why + ": " + found[1].str());
    }
    return complaints;
}

/// The files that include a header beginning like this.
std::set<std::string> doorsTo(const std::string& beginning, const std::vector<Source>& sources)
{
    const std::regex include("(^|\\n)\\s*#\\s*include\\s*[<\"]" + beginning);
    std::set<std::string> doors;
    for (const Source& source : sources)
        if (std::regex_search(codeOf(source), include))
            doors.insert(source.path);
    return doors;
}

/// http speaks to the rules through use-cases; a statement there would be a second door to the database.
Complaints statementsIn(const Source& source)
{
    static const std::regex statement(R"(\b(SELECT\s+\S|INSERT INTO\s|UPDATE \w+ SET\s|DELETE FROM\s))");
    return linesWith(statement, source.path, codeOf(source), "speaks SQL");
}

} // namespace

TEST(Arrows, everyRoomLooksOnlyWhereThePlanLetsIt)
{
    Complaints complaints;
    for (const Source& source : sourcesIn({"daemon", "client", "schema"}, {".h", ".cpp"}))
        append(complaints, arrowsOf(source));
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

TEST(Arrows, everyForbiddenLookIsSeen)
{
    const std::vector<std::pair<std::string, std::string>> planted{
        {"daemon/time/a.h", "\"domain/order.h\""},
        {"daemon/time/a.h", "<QDateTime>"},
        {"daemon/domain/a.h", "\"storage/pg.h\""},
        {"daemon/domain/a.cpp", "<random>"},
        {"daemon/domain/a.cpp", "<spdlog/spdlog.h>"},
        {"daemon/domain/a.cpp", "\"time/clock.h\""},
        {"daemon/storage/a.cpp", "<QString>"},
        {"daemon/storage/a.cpp", "\"usecases/a.h\""},
        {"daemon/storage/stay_store.cpp", "<libpq-fe.h>"},
        {"daemon/usecases/a.cpp", "\"http/a.h\""},
        {"daemon/usecases/a.cpp", "\"time/clock.h\""},
        {"daemon/usecases/a.cpp", "\"wire/a.h\""},
        {"daemon/courier/a.cpp", "\"http/a.h\""},
        {"daemon/courier/a.cpp", "<QtNetwork>"},
        {"daemon/settings/a.cpp", "\"storage/pg.h\""},
        {"daemon/secrets/a.cpp", "\"domain/uuid.h\""},
        {"daemon/http/a.cpp", "<nlohmann/json.hpp>"},
        {"daemon/ctl/a.cpp", "\"http/server.h\""},
        {"daemon/ctl/a.cpp", "<boost/beast.hpp>"},
        {"schema/wire/a.h", "\"domain/order.h\""},
        {"schema/wire/a.h", "\"../daemon/domain/a.h\""},
        {"client/stay/a.cpp", "\"domain/order.h\""},
        {"client/stay/a.cpp", "\"desk/desk_screen.h\""},
        {"client/stay/a.cpp", "\"time/clock.h\""},
        {"client/shell/a.cpp", "\"stay/stay_screen.h\""},
        {"client/link/a.cpp", "\"shell/screen.h\""},
        {"client/stay/a.cpp", "\"storage/pg.h\""},
        {"daemon/attic/a.cpp", "<string>"},
    };
    for (const auto& [path, header] : planted)
        EXPECT_EQ(arrowsOf({path, "#include " + header + "\n"}).size(), 1U) << path << " " << header;
    EXPECT_TRUE(arrowsOf({"daemon/http/a.cpp", "#include <QTimer>\n#include \"usecases/a.h\"\n"}).empty());
    EXPECT_TRUE(arrowsOf({"daemon/time/a.h", "// #include <QTimer>\n"}).empty());
}

TEST(Arrows, libpqHasOneDoorAndSoHasBeast)
{
    const auto sources = sourcesIn({"daemon", "client", "schema"}, {".h", ".cpp"});
    EXPECT_EQ(doorsTo("libpq-fe\\.h", sources), std::set<std::string>{"daemon/storage/pg.cpp"});
    const auto beast = doorsTo("boost/beast", sources);
    EXPECT_EQ(beast.size(), 1U) << "Beast is to be included in exactly one file";
    for (const std::string& door : beast)
        EXPECT_TRUE(door.ends_with(".cpp")) << door << " shows Beast to whoever includes it";
}

TEST(Arrows, aSecondDoorIsSeen)
{
    const std::vector<Source> planted{{"a.cpp", "#include <libpq-fe.h>\n"},
                                      {"b.cpp", "#pragma once\n#include <libpq-fe.h>\n"},
                                      {"c.cpp", "// #include <libpq-fe.h>\n"}};
    EXPECT_EQ(doorsTo("libpq-fe\\.h", planted), (std::set<std::string>{"a.cpp", "b.cpp"}));
}

TEST(Arrows, httpSpeaksNoSql)
{
    Complaints complaints;
    for (const Source& source : sourcesIn({"daemon/http"}, {".h", ".cpp"}))
        append(complaints, statementsIn(source));
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
    EXPECT_EQ(statementsIn({"daemon/http/a.cpp", "f(R\"(SELECT id FROM stay)\");\n// SELECT id\n"}).size(), 1U);
}

TEST(Arrows, mainOnlyPutsTheRoomsTogether)
{
    for (const Source& source : sourcesIn({"daemon/main.cpp"}, {".cpp"}))
        EXPECT_LT(linesOf(source.text).size(), 120U);
}

} // namespace adempauze::house
