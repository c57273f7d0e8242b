#include "house/sources.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

/// headers_alone compiles each header with the foreign headers that its room precompiles, which is quick, and hides
/// whether the header itself includes what it names of those. So that is read here.
namespace adempauze::house {

namespace {

using Names = std::map<std::string, std::set<std::string>>;

/// What a header may name of the standard library, and which of its headers bring it.
const Names& standardNames()
{
    static const Names names = [] {
        const std::map<std::string, std::string> of{
            {"array", "array to_array"},
            {"atomic", "atomic memory_order_relaxed"},
            {"concepts", "integral same_as"},
            {"chrono",
             "chrono::abs chrono::days chrono::duration chrono::hours chrono::milliseconds chrono::minutes "
             "chrono::seconds chrono::steady_clock chrono::system_clock"},
            {"condition_variable", "condition_variable"},
            {"deque", "deque"},
            {"exception", "exception exception_ptr"},
            {"filesystem", "filesystem::path"},
            {"functional", "function less hash"},
            {"iosfwd", "istream ostream"},
            {"limits", "numeric_limits"},
            {"list", "list"},
            {"map", "map"},
            {"memory", "make_shared make_unique shared_ptr unique_ptr"},
            {"mutex", "lock_guard mutex unique_lock"},
            {"optional", "nullopt optional"},
            {"ratio", "ratio"},
            {"regex", "regex regex_match"},
            {"set", "set"},
            {"source_location", "source_location::current"},
            {"span", "span"},
            {"stdexcept", "invalid_argument runtime_error"},
            {"stop_token", "stop_token"},
            {"string", "string to_string"},
            {"string_view", "string_view"},
            {"thread", "jthread thread"},
            {"unordered_map", "unordered_map"},
            {"variant", "get_if holds_alternative variant"},
            {"vector", "vector"},
            {"algorithm", "max ranges::find rotate"},
        };
        Names built;
        for (const auto& [header, said] : of) {
            static const std::regex word(R"(\S+)");
            for (std::sregex_iterator at(said.begin(), said.end(), word), end; at != end; ++at)
                built[at->str()].insert(header);
        }
        // Headers that are bound to bring a name of another.
        const auto also = [&built](const std::string& name, const std::set<std::string>& headers) {
            built[name].insert(headers.begin(), headers.end());
        };
        also("get", {"array", "tuple", "utility", "variant"});
        also("less", {"map", "set"});
        also("hash", {"memory", "optional", "string", "string_view", "thread", "variant"});
        also("istream", {"fstream", "iostream", "istream", "sstream"});
        also("ostream", {"fstream", "iostream", "ostream", "sstream"});
        also("stop_token", {"thread"});
        also("ratio", {"chrono"});
        return built;
    }();
    return names;
}

/// What whatever one includes brings.
const std::set<std::string>& everydayNames()
{
    static const std::set<std::string> names{
        "exchange",  "forward", "int32_t",  "int64_t",  "initializer_list", "move",    "nullptr_t", "pair",
        "ptrdiff_t", "size_t",  "uint16_t", "uint32_t", "uint64_t",         "uint8_t", "QString",   "QByteArray"};
    return names;
}

/// The Qt classes that CMakeLists.txt precompiles for every room of Qt's.
std::set<std::string> precompiledClasses(const std::string& build)
{
    std::set<std::string> classes;
    static const std::regex list(R"(set\(PRECOMPILED_QT ([^)]*)\))");
    static const std::regex named(R"(<(Q\w+)>)");
    std::smatch found;
    if (std::regex_search(build, found, list)) {
        const std::string text = found[1];
        for (std::sregex_iterator at(text.begin(), text.end(), named), end; at != end; ++at)
            classes.insert((*at)[1]);
    }
    return classes;
}

struct Header {
    std::set<std::string> foreign; ///< <…>
    std::set<std::string> own; ///< "…", from the top of the checkout
    std::set<std::string> declared; ///< class Q…;
};

class Included {
public:
    explicit Included(const std::vector<Source>& headers)
    {
        for (const Source& source : headers)
            m_headers.try_emplace(source.path);
        for (const Source& source : headers)
            read(source);
    }

