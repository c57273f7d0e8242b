#include "courier/letter.h"

#include "domain/short_reference.h"
#include "secrets/sha256.h"
#include "time/text.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace adempauze {

namespace {

struct Words {
    const char* dutch;
    const char* english;
};

Words wordsFor(NoticeKind kind)
{
    switch (kind) {
    case NoticeKind::HoldRequested: return {"Een vraag wacht op uw antwoord", "A question awaits your answer"};
    case NoticeKind::HoldPlaced: return {"Er is iets voor u aangekondigd", "Something was announced to you"};
    case NoticeKind::HoldChanged:
        return {"Een aankondiging is gewijzigd of vervallen", "An announcement has changed or lapsed"};
    case NoticeKind::DeskSilent: return {"Er kwam nog geen antwoord", "No answer has come yet"};
    case NoticeKind::StayBegan: return {"Er is nieuwe informatie", "There is new information"};
    case NoticeKind::StayAligned: return {"Datums zijn gewijzigd", "Dates have changed"};
    case NoticeKind::StayObstructed: return {"Een besluit is nodig", "A decision is needed"};
    case NoticeKind::OrderEndedEarly: return {"Lees dit bericht nu", "Read this message now"};
    case NoticeKind::EarlyEndKnown: return {"Er is dringend nieuws", "There is urgent news"};
    case NoticeKind::StayContinued: return {"Gegevens zijn aangevuld", "Details were added"};
    case NoticeKind::StayMoved: return {"Gegevens zijn gewijzigd", "Details have changed"};
    case NoticeKind::StayEnded: return {"Iets is afgerond", "Something was concluded"};
    case NoticeKind::DepartureOverdue: return {"Een bevestiging ontbreekt", "A confirmation is missing"};
    case NoticeKind::PlaceOffered: return {"Uw antwoord is nodig", "Your answer is needed"};
    case NoticeKind::OfferReleased: return {"Uw antwoord is niet meer nodig", "Your answer is no longer needed"};
    case NoticeKind::HoldExpiring: return {"Er vervalt straks iets", "Something expires soon"};
    case NoticeKind::NotArrived: return {"Er is iets niet begonnen", "Something has not begun"};
    case NoticeKind::MissingAtNight: return {"Een controle is niet in orde", "A check was not in order"};
    case NoticeKind::RoomNeeded: return {"Er is planning nodig", "Planning is needed"};
    case NoticeKind::OverrideRequested: return {"Uw akkoord is nodig", "Your approval is needed"};
    case NoticeKind::WaitingExpired: return {"Er is iets verlopen", "Something has run out"};
    case NoticeKind::PartBegan: return {"U bent ergens bij betrokken", "You are involved in something"};
    case NoticeKind::LeadOffered: return {"Er wordt u een taak aangeboden", "A task is offered to you"};
    case NoticeKind::LeadChanged: return {"Een ander heeft nu de regie", "Somebody else has the lead now"};
    case NoticeKind::NobodyAnswered: return {"Niemand heeft nog gereageerd", "Nobody has reacted yet"};
    case NoticeKind::ChannelTest: return {"Dit is een proef", "This is a test"};
    } // no default: a new notice without its words does not compile
    assert(false);
    return {"", ""};
}

using DayNames = std::array<const char*, 7>;
using MonthNames = std::array<const char*, 12>;

constexpr DayNames DutchDays{"zo", "ma", "di", "wo", "do", "vr", "za"};
constexpr DayNames EnglishDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr MonthNames DutchMonths{"jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"};
constexpr MonthNames EnglishMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

/// "ma 23 nov 2026 14:05 (Europe/Amsterdam)"
std::string written(Moment at, const Zone& zone, const DayNames& days, const MonthNames& months)
{
    const LocalTime local = zone.localAt(at);
    const auto day = date::floor<date::days>(local);
    const date::year_month_day date(day);
    const auto minutes = date::floor<std::chrono::minutes>(local - day);
    return std::string(days[date::weekday(day).c_encoding()]) + ' ' + std::to_string(unsigned(date.day())) + ' '
        + months[unsigned(date.month()) - 1] + ' ' + std::to_string(int(date.year())) + ' ' + textOf(minutes) + " ("
        + zone.name() + ')';
}

std::string inHtml(std::string_view text)
{
    std::string safe;
    for (const char c : text) {
        switch (c) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        default: safe += c;
        }
    }
    return safe;
}

/// The letter in one language, line by line.
struct Page {
    std::string language;
    std::string what;
    std::vector<std::string> counted; ///< of a digest: one line for each kind
    std::string reference;
    std::string due; ///< empty: nothing is due
    std::string signIn;
    std::string noReply;
};

Page dutch(const Envelope& envelope)
{
    return {.language = "nl",
            .what = std::string(envelope.urgent ? "Dringend: " : "") + wordsFor(envelope.kind).dutch + '.',
            .counted{},
            .reference = "Kenmerk: " + referenceOf(envelope.id),
            .due =
                envelope.dueAt ? "Uiterlijk: " + written(*envelope.dueAt, envelope.zone, DutchDays, DutchMonths) : "",
            .signIn = "Meld u aan om het te lezen:",
            .noReply = "Antwoorden op deze mail worden niet gelezen."};
}

Page english(const Envelope& envelope)
{
    return {.language = "en",
            .what = std::string(envelope.urgent ? "Urgent: " : "") + wordsFor(envelope.kind).english + '.',
            .counted{},
            .reference = "Reference: " + referenceOf(envelope.id),
            .due = envelope.dueAt ? "Due: " + written(*envelope.dueAt, envelope.zone, EnglishDays, EnglishMonths) : "",
            .signIn = "Sign in to read it:",
            .noReply = "Replies to this mail are not read."};
}

