#include "http/times.h"

#include <QJsonDocument>
#include <cassert>

namespace adempauze::http {

namespace {

/// The moments of a body that were written with an offset, by the name of their field.
std::vector<std::pair<QString, WrittenMoment>> offsetsIn(const Request& request)
{
    std::vector<std::pair<QString, WrittenMoment>> found;
    const auto body = QJsonDocument::fromJson(QByteArray::fromStdString(request.body)).object();
    for (auto field = body.begin(); field != body.end(); ++field) {
        const auto written = parseWrittenMoment(field.value().toString().toStdString());
        if (written && written->offset)
            found.emplace_back(field.key(), *written);
    }
    return found;
}

constexpr const char* AtPointer = "/imposedAt";
constexpr const char* LocalPointer = "/imposedLocal";

} // namespace

std::vector<wire::InputError> errorsIn(const Imposed& imposed, bool oneNeeded)
{
    if (imposed.at && imposed.local) {
        const char* why = "Only one of imposedAt and imposedLocal may be given.";
        return {{AtPointer, "invalid_input", why}, {LocalPointer, "invalid_input", why}};
    }
    if (!imposed.at && !imposed.local && oneNeeded) {
        const char* why = "One of imposedAt and imposedLocal is required.";
        return {{AtPointer, "missing", why}, {LocalPointer, "missing", why}};
    }
    return {};
}

ImposedMoment momentOf(const Imposed& imposed, const Zone& zone)
{
    if (imposed.at)
        return {.at = imposed.at};
    if (!imposed.local)
        return {};
    const auto resolved = resolve(zone, *imposed.local);
    return {.at = resolved.at, .needsConfirmation = resolved.needsConfirmation()};
}

Outcome<ImposedMoment> legalMomentOf(const Imposed& imposed, const Zone& zone)
{
    if (!imposed.local)
        return momentOf(imposed, zone);
    const auto resolved = resolveGiven(zone, *imposed.local, imposed.fold);
    if (!resolved)
        return No{.why = Refusal::LocalTimeTwice, .pointer = LocalPointer};
    // Said which of two equal times, nothing is left to confirm.
    return ImposedMoment{.at = resolved->at, .needsConfirmation = resolved->how == Resolution::InGap};
}

std::optional<date::local_days> dateOf(std::string_view text)
{
    const auto midnight = text.size() == 10 ? parseLocal(std::string(text) + "T00:00") : std::nullopt;
    return midnight ? std::optional(date::floor<date::days>(*midnight)) : std::nullopt;
}

Outcome<std::optional<Moment>> momentInQuery(const Exchange& exchange, std::string_view key)
{
    const auto written = exchange.request.queryValue(key);
    if (!written)
        return std::optional<Moment>();
    const auto at = parseMoment(*written);
    if (!at)
        return No{.why = Refusal::InvalidInput, .pointer = "/" + std::string(key)};
    return at;
}

bool hasOffsets(const Request& request)
{
    return !offsetsIn(request).empty();
}

std::vector<wire::InputError> offsetErrors(const Request& request, const Zone& zone)
{
    std::vector<wire::InputError> errors;
    for (const auto& [name, written] : offsetsIn(request))
        if (!offsetFits(zone, written))
            errors.push_back({"/" + name.toStdString(), std::string(wordFor(Refusal::OffsetNotOfZone)),
                              "The zone does not have this offset at that moment."});
    return errors;
}

const Zone* zoneOf(const std::vector<Regime>& regimes, std::string_view id)
{
    for (const Regime& regime : regimes)
        if (regime.id == id)
            return &regime.zone;
    return nullptr;
}

const Zone& usualZone(const std::vector<Regime>& regimes, std::string_view usual)
{
    assert(!regimes.empty());
    const Zone* zone = zoneOf(regimes, usual);
    return zone ? *zone : regimes.front().zone;
}

} // namespace adempauze::http