    /// What a header brings, with all that it includes of ours.
    Header reached(const std::string& path) const
    {
        Header all;
        std::set<std::string> seen{path};
        std::vector<std::string> left{path};
        while (!left.empty()) {
            const Header& header = m_headers.at(left.back());
            left.pop_back();
            all.foreign.insert(header.foreign.begin(), header.foreign.end());
            all.declared.insert(header.declared.begin(), header.declared.end());
            for (const std::string& own : header.own)
                if (seen.insert(own).second)
                    left.push_back(own);
        }
        return all;
    }

private:
    void read(const Source& source)
    {
        Header& header = m_headers.at(source.path);
        static const std::regex foreign(R"(^\s*#include <([^>]+)>)");
        static const std::regex own(R"(^\s*#include "([^"]+)\")");
        static const std::regex declared(R"(^\s*class (Q\w+);)");
        std::smatch found;
        for (const std::string& line : linesOf(source.text)) {
            if (std::regex_search(line, found, foreign))
                header.foreign.insert(found[1]);
            else if (std::regex_search(line, found, own))
                for (const char* root : {"daemon/", "client/", "schema/"})
                    if (const std::string path = root + found[1].str(); m_headers.contains(path))
                        header.own.insert(path);
            if (std::regex_search(line, found, declared))
                header.declared.insert(found[1]);
        }
    }

    std::map<std::string, Header> m_headers;
};

bool brings(const Header& header, const std::string& name, const std::set<std::string>& any)
{
    if (everydayNames().contains(name))
        return !header.foreign.empty();
    for (const std::string& one : any)
        if (header.foreign.contains(one))
            return true;
    return false;
}

Complaints namedWithoutInclude(const std::vector<Source>& headers, const std::set<std::string>& qtClasses)
{
    static const std::regex standard(R"(\bstd::((?:(?:chrono|ranges|filesystem|source_location)::)?\w+))");
    static const std::regex dates(R"(\bdate::\w+)");
    static const std::regex qt(R"(\b(Q[A-Z]\w+))");
    const Included included(headers);
    Complaints complaints;
    for (const Source& source : headers) {
        const Header reached = included.reached(source.path);
        const std::string code = codeOf(source);
        std::set<std::string> missing;
        for (std::sregex_iterator at(code.begin(), code.end(), standard), end; at != end; ++at) {
            const std::string name = (*at)[1];
            const auto known = standardNames().find(name);
            if (known == standardNames().end() && !everydayNames().contains(name))
                missing.insert(at->str() + ", of which this test does not know where it comes from");
            else if (!brings(reached, name, known == standardNames().end() ? std::set<std::string>{} : known->second))
                missing.insert(at->str() + " without its header");
        }
        if (std::regex_search(code, dates) && !brings(reached, "date", {"date/date.h", "date/tz.h"}))
            missing.insert("date:: without its header");
        for (std::sregex_iterator at(code.begin(), code.end(), qt), end; at != end; ++at) {
            const std::string name = (*at)[1];
            if (qtClasses.contains(name) && !brings(reached, name, {name}) && !reached.declared.contains(name))
                missing.insert(name + " without its header");
        }
        for (const std::string& one : missing)
            complaints.push_back(source.path + ": names " + one);
    }
    return complaints;
}

} // namespace

TEST(Includes, aHeaderIncludesWhatItNames)
{
    const auto headers = sourcesIn({"daemon", "client", "schema"}, {".h"});
    ASSERT_GT(headers.size(), 400u);
    const auto classes = precompiledClasses(sourcesIn({"CMakeLists.txt"}, {".txt"}).at(0).text);
    ASSERT_GT(classes.size(), 5u);
    const auto complaints = namedWithoutInclude(headers, classes);
    EXPECT_TRUE(complaints.empty()) << listed(complaints);
}

TEST(Includes, whatIsMissingIsTold)
{
    const auto complaintsOf = [](const std::string& text) {
        return namedWithoutInclude({{"daemon/time/other.h", "#include <vector>\n"}, {"daemon/time/one.h", text}},
                                   {"QTimer"});
    };
    EXPECT_EQ(complaintsOf("std::vector<int> some();\n").size(), 1u);
    EXPECT_EQ(complaintsOf("#include <vector>\nstd::vector<int> some();\n").size(), 0u);
    EXPECT_EQ(complaintsOf("#include \"time/other.h\"\nstd::vector<int> some();\n").size(), 0u);
    EXPECT_EQ(complaintsOf("// std::vector\n").size(), 0u);
    EXPECT_EQ(complaintsOf("void some(std::chrono::minutes);\n").size(), 1u);
    EXPECT_EQ(complaintsOf("void some(std::flat_map);\n").size(), 1u);
    EXPECT_EQ(complaintsOf("date::year some();\n").size(), 1u);
    EXPECT_EQ(complaintsOf("QTimer* some();\n").size(), 1u);
    EXPECT_EQ(complaintsOf("class QTimer;\nQTimer* some();\n").size(), 0u);
}

} // namespace adempauze::house
