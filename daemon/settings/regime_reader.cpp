#include "settings/regime_reader.h"

#include "time/text.h"

#include <algorithm>

namespace adempauze {

namespace {

constexpr int AmountMax = 36'600;

/// One of the words that `named` knows, which `all` are. The first where it is missing or wrong; then there is a
/// complaint.
template<class Enum>
Enum word(TomlReader& reader, const std::string& key, std::optional<Enum> (*named)(std::string_view),
          std::initializer_list<Enum> all)
{
    const auto given = reader.text(key);
    const auto value = given ? named(*given) : std::nullopt;
    if (value && std::ranges::find(all, *value) != all.end())
        return *value;
    std::string words;
    for (const Enum each : all)
        words += (words.empty() ? "" : ", ") + std::string(wordFor(each));
    if (given)
        reader.complain(key, key + " must be one of: " + words);
    return *all.begin();
}

std::string demanded(TomlReader& reader, const std::string& key)
{
    reader.demand(key);
    return reader.text(key).value_or("");
}

std::optional<Zone> zone(TomlReader& reader)
{
    const std::string name = demanded(reader, "zone");
    const auto found = Zone::named(name);
    if (!name.empty() && !found)
        reader.complain("zone", "zone must be a name of the time zone database, such as Europe/Amsterdam");
    return found;
}

std::optional<Moment> moment(TomlReader& reader, const std::string& key)
{
    const auto given = reader.text(key);
    const auto parsed = given ? parseMoment(*given) : std::nullopt;
    if (given && !parsed)
        reader.complain(key, key + " must be a moment with its offset, such as \"2009-01-01T00:00:00+01:00\"");
    return parsed;
}

std::optional<Period> inForce(TomlReader& reader)
{
    reader.demand("in_force.from");
    const auto from = moment(reader, "in_force.from");
    const auto until = moment(reader, "in_force.until");
    if (!from)
        return std::nullopt;
    const auto period = Period::parse(*from, until.value_or(Forever));
    if (!period)
        reader.complain("in_force.until", "in_force.until must lie after in_force.from");
    return period;
}

std::string reviewed(TomlReader& reader)
{
    const std::string day = demanded(reader, "reviewed");
    if (!day.empty() && (day.size() != 10 || !parseLocal(day + "T00:00")))
        reader.complain("reviewed", "reviewed must be a date, such as \"2026-11-23\"");
    return day;
}

constexpr std::initializer_list<Unit> Units{Unit::Days, Unit::Hours, Unit::Weeks, Unit::Months, Unit::Years};
constexpr std::initializer_list<Counting> Countings{Counting::WallClock,     Counting::EndOfDay,   Counting::FixedTime,
                                                    Counting::HoursSkipping, Counting::FromNotice, Counting::UntilEvent,
                                                    Counting::SetByCourt};

/// `amount` and `unit` of a table, which belong together.
std::optional<Term> term(TomlReader& reader, const std::string& table, bool demanded)
{
    const std::string amountKey = table + ".amount";
    const std::string unitKey = table + ".unit";
    const auto amount = reader.number(amountKey, 1, AmountMax);
    const bool hasUnit = reader.has(unitKey);
    const Unit unit = word(reader, unitKey, unitNamed, Units);
    if ((demanded || hasUnit) && !reader.has(amountKey))
        reader.complain(amountKey, amountKey + " is missing");
    if ((demanded || reader.has(amountKey)) && !hasUnit)
        reader.complain(unitKey, unitKey + " is missing");
    return amount && hasUnit ? std::optional(Term{static_cast<int>(*amount), unit}) : std::nullopt;
}

std::optional<TimeOfDay> clock(TomlReader& reader, const std::string& key)
{
    const auto given = reader.text(key);
    const auto hour = given ? parseTimeOfDay(*given) : std::nullopt;
    if (given && !hour)
        reader.complain(key, key + " must be a clock time, such as \"17:00\"");
    return hour;
}

/// A key that one counting mode needs and no other knows.
void belongsTo(TomlReader& reader, const std::string& key, bool needed)
{
    if (needed)
        reader.demand(key);
    else if (reader.has(key))
        reader.complain(key, key + " says nothing where days are counted like this");
}

CountingRule countingRule(TomlReader& reader, const std::string& table)
{
    CountingRule rule{.counting = word(reader, table + ".counting", countingNamed, Countings)};
    rule.clock = clock(reader, table + ".clock");
    rule.skips = reader.has(table + ".skip") ? word(reader, table + ".skip", holidayCalendarNamed,
                                                    {HolidayCalendar::Netherlands, HolidayCalendar::EnglandAndWales})
                                             : HolidayCalendar::None;
    belongsTo(reader, table + ".clock", rule.counting == Counting::FixedTime);
    belongsTo(reader, table + ".skip", rule.counting == Counting::HoursSkipping);
    return rule;
}

/// Some ways of counting need whole days, one needs hours.
void demandUnit(TomlReader& reader, const std::string& table, const CountingRule& rule,
                const std::optional<Term>& length)
{
    if (!length)
        return;
    const bool hours = length->unit == Unit::Hours;
    const bool byDay = rule.counting == Counting::EndOfDay || rule.counting == Counting::FixedTime;
    if (rule.counting == Counting::HoursSkipping && !hours)
        reader.complain(table + ".unit", table + ".unit must be hours where hours are counted");
    if (byDay && hours)
        reader.complain(table + ".unit", table + ".unit must not be hours where days are counted");
}

FirstPeriod firstPeriod(TomlReader& reader)
{
    reader.demand("first.counting");
    FirstPeriod first{.rule = countingRule(reader, "first")};
    const bool setByCourt = first.rule.counting == Counting::SetByCourt;
    first.term = term(reader, "first", !setByCourt && first.rule.counting != Counting::UntilEvent);
    first.openEnded = reader.flag("first.open_ended").value_or(false);
    if (!setByCourt && reader.has("first.open_ended"))
        reader.complain("first.open_ended", "first.open_ended says nothing unless a court sets the term");
    demandUnit(reader, "first", first.rule, first.term);
    return first;
}

std::optional<ExtensionRule> extension(TomlReader& reader)
{
    if (!reader.hasSection("extension"))
        return std::nullopt;
    reader.demand("extension.basis");
    ExtensionRule rule{.basis = word(reader, "extension.basis", extensionBasisNamed,
                                     {ExtensionBasis::FirstEnd, ExtensionBasis::Start, ExtensionBasis::Filing,
                                      ExtensionBasis::Decision}),
                       .rule = countingRule(reader, "extension")};
    rule.term = term(reader, "extension", false);
    rule.times = static_cast<int>(reader.number("extension.times", 1, 1000).value_or(1));
    rule.authority = reader.text("extension.authority").value_or("");
    rule.trigger = reader.text("extension.trigger").value_or("");
    if (const auto observed = reader.number("extension.extended_permille", 0, 1000))
        rule.extendedPermille = static_cast<int>(*observed);
    demandUnit(reader, "extension", rule.rule, rule.term);
    return rule;
}

std::optional<Maximum> maximum(TomlReader& reader, bool extensible)
{
    if (!reader.hasSection("maximum"))
        return std::nullopt;
    const auto length = term(reader, "maximum", true);
    const std::string from = reader.text("maximum.counted_from").value_or("start");
    if (from != "start" && from != "first_end")
        reader.complain("maximum.counted_from", "maximum.counted_from must be one of: start, first_end");
    if (from == "first_end" && !extensible)
        reader.complain("maximum.counted_from", "maximum.counted_from is first_end, although nothing can be extended");
    return length ? std::optional(Maximum{.term = *length, .fromFirstEnd = from == "first_end"}) : std::nullopt;
}

DeadlineRule deadline(TomlReader& reader, const std::string& table)
{
    for (const char* key : {".kind", ".from", ".source"})
        reader.demand(table + key);
    DeadlineRule rule{.kind = word(reader, table + ".kind", deadlineKindNamed,
                                   {DeadlineKind::Reachability, DeadlineKind::Hearing, DeadlineKind::ExtensionAdvice,
                                    DeadlineKind::ExtensionDecision, DeadlineKind::NextStepWarning}),
                      .from = word(reader, table + ".from", deadlineFromNamed,
                                   {DeadlineFrom::Imposition, DeadlineFrom::CourtRequest, DeadlineFrom::PlannedEnd}),
                      .counting =
                          word(reader, table + ".counting", deadlineCountingNamed,
                               {DeadlineCounting::WallClock, DeadlineCounting::Elapsed, DeadlineCounting::WorkingDays}),
                      .term = term(reader, table, false),
                      .source = reader.text(table + ".source").value_or("")};
    const bool hours = rule.term && rule.term->unit == Unit::Hours;
    if (rule.term && (rule.counting == DeadlineCounting::Elapsed) != hours)
        reader.complain(table + ".unit", table + ".unit must be hours where time elapses, and else not");
    if (rule.counting == DeadlineCounting::WorkingDays && (!rule.term || rule.term->unit != Unit::Days))
        reader.complain(table + ".unit", table + ".unit must be days where working days are counted");
    return rule;
}

std::vector<OrderEventKind> earlyEnds(TomlReader& reader)
{
    std::vector<OrderEventKind> kinds;
    for (const std::string& given : reader.texts("early_ends").value_or(std::vector<std::string>())) {
        const auto kind = orderEventNamed(given);
        const bool ends = kind == OrderEventKind::Withdrawal || kind == OrderEventKind::Suspension
            || kind == OrderEventKind::Annulment || kind == OrderEventKind::PartialAnnulment;
        if (ends)
            kinds.push_back(*kind);
        else
            reader.complain("early_ends", "early_ends may hold withdrawal, suspension, annulment, partial_annulment");
    }
    return kinds;
}

std::optional<int> radius(TomlReader& reader)
{
    const auto metres = reader.number("radius_metres", 1, 100'000);
    return metres ? std::optional(static_cast<int>(*metres)) : std::nullopt;
}

/// The longest first period must leave the law's own maximum whole. Told on a summer's day, when no clock changes.
void demandRoom(TomlReader& reader, const Regime& regime)
{
    if (!regime.maximum || regime.maximum->fromFirstEnd || !regime.first.term)
        return;
    const Moment day = regime.inForce.from();
    const auto ends = [&](Term length) { return endAfter(regime.zone, regime.first.rule, day, length).at; };
    if (ends(regime.maximum->term) < ends(*regime.first.term))
        reader.complain("maximum.amount", "the maximum must not be less than the first period");
    else if (regime.extension && ends(regime.maximum->term) == ends(*regime.first.term))
        reader.complain("maximum.amount", "the maximum leaves no room for an extension");
}

Regime read(TomlReader& reader, const Zone& where, const Period& during)
{
    Regime regime{.id = demanded(reader, "id"),
                  .version = static_cast<int>(reader.number("version", 1, 1'000'000).value_or(0)),
                  .nameNl = demanded(reader, "name_nl"),
                  .nameEn = demanded(reader, "name_en"),
                  .zone = where,
                  .inForce = during,
                  .first = firstPeriod(reader),
                  .extension = extension(reader),
                  .repeats = reader.flag("repeats").value_or(true),
                  .contactBan = reader.texts("contact_ban").value_or(std::vector<std::string>()),
                  .radiusMetres = radius(reader),
                  .authority = demanded(reader, "authority"),
                  .source = demanded(reader, "source"),
                  .reviewedOn = reviewed(reader),
                  .unverified = reader.texts("unverified").value_or(std::vector<std::string>()),
                  .fictional = reader.flag("fictional").value_or(false)};
    reader.demand("version");
    regime.maximum = maximum(reader, regime.extension.has_value());
    regime.earlyEnds = earlyEnds(reader);
    for (const std::string& table : reader.tables("deadlines"))
        regime.deadlines.push_back(deadline(reader, table));
    return regime;
}

} // namespace

Regime readRegime(TomlReader& reader)
{
    const auto where = zone(reader);
    const auto during = inForce(reader);
    // Something to go on with, so that all complaints come together; nothing of it gets out.
    Regime regime = read(reader, where.value_or(*Zone::named("UTC")), during.value_or(Period(Moment{}, Forever)));
    if (!reader.hasComplaints())
        demandRoom(reader, regime);
    reader.finish();
    return regime;
}

} // namespace adempauze
