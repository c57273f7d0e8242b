#include "http/routes_letters.h"

#include "http/change.h"
#include "http/convert.h"
#include "http/letter_text.h"
#include "usecases/letters.h"
#include "wire/letter_messages.h"

namespace adempauze::http {

namespace {

constexpr Roles Givers{Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator};
constexpr std::string_view HtmlType = "text/html";

wire::LetterGiven wireOf(const LetterRow& row)
{
    const auto date = [&row](LetterDate what) {
        const auto found = row.dates.find(what);
        return found == row.dates.end() ? std::nullopt : std::optional(found->second);
    };
    return {.id = wireId(row.id),
            .stayId = wireId(row.stay),
            .language = std::string(wordFor(row.language)),
            .arrivalAt = date(LetterDate::Arrival),
            .appointmentAt = date(LetterDate::Appointment),
            .guidedContactAt = date(LetterDate::GuidedContact),
            .hearingAt = date(LetterDate::Hearing),
            .decisionAt = date(LetterDate::Decision),
            .orderUntilAt = date(LetterDate::OrderUntil),
            .stayUntilAt = row.dates.at(LetterDate::StayUntil),
            .givenAt = row.givenAt,
            .givenById = wireId(row.givenBy)};
}

Response htmlOf(const ResidentLetter& letter, Language language)
{
    Response response;
    response.body = letterHtml(letterPage(letter.facts, language));
    response.contentType = std::string(HtmlType) + "; charset=utf-8";
    response.headers.emplace_back("ETag", etagOf(letter.version));
    response.headers.emplace_back("Content-Security-Policy", letterPolicy());
    response.headers.emplace_back("Content-Language", std::string(wordFor(language)));
    return response;
}

Response letter(Exchange& exchange)
{
    const auto language = languageNamed(exchange.request.queryValue("language").value_or("nl"));
    if (!language)
        return problemFor({{"/language", "unknown_word", "This query parameter is nl or en."}});
    return query(
        exchange, [&](auto& tx, const Context& context) { return showLetter(tx, context, exchange.idAs<ClaimId>()); },
        [&](const ResidentLetter& found) { return htmlOf(found, *language); });
}

Response letters(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showLetters(tx, context, exchange.idAs<ClaimId>()); },
        [](const auto& rows) {
            wire::LettersGiven given;
            for (const LetterRow& row : rows)
                given.items.push_back(wireOf(row));
            return ok(given);
        });
}

Response give(Exchange& exchange)
{
    auto read = messageIn<wire::GiveLetter>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto language = languageNamed(std::get<wire::GiveLetter>(read).language);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = giveLetter(tx, context,
                                    {.id = LetterId{freshUuid()},
                                     .stay = exchange.idAs<ClaimId>(),
                                     .version = exchange.version,
                                     .language = *language});
        if (!row)
            return row.no();
        return created(wireOf(*row));
    });
}

} // namespace

std::vector<Route> letterRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/stays/{id}/letter",
         .summary =
             "The letter for the resident as it would be given now: where, until when, what happens next and whom "
             "to call. What differs from the one that was given last is marked. The way to the door is in it for "
             "the house's staff and for whoever asked for the place; such a look is logged.",
         .handle = letter,
         .roles = Givers,
         .mediaType = HtmlType,
         .query = {{"language", R"({"type":"string","enum":["nl","en"],"default":"nl"})", false}}},
        {.method = "GET",
         .pattern = "/v1/stays/{id}/letters",
         .summary = "The letters that the resident was given, with the dates that each told; the newest first.",
         .handle = letters,
         .roles = Givers,
         .answers = describedAs<wire::LettersGiven>},
        {.method = "POST",
         .pattern = "/v1/stays/{id}/letters",
         .summary = "The letter with this ETag was given. The next one is compared with it.",
         .handle = give,
         .roles = Givers,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::GiveLetter>,
         .answers = describedAs<wire::LetterGiven>},
    };
}

} // namespace adempauze::http