std::string textOf(const Page& page, const std::string& link)
{
    std::string counted;
    for (const std::string& line : page.counted)
        counted += line + '\n';
    return page.what + "\n\n" + counted + (counted.empty() ? "" : "\n") + page.reference + '\n'
        + (page.due.empty() ? "" : page.due + '\n') + '\n' + page.signIn + '\n' + link + "\n\n" + page.noReply + '\n';
}

std::string htmlOf(const Page& page, const std::string& link)
{
    const std::string safeLink = inHtml(link);
    std::string counted;
    for (const std::string& line : page.counted)
        counted += "<li>" + inHtml(line) + "</li>\n";
    if (!counted.empty())
        counted = "<ul>\n" + counted + "</ul>\n";
    return "<div lang=\"" + page.language + "\">\n<p><strong>" + inHtml(page.what) + "</strong></p>\n" + counted + "<p>"
        + inHtml(page.reference) + (page.due.empty() ? "" : "<br>\n" + inHtml(page.due)) + "</p>\n<p>"
        + inHtml(page.signIn) + "<br>\n<a href=\"" + safeLink + "\">" + safeLink + "</a></p>\n<p>"
        + inHtml(page.noReply) + "</p>\n</div>\n";
}

int countOf(const DigestEnvelope& envelope)
{
    int all = 0;
    for (const auto& [kind, count] : envelope.counts)
        all += count;
    return all;
}

Words awaiting(const DigestEnvelope& envelope)
{
    return countOf(envelope) == 1 ? Words{" bericht wacht op u", " message awaits you"}
                                  : Words{" berichten wachten op u", " messages await you"};
}

Page dutch(const DigestEnvelope& envelope, MessageId id)
{
    Page page{.language = "nl",
              .what = std::to_string(countOf(envelope)) + awaiting(envelope).dutch + '.',
              .counted{},
              .reference = "Kenmerk: " + referenceOf(id),
              .due = envelope.dueAt
                  ? "De eerste uiterlijk: " + written(*envelope.dueAt, envelope.zone, DutchDays, DutchMonths)
                  : "",
              .signIn = "Meld u aan om ze te lezen:",
              .noReply = "Antwoorden op deze mail worden niet gelezen."};
    for (const auto& [kind, count] : envelope.counts)
        page.counted.push_back(std::to_string(count) + " keer: " + wordsFor(kind).dutch);
    return page;
}

Page english(const DigestEnvelope& envelope, MessageId id)
{
    Page page{.language = "en",
              .what = std::to_string(countOf(envelope)) + awaiting(envelope).english + '.',
              .counted{},
              .reference = "Reference: " + referenceOf(id),
              .due = envelope.dueAt
                  ? "The first is due: " + written(*envelope.dueAt, envelope.zone, EnglishDays, EnglishMonths)
                  : "",
              .signIn = "Sign in to read them:",
              .noReply = "Replies to this mail are not read."};
    for (const auto& [kind, count] : envelope.counts)
        page.counted.push_back((count == 1 ? std::string("once") : std::to_string(count) + " times") + ": "
                               + wordsFor(kind).english);
    return page;
}

/// Of no message, and the same for the same messages: whoever gets it twice sees that it is one letter.
MessageId idOf(const DigestEnvelope& envelope)
{
    std::string all = "digest";
    for (const MessageId id : envelope.ids)
        all += ' ' + id.text();
    const std::string hash = sha256(all);
    std::array<std::uint8_t, 16> bytes{};
    std::copy_n(hash.begin(), bytes.size(), bytes.begin());
    return MessageId{Uuid::fromRandom(bytes)};
}

/// Written in both languages, whatever it is about.
struct Pages {
    std::string subject;
    Page first;
    Page second;
};

Letter letterOf(const Pages& pages, MessageId id, const std::string& to, Moment writtenAt, const Sender& sender)
{
    return {.messageId = id.text() + sender.mailbox.substr(sender.mailbox.rfind('@')),
            .from = sender.mailbox,
            .to = to,
            .subject = pages.subject,
            .writtenAt = writtenAt,
            .urgent = false,
            .text = textOf(pages.first, sender.link) + "\n* * *\n\n" + textOf(pages.second, sender.link),
            .html = "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>" + inHtml(pages.subject)
                + "</title></head>\n<body>\n" + htmlOf(pages.first, sender.link) + "<hr>\n"
                + htmlOf(pages.second, sender.link) + "</body>\n</html>\n"};
}

std::string subjectOf(const Envelope& envelope)
{
    const Words words = wordsFor(envelope.kind);
    return std::string(envelope.urgent ? "Dringend / Urgent: " : "") + words.dutch + " / " + words.english + " ("
        + referenceOf(envelope.id) + ')';
}

} // namespace

std::string referenceOf(MessageId id)
{
    return shortReference(id.value);
}

Letter letterFor(const Envelope& envelope, const Sender& sender)
{
    Letter letter = letterOf({subjectOf(envelope), dutch(envelope), english(envelope)}, envelope.id, envelope.to,
                             envelope.createdAt, sender);
    letter.urgent = envelope.urgent;
    return letter;
}

Letter letterFor(const DigestEnvelope& envelope, const Sender& sender)
{
    assert(!envelope.ids.empty());
    const MessageId id = idOf(envelope);
    const std::string number = std::to_string(countOf(envelope));
    const Words words = awaiting(envelope);
    return letterOf({number + words.dutch + " / " + number + words.english + " (" + referenceOf(id) + ')',
                     dutch(envelope, id), english(envelope, id)},
                    id, envelope.to, envelope.collectedAt, sender);
}

} // namespace adempauze
