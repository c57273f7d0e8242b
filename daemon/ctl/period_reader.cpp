#include "ctl/period_reader.h"

#include <algorithm>

namespace adempauze::ctl {

namespace {

using Json = nlohmann::ordered_json;

const Regime* regimeIn(PeriodReader& reader, const std::vector<Regime>& regimes, Moment imposedAt)
{
    const auto id = reader.text("regime");
    const auto version = reader.number("regimeVersion");
    reader.demand("regime", id.has_value());
    if (!id)
        return nullptr;
    if (std::ranges::find(regimes, *id, &Regime::id) == regimes.end()) {
        reader.wrong("regime", wordFor(Refusal::UnknownRegime), "There is no regime of this name.");
        return nullptr;
    }
    const Regime* regime = version ? regimeOf(regimes, *id, *version) : regimeFor(regimes, *id, imposedAt);
    if (!regime)
        reader.wrong(version ? "regimeVersion" : "imposedAt", wordFor(Refusal::RegimeNotInForce),
                     "No version of this regime was in force when the order was imposed.");
    return regime;
}

/// All versions of a regime count in one zone.
const Zone* zoneIn(const Json& line, const std::vector<Regime>& regimes)
{
    const auto id = line.find("regime");
    if (id == line.end() || !id->is_string())
        return nullptr;
    const auto regime = std::ranges::find(regimes, id->get<std::string>(), &Regime::id);
    return regime == regimes.end() ? nullptr : &regime->zone;
}

struct Given {
    Moment at;
    bool doubtful;
};

Given imposedIn(PeriodReader& reader, const Zone& zone)
{
    const auto at = reader.moment("imposedAt", zone);
    const auto local = reader.local("imposedLocal");
    const auto fold = reader.number("fold");
    if (fold && *fold != 0 && *fold != 1)
        reader.wrong("fold", wordFor(Refusal::InvalidInput),
                     "A fold is 0 for the first of two equal times, 1 for the second.");
    if (at && local)
        reader.wrong("imposedLocal", wordFor(Refusal::InvalidInput),
                     "Only one of imposedAt and imposedLocal may be given.");
    reader.demand("imposedAt", at || local);
    if (!local)
        return {at.value_or(Moment()), false};
    const auto resolved = resolveGiven(zone, *local, fold);
    if (!resolved) {
        reader.wrong("imposedLocal", wordFor(Refusal::LocalTimeTwice),
                     "The clock showed this time twice that day: give imposedAt with its offset, or a fold.");
        return {};
    }
    return {resolved->at, resolved->how == Resolution::InGap};
}

OrderEvent eventIn(PeriodReader& reader, const Zone& zone)
{
    const auto kind = reader.text("kind");
    const auto known = kind ? orderEventNamed(*kind) : std::nullopt;
    reader.demand("kind", kind.has_value());
    if (kind && !known)
        reader.wrong("kind", wordFor(Refusal::InvalidInput), "There is no event of this kind.");
    const auto decidedAt = reader.moment("decidedAt", zone);
    reader.demand("decidedAt", decidedAt.has_value());
    const Moment decided = decidedAt.value_or(Moment());
    return {.kind = known.value_or(OrderEventKind::Correction),
            .decidedAt = decided,
            .effectiveAt = reader.moment("effectiveAt", zone).value_or(decided),
            .days = reader.number("days"),
            .imposedAt = reader.moment("imposedAt", zone),
            .untilAt = reader.moment("untilAt", zone),
            .filedAt = reader.moment("filedAt", zone),
            .dueAt = reader.moment("dueAt", zone),
            .corrects = reader.number("corrects"),
            .trueDecidedAt = reader.moment("trueDecidedAt", zone),
            .trueEffectiveAt = reader.moment("trueEffectiveAt", zone),
            .firstDays = reader.number("firstDays"),
            .voids = reader.flag("voids")};
}

/// Events in the order in which they are listed; where nothing else is said, each was recorded when it was decided, or
/// with the one before it.
std::vector<RecordedEvent> eventsIn(PeriodReader& line, const Zone& zone, std::optional<BadLine>& bad)
{
    std::vector<RecordedEvent> events;
    const Json* list = line.list("events");
    Moment recordedAt = Moment::min();
    for (std::size_t i = 0; list && i < list->size(); ++i) {
        PeriodReader reader(list->at(i), "/events/" + std::to_string(i), bad);
        const OrderEvent event = eventIn(reader, zone);
        recordedAt = reader.moment("recordedAt", zone).value_or(std::max(recordedAt, event.decidedAt));
        reader.text("reason"); // said for people; it changes nothing
        reader.finish();
        events.push_back({static_cast<int>(i) + 1, event, recordedAt});
    }
    return events;
}

} // namespace

PeriodReader::PeriodReader(const Json& object, std::string pointer, std::optional<BadLine>& bad)
    : m_object(object)
    , m_pointer(std::move(pointer))
    , m_bad(bad)
{
    if (!object.is_object() && !m_bad)
        m_bad = BadLine{"wrong_type", "This must be a JSON object.", m_pointer};
}

void PeriodReader::wrong(const char* key, std::string_view reason, const std::string& detail)
{
    if (!m_bad)
        m_bad = BadLine{std::string(reason), detail, m_pointer + "/" + key};
}

const Json* PeriodReader::take(const char* key)
{
    m_known.insert(key);
    if (!m_object.is_object())
        return nullptr;
    const auto found = m_object.find(key);
    return found == m_object.end() || found->is_null() ? nullptr : &*found;
}

std::optional<std::string> PeriodReader::text(const char* key)
{
    const Json* value = take(key);
    if (!value)
        return std::nullopt;
    if (value->is_string())
        return value->get<std::string>();
    wrong(key, "wrong_type", "This must be a text.");
    return std::nullopt;
}

std::optional<int> PeriodReader::number(const char* key)
{
    constexpr std::int64_t Most = 1'000'000;
    const Json* value = take(key);
    if (!value)
        return std::nullopt;
    if (value->is_number_integer() && std::abs(value->get<std::int64_t>()) <= Most)
        return value->get<int>();
    wrong(key, "wrong_type", "This must be a whole number.");
    return std::nullopt;
}

bool PeriodReader::flag(const char* key)
{
    const Json* value = take(key);
    if (!value)
        return false;
    if (!value->is_boolean())
        wrong(key, "wrong_type", "This must be true or false.");
    return value->is_boolean() && value->get<bool>();
}

std::optional<Moment> PeriodReader::moment(const char* key, const Zone& zone)
{
    const auto given = text(key);
    if (!given)
        return std::nullopt;
    const auto written = parseWrittenMoment(*given);
    if (!written) {
        wrong(key, "unreadable_time", "This must be a moment with its offset, such as 2010-03-27T20:00:00+01:00.");
        return std::nullopt;
    }
    if (!offsetFits(zone, *written))
        wrong(key, wordFor(Refusal::OffsetNotOfZone), zone.name() + " does not have this offset at that moment.");
    return written->at;
}

std::optional<LocalTime> PeriodReader::local(const char* key)
{
    const auto given = text(key);
    if (!given)
        return std::nullopt;
    const auto read = parseLocal(*given);
    if (!read)
        wrong(key, "unreadable_time", "This must be a local time without offset, such as 2010-03-27T20:00.");
    return read;
}

const Json* PeriodReader::list(const char* key)
{
    const Json* value = take(key);
    if (value && !value->is_array())
        wrong(key, "wrong_type", "This must be a list.");
    return value && value->is_array() ? value : nullptr;
}

void PeriodReader::demand(const char* key, bool given)
{
    if (!given)
        wrong(key, "missing", "This is missing.");
}

void PeriodReader::finish()
{
    if (!m_object.is_object())
        return;
    for (const auto& [key, value] : m_object.items())
        if (!m_known.contains(key))
            wrong(key.c_str(), "unknown_field", "This field is not known.");
}

PeriodQuestion questionIn(const Json& line, const std::vector<Regime>& regimes, std::optional<BadLine>& bad)
{
    PeriodReader reader(line, "", bad);
    if (bad)
        return {};
    const Zone* known = zoneIn(line, regimes);
    const Zone& zone = known ? *known : regimes.front().zone;
    PeriodQuestion question;
    const Given imposed = imposedIn(reader, zone);
    question.regime = regimeIn(reader, regimes, imposed.at);
    question.doubtful = imposed.doubtful;
    question.imposition = {
        .at = imposed.at, .days = reader.number("firstDays"), .untilAt = reader.moment("untilAt", zone)};
    question.events = eventsIn(reader, zone, bad);
    question.at = reader.moment("at", zone);
    question.knownAt = reader.moment("knownAt", zone);
    reader.finish();
    return question;
}

} // namespace adempauze::ctl
