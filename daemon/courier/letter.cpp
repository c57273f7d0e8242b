#include "courier/letter.h"

#include "time/text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>

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
    case NoticeKind::DeskSilent: return {"Er kwam nog geen antwoord", "No answer has come yet"};
    case NoticeKind::StayBegan: return {"Er is nieuwe informatie", "There is new information"};
    case NoticeKind::StayAligned: return {"Datums zijn gewijzigd", "Dates have changed"};
    case NoticeKind::StayObstructed: return {"Een besluit is nodig", "A decision is needed"};
    case NoticeKind::OrderEndedEarly: return {"Lees dit bericht nu", "Read this message now"};
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
    std::string reference;
    std::string due; ///< empty: nothing is due
    std::string signIn;
    std::string noReply;
};

Page dutch(const Envelope& envelope)
{
    return {.language = "nl",
            .what = std::string(envelope.urgent ? "Dringend: " : "") + wordsFor(envelope.kind).dutch + '.',
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
            .reference = "Reference: " + referenceOf(envelope.id),
            .due = envelope.dueAt ? "Due: " + written(*envelope.dueAt, envelope.zone, EnglishDays, EnglishMonths) : "",
            .signIn = "Sign in to read it:",
            .noReply = "Replies to this mail are not read."};
}

std::string textOf(const Page& page, const std::string& link)
{
    return page.what + "\n\n" + page.reference + '\n' + (page.due.empty() ? "" : page.due + '\n') + '\n' + page.signIn
        + '\n' + link + "\n\n" + page.noReply + '\n';
}

std::string htmlOf(const Page& page, const std::string& link)
{
    const std::string safeLink = inHtml(link);
    return "<div lang=\"" + page.language + "\">\n<p><strong>" + inHtml(page.what) + "</strong></p>\n<p>"
        + inHtml(page.reference) + (page.due.empty() ? "" : "<br>\n" + inHtml(page.due)) + "</p>\n<p>"
        + inHtml(page.signIn) + "<br>\n<a href=\"" + safeLink + "\">" + safeLink + "</a></p>\n<p>"
        + inHtml(page.noReply) + "</p>\n</div>\n";
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
    std::string digits = id.text().substr(0, 8);
    std::transform(digits.begin(), digits.end(), digits.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return digits.insert(4, 1, '-');
}

Letter letterFor(const Envelope& envelope, const Sender& sender)
{
    const Page first = dutch(envelope);
    const Page second = english(envelope);
    return {.messageId = envelope.id.text() + sender.mailbox.substr(sender.mailbox.rfind('@')),
            .from = sender.mailbox,
            .to = envelope.to,
            .subject = subjectOf(envelope),
            .writtenAt = envelope.createdAt,
            .urgent = envelope.urgent,
            .text = textOf(first, sender.link) + "\n* * *\n\n" + textOf(second, sender.link),
            .html = "<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>" + inHtml(subjectOf(envelope))
                + "</title></head>\n<body>\n" + htmlOf(first, sender.link) + "<hr>\n" + htmlOf(second, sender.link)
                + "</body>\n</html>\n"};
}

} // namespace adempauze
