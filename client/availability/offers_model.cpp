#include "availability/offers_model.h"

#include "shell/offer_words.h"
#include "shell/time_words.h"
#include "shell/wire_words.h"

namespace adempauze::client {

namespace {

using wire::PlaceOffer;
using OfferColumn = Column<PlaceOffer>;

/// A cell is heard on its own: which place, what of it, and how.
QString heard(const PlaceOffer& offer, const QString& title, const QString& text)
{
    return QStringLiteral("%1. %2: %3").arg(placeOf(offer), title, text);
}

OfferColumn plain(const OfferLight& light, std::function<QString()> title,
                  std::function<QString(const PlaceOffer&)> text)
{
    return {.title = title,
            .text = text,
            .tone = [&light](const PlaceOffer&) { return light.old ? Tone::Quiet : Tone::Plain; },
            .spoken = [title, text](const PlaceOffer& offer) { return heard(offer, title(), text(offer)); }};
}

OfferColumn dated(const OfferLight& light, std::function<QString()> title, wire::ReachableDate PlaceOffer::*date)
{
    return {
        .title = title,
        .text = [date](const PlaceOffer& offer) { return reachInShort(offer.*date); },
        .tone =
            [&light, date](const PlaceOffer& offer) {
                if (light.old)
                    return Tone::Quiet;
                return (offer.*date).free ? Tone::Good : Tone::Attention;
            },
        .spoken = [title, date](const PlaceOffer& offer) { return heard(offer, title(), reachInFull(offer.*date)); }};
}

OfferColumn freeColumn(const OfferLight& light)
{
    const auto title = [] { return OffersModel::tr("Now"); };
    OfferColumn column = plain(light, title, &freedomInShort);
    column.spoken = [&light, title](const PlaceOffer& offer) {
        return heard(offer, title(), freedom(offer, light.now()));
    };
    column.tone = [&light](const PlaceOffer& offer) {
        if (light.old)
            return Tone::Quiet;
        return offer.free && !offer.conditionalUntilAt ? Tone::Good : Tone::Attention;
    };
    return column;
}

std::vector<OfferColumn> columnsBy(const OfferLight& light)
{
    using Offer = const PlaceOffer&;
    const auto orderEnd = [&light] {
        return light.underOrder ? OffersModel::tr("Until end of order") : OffersModel::tr("First period");
    };
    return {
        plain(
            light, [] { return OffersModel::tr("Place"); }, [](Offer offer) { return placeOf(offer); }),
        freeColumn(light),
        dated(light, orderEnd, &PlaceOffer::orderEnd),
        dated(
            light, [] { return OffersModel::tr("Until latest legal end"); }, &PlaceOffer::latestEnd),
        dated(
            light, [] { return OffersModel::tr("Until limit of the house"); }, &PlaceOffer::houseLimit),
        plain(
            light, [] { return OffersModel::tr("For"); },
            [](Offer offer) { return wordText(Vocabulary::Accepts, offer.accepts); }),
        plain(
            light, [] { return OffersModel::tr("Kind"); },
            [](Offer offer) { return wordText(Vocabulary::FacilityKind, offer.kind); }),
        plain(
            light, [] { return OffersModel::tr("Intake"); }, [](Offer offer) { return intakeHours(offer); }),
        plain(
            light, [] { return OffersModel::tr("Last confirmed"); },
            [&light](Offer offer) { return age(offer.confirmedAt, light.now()); }),
        plain(
            light, [] { return OffersModel::tr("Telephone"); },
            [](Offer offer) { return QString::fromStdString(offer.phone); }),
    };
}

} // namespace

OffersModel::OffersModel(const OfferLight& light, QObject* parent)
    : RowsModel(
        columnsBy(light), [](const wire::PlaceOffer& offer) { return offer.placeId; }, parent)
{
}

int OffersModel::firstFree(const PassOver& except) const
{
    const auto found = std::ranges::find_if(rows(), [&](const wire::PlaceOffer& offer) {
        return offer.free && offer.placeId != except.place && offer.facilityId != except.facility;
    });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

} // namespace adempauze::client
