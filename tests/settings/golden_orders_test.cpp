#include "domain/deadlines.h"
#include "settings/regime_files.h"
#include "time/text.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <sstream>

namespace adempauze::test {

namespace {

constexpr const char* File = HOUSE_DIR "/tests/settings/golden_orders.txt";

/// A case as it stands in the file: its name, its lines, and where it begins.
struct Case {
    std::string name;
    int line;
    std::vector<std::vector<std::string>> lines;
};

std::vector<Case> casesIn(const char* file)
{
    std::ifstream in(file);
    std::vector<Case> cases;
    bool within = false;
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.starts_with('#'))
            continue;
        if (line.empty()) {
            within = false;
        } else if (!within) {
            cases.push_back({line, number, {}});
            within = true;
        } else {
            std::istringstream words(line);
            cases.back().lines.push_back({std::istream_iterator<std::string>(words), {}});
        }
    }
    return cases;
}

class Told {
public:
    Told(const std::vector<Regime>& regimes, const Case& given)
        : m_case(given)
        , m_regime(*regimeNamed(regimes, given))
    {
        for (const auto& line : given.lines)
            if (line[0] == "imposed")
                m_history.imposition.at = at(line[1], line.size() > 2 ? line[2] : "");
        for (const auto& line : given.lines)
            read(line);
        m_standing = standingOf(m_regime, m_history);
        for (const RecordedEvent& event : m_events) {
            if (!*m_standing)
                break;
            m_standing = standingAfter(m_regime, m_history, event);
            m_history.events.push_back(event);
        }
    }

    void check()
    {
        bool checked = false;
        for (const auto& line : m_case.lines)
            checked = expect(line) || checked;
        EXPECT_TRUE(checked) << "nothing is expected of it";
        const bool refusalExpected =
            std::ranges::any_of(m_case.lines, [](const auto& line) { return line[0] == "refused"; });
        EXPECT_EQ(bool(*m_standing), !refusalExpected) << (*m_standing ? "" : wordFor(m_standing->no().why));
    }

private:
    static const Regime* regimeNamed(const std::vector<Regime>& regimes, const Case& given)
    {
        for (const auto& line : given.lines)
            for (const Regime& regime : regimes)
                if (line[0] == "law" && line.at(1) == regime.id)
                    return &regime;
        throw std::runtime_error(given.name + ": no law of this name");
    }

    Moment at(const std::string& text, const std::string& which = "") const
    {
        const auto local = parseLocal(text);
        if (!local)
            throw std::runtime_error(text + " is no local time");
        const auto fold = which.empty() ? std::optional<int>() : std::optional(which == "first" ? 0 : 1);
        const auto resolved = resolveGiven(m_regime.zone, *local, fold);
        if (!resolved)
            throw std::runtime_error(text + " is shown twice: say first or second");
        return resolved->at;
    }

    void read(const std::vector<std::string>& line)
    {
        if (line[0] == "days")
            m_history.imposition.days = std::stoi(line.at(1));
        else if (line[0] == "until")
            m_history.imposition.untilAt = at(line.at(1));
        else if (const auto kind = orderEventNamed(line[0]))
            m_events.push_back({static_cast<int>(m_events.size()) + 1, event(*kind, line),
                                m_history.imposition.at + std::chrono::hours(m_events.size())});
        else if (!isExpectation(line[0]) && line[0] != "law" && line[0] != "imposed")
            throw std::runtime_error(line[0] + " is not a word of this file");
    }

    OrderEvent event(OrderEventKind kind, const std::vector<std::string>& line) const
    {
        OrderEvent event{.kind = kind, .decidedAt = at(line.at(1)), .effectiveAt = at(line.at(1))};
        for (std::size_t i = 2; i + 1 < line.size(); i += 2) {
            if (line[i] == "days")
                event.days = std::stoi(line[i + 1]);
            else if (line[i] == "until")
                event.untilAt = at(line[i + 1]);
            else if (line[i] == "effective")
                event.effectiveAt = at(line[i + 1]);
            else if (line[i] == "filed")
                event.filedAt = at(line[i + 1]);
            else if (line[i] == "due")
                event.dueAt = at(line[i + 1]);
            else
                throw std::runtime_error(line[i] + " is not a word of an event");
        }
        return event;
    }

    static bool isExpectation(const std::string& word)
    {
        for (const char* known : {"first", "latest", "end", "state", "hours", "confirm", "refused"})
            if (word == known)
                return true;
        return deadlineKindNamed(word).has_value();
    }

    bool expect(const std::vector<std::string>& line)
    {
        if (!isExpectation(line[0]))
            return false;
        if (line[0] == "refused") {
            EXPECT_EQ(*m_standing ? "taken" : wordFor(m_standing->no().why), line.at(1));
            return true;
        }
        if (!*m_standing)
            return true; // told by check()
        const OrderStanding& order = **m_standing;
        if (line[0] == "first")
            EXPECT_EQ(textOf(order.first.local), line.at(1));
        else if (line[0] == "latest")
            EXPECT_EQ(textOf(order.latest.local), line.at(1));
        else if (line[0] == "end")
            EXPECT_EQ(textOf(m_regime.zone.localAt(order.until)), line.at(1));
        else if (line[0] == "state")
            EXPECT_EQ(wordFor(order.endedEarlyBy ? order.stateAt(order.until) : OrderState::InForce), line.at(1));
        else if (line[0] == "hours")
            EXPECT_EQ(order.until - order.countedFrom, std::chrono::hours(std::stoi(line.at(1))));
        else if (line[0] == "confirm")
            EXPECT_EQ(order.needsConfirmation(), line.at(1) == "yes");
        else
            expectDeadline(order, line);
        return true;
    }

    void expectDeadline(const OrderStanding& order, const std::vector<std::string>& line)
    {
        std::string found;
        for (const Deadline& deadline : deadlinesOf(m_regime, order)) {
            if (wordFor(deadline.kind) != line[0])
                continue;
            found += textOf(deadline.dueLocal) + " ";
            if (textOf(deadline.dueLocal) == line.at(2))
                return;
        }
        ADD_FAILURE() << line[0] << " is due " << (found.empty() ? "never" : found) << ", not " << line.at(2);
    }

    const Case& m_case;
    const Regime& m_regime;
    OrderHistory m_history{};
    std::vector<RecordedEvent> m_events;
    std::optional<Outcome<OrderStanding>> m_standing;
};

} // namespace

TEST(GoldenOrders, standAsTheFileForLawyersSays)
{
    const auto regimes = loadRegimes(HOUSE_DIR "/config/regimes");
    const auto cases = casesIn(File);
    ASSERT_GE(cases.size(), 25U) << "is the file there?";
    for (const Case& each : cases) {
        SCOPED_TRACE("golden_orders.txt:" + std::to_string(each.line) + " " + each.name);
        Told(regimes, each).check();
    }
}

} // namespace adempauze::test
