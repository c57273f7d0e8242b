#include "waiting/waiting_rows.h"

#include "shell/claim_words.h"
#include "shell/offer_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"
#include "waiting/waiting_words.h"

#include <QCoreApplication>

namespace adempauze::client {

namespace {

struct WaitingRows {
    Q_DECLARE_TR_FUNCTIONS(WaitingRows)
};

const QString Dash = QStringLiteral("–");

QString heard(const QString& whose, const QString& title, const QString& text)
{
    return QStringLiteral("%1. %2: %3").arg(whose, title, text);
}

QString orDash(const QString& text)
{
    return text.isEmpty() ? Dash : text;
}

/// A column that greys out without a connection. A cell is heard on its own: whose it is, what of it, and how.
template<class Row>
Column<Row> column(const WaitingSight& sight, std::function<QString(const Row&)> whose, std::function<QString()> title,
                   std::function<QString(const Row&)> text, std::function<Tone(const Row&)> tone = {})
{
    return {.title = title,
            .text = text,
            .tone =
                [old = sight.old, tone = std::move(tone)](const Row& row) {
                    if (old())
                        return Tone::Quiet;
                    return tone ? tone(row) : Tone::Plain;
                },
            .spoken = [whose = std::move(whose), title = std::move(title),
                       text](const Row& row) { return heard(whose(row), title(), text(row)); }};
}

QString rankText(const EntryRow& row)
{
    const QString rank = row.entry.position ? QString::number(*row.entry.position) : Dash;
    return row.chosen ? QString(rank + QStringLiteral("  ☑")) : rank;
}

QString spokenEntry(const EntryRow& row, Moment now)
{
    const QString who = row.entry.position
        ? WaitingRows::tr("Rank %1: %2, %3.").arg(*row.entry.position).arg(whoOf(row.entry), stateOf(row.entry, now))
        : WaitingRows::tr("No rank: %1, %2.").arg(whoOf(row.entry), stateOf(row.entry, now));
    return row.chosen ? WaitingRows::tr("Chosen. %1").arg(who) : who;
}

QString neededBy(const wire::WaitingEntry& entry, Moment now)
{
    return QStringLiteral("%1 (%2)").arg(shortDate(entry.neededByAt), hint(entry.neededByAt, now));
}

Tone toneOfState(const EntryRow& row)
{
    if (openOffer(row.entry))
        return Tone::Attention;
    if (row.entry.state == "expired")
        return Tone::Urgent;
    return row.entry.state == "placed" ? Tone::Good : Tone::Plain;
}

Tone toneOfAnswer(const wire::WaitingOffer& offer)
{
    if (offer.state == "open")
        return Tone::Attention;
    return offer.state == "accepted" ? Tone::Good : Tone::Plain;
}

} // namespace

std::vector<Column<EntryRow>> entryColumns(const WaitingSight& sight)
{
    const auto whose = [](const EntryRow& row) { return whoOf(row.entry); };
    const auto made = [&](auto... parts) { return column<EntryRow>(sight, whose, parts...); };
    auto rank = made([] { return WaitingRows::tr("Rank"); }, &rankText,
                     [](const EntryRow& row) { return row.chosen ? Tone::Good : Tone::Plain; });
    rank.spoken = [now = sight.now](const EntryRow& row) { return spokenEntry(row, now()); };
    auto why = made([] { return WaitingRows::tr("Why this rank"); },
                    [](const EntryRow& row) { return orDash(rankReasonInShort(row.entry)); });
    why.spoken = [title = why.title](const EntryRow& row) {
        return heard(whoOf(row.entry), title(), orDash(rankReasonOf(row.entry)));
    };
    auto state = made([] { return WaitingRows::tr("State"); },
                      [](const EntryRow& row) { return stateInShort(row.entry); }, &toneOfState);
    state.spoken = [now = sight.now, title = state.title](const EntryRow& row) {
        return heard(whoOf(row.entry), title(), stateOf(row.entry, now()));
    };
    return {
        rank,
        made([] { return WaitingRows::tr("Who"); }, [](const EntryRow& row) { return whoOf(row.entry); }),
        why,
        made([] { return WaitingRows::tr("Needed by"); },
             [now = sight.now](const EntryRow& row) { return neededBy(row.entry, now()); },
             [now = sight.now](const EntryRow& row) {
                 return isOnList(row.entry) && row.entry.neededByAt <= now() + std::chrono::hours(24) ? Tone::Attention
                                                                                                      : Tone::Plain;
             }),
        state,
        made([] { return WaitingRows::tr("For"); }, [](const EntryRow& row) { return wishOf(row.entry); }),
        made([] { return WaitingRows::tr("On the list"); },
             [now = sight.now](const EntryRow& row) { return hint(row.entry.registeredAt, now()); }),
    };
}

std::vector<Column<wire::WaitingOffer>> offerColumns(const WaitingSight& sight)
{
    using Offer = wire::WaitingOffer;
    const auto made = [&](auto... parts) {
        return column<Offer>(
            sight, [](const Offer& offer) { return placeOf(offer); }, parts...);
    };
    return {
        made([] { return WaitingRows::tr("Place"); }, [](const Offer& offer) { return placeOf(offer); }),
        made([] { return WaitingRows::tr("Answer"); },
             [now = sight.now](const Offer& offer) { return answerOf(offer, now()); }, &toneOfAnswer),
        made([] { return WaitingRows::tr("Answer by"); },
             [](const Offer& offer) { return shortDate(offer.deadlineAt); }),
        made([] { return WaitingRows::tr("Offered"); }, [](const Offer& offer) { return shortDate(offer.offeredAt); }),
        made([] { return WaitingRows::tr("The stay"); },
             [](const Offer& offer) {
                 return WaitingRows::tr("%1 until %2").arg(shortDate(offer.fromAt), shortDate(offer.untilAt));
             }),
        made([] { return WaitingRows::tr("Held meanwhile"); },
             [](const Offer& offer) {
                 return offer.holdId ? WaitingRows::tr("yes") : WaitingRows::tr("no: the first yes gets it");
             }),
    };
}

std::vector<Column<wire::PlaceOffer>> fitColumns(const WaitingSight& sight)
{
    using Offer = wire::PlaceOffer;
    const auto made = [&](auto... parts) {
        return column<Offer>(
            sight, [](const Offer& offer) { return placeOf(offer); }, parts...);
    };
    const auto dated = [&](std::function<QString()> title, wire::ReachableDate Offer::*date) {
        auto one = made(
            std::move(title), [date](const Offer& offer) { return reachInShort(offer.*date); },
            [date](const Offer& offer) { return (offer.*date).free ? Tone::Good : Tone::Attention; });
        one.spoken = [date, heading = one.title](const Offer& offer) {
            return heard(placeOf(offer), heading(), reachInFull(offer.*date));
        };
        return one;
    };
    auto now =
        made([] { return WaitingRows::tr("Now"); }, &freedomInShort,
             [](const Offer& offer) { return offer.free && !offer.conditionalUntilAt ? Tone::Good : Tone::Attention; });
    now.spoken = [now = sight.now, heading = now.title](const Offer& offer) {
        return heard(placeOf(offer), heading(), freedom(offer, now()));
    };
    return {
        made([] { return WaitingRows::tr("Place"); }, [](const Offer& offer) { return placeOf(offer); }),
        now,
        dated([] { return WaitingRows::tr("First period"); }, &Offer::orderEnd),
        dated([] { return WaitingRows::tr("Until latest legal end"); }, &Offer::latestEnd),
        dated([] { return WaitingRows::tr("Until limit of the house"); }, &Offer::houseLimit),
        made([] { return WaitingRows::tr("Kind"); },
             [](const Offer& offer) { return wordText(Vocabulary::FacilityKind, offer.kind); }),
    };
}

std::vector<Column<wire::TurnAway>> turnAwayColumns(const WaitingSight& sight)
{
    using TurnAway = wire::TurnAway;
    const auto when = [](const TurnAway& each) { return shortDate(each.happenedAt); };
    const auto made = [&](auto... parts) { return column<TurnAway>(sight, when, parts...); };
    return {
        made([] { return WaitingRows::tr("When"); },
             [now = sight.now, when](const TurnAway& each) {
                 return QStringLiteral("%1 (%2)").arg(when(each), hint(each.happenedAt, now()));
             }),
        made([] { return WaitingRows::tr("Why there was no place"); },
             [](const TurnAway& each) { return wordText(Vocabulary::TurnAwayReason, each.reason); }),
        made([] { return WaitingRows::tr("What became of it"); },
             [](const TurnAway& each) {
                 return each.outcome ? wordText(Vocabulary::TurnAwayOutcome, *each.outcome)
                                     : WaitingRows::tr("not recorded yet");
             },
             [](const TurnAway& each) { return each.outcome ? Tone::Plain : Tone::Attention; }),
        made([] { return WaitingRows::tr("Recorded"); },
             [](const TurnAway& each) { return each.outcomeAt ? shortDate(*each.outcomeAt) : Dash; }),
        made([] { return WaitingRows::tr("For"); },
             [](const TurnAway& each) {
                 const QString whom =
                     each.gender ? wordText(Vocabulary::Gender, *each.gender) : WaitingRows::tr("not said");
                 return each.wheelchair ? QStringLiteral("%1, %2").arg(whom, wheelchairText(true)) : whom;
             }),
        made([] { return WaitingRows::tr("Under an order"); },
             [](const TurnAway& each) { return each.underOrder ? WaitingRows::tr("yes") : WaitingRows::tr("no"); }),
    };
}

} // namespace adempauze::client
