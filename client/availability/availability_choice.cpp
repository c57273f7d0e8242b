#include "availability/availability_screen.h"

#include "availability/counts_board.h"
#include "availability/criteria_bar.h"
#include "availability/hold_strip.h"
#include "availability/nothing_fits.h"
#include "availability/offer_details.h"
#include "availability/own_holds.h"
#include "availability/turn_away_form.h"
#include "shell/answers.h"
#include "shell/offer_words.h"

#include <QScrollArea>

#include <array>

namespace adempauze::client {

namespace {

/// It is about the place: another one may do.
bool anotherMayDo(const wire::Problem& problem)
{
    constexpr std::array<std::string_view, 5> aboutThePlace{"place_taken", "place_closed", "departure_unconfirmed",
                                                            "not_suitable", "stay_over_house_limit"};
    return std::ranges::find(aboutThePlace, problem.reason) != aboutThePlace.end();
}

} // namespace

void AvailabilityScreen::criteriaChanged()
{
    m_strip->setCriteria(m_criteria->criteria());
    m_search->soon();
}

// Somebody asks for a place once they choose for whom, search by hand, or want to hold one. Until then the screen only
// shows what is free, all night long.
std::optional<QUuid> AvailabilityScreen::askedRequest()
{
    m_asked = m_asked || !m_criteria->isUsual();
    return m_asked ? std::optional(m_turnAway->request()) : std::nullopt;
}

void AvailabilityScreen::search()
{
    m_asked = true;
    m_search->now();
}

void AvailabilityScreen::answered()
{
    const wire::PlaceOffers& found = *m_search->found();
    m_light.underOrder = m_search->foundFor().underOrder;
    m_choosing = true;
    m_model->setRows(found.items);
    m_model->retell();
    m_choosing = false;
    m_table->setEmptyText(tr("There are no places in your region."));
    m_counts->showFound({.free = found.freeCount, .places = static_cast<int>(found.items.size()), .asOf = found.asOfAt},
                        m_search->foundFor());
    keepCounts(found);
    m_nothing->showFor(found, m_link.account() ? m_link.account()->onCall : std::nullopt, m_link.now());
    m_turnAway->propose(found.freeCount == 0 ? "full" : "own_choice");
    m_trouble->clear();
    if (m_whyNext.isEmpty()) {
        choose();
        freshenStrip();
    } else {
        takeNext();
        m_whyNext.clear();
    }
    if (!m_wanted.isNull())
        openWanted();
}

void AvailabilityScreen::keepCounts(const wire::PlaceOffers& found)
{
    if (m_criteria->isUsual())
        storeCounts({.free = found.freeCount, .places = static_cast<int>(found.items.size()), .asOf = found.asOfAt});
}

// The rows answered another question; there is no answer to this one.
void AvailabilityScreen::searchRefused(const wire::Problem& problem)
{
    if (problem.reason == "unauthenticated")
        return;
    const bool backwards = problem.reason == "time_runs_backwards"
        || (problem.reason == "invalid_input" && problem.errors.size() == 1
            && problem.errors.front().reason == "time_runs_backwards");
    const QString why =
        backwards ? tr("The expected arrival lies before the order was imposed.") : sentenceFor(problem);
    m_model->setRows({});
    m_table->setEmptyText(why);
    m_counts->showNone();
    m_nothing->clear();
    m_trouble->say(Tone::Urgent, why);
}

void AvailabilityScreen::choose()
{
    const bool keep = m_table->currentRow() >= 0 && (m_chosenByHand || m_strip->isVisibleTo(this));
    if (!keep)
        select(std::max(0, m_model->firstFree(m_passOver)));
    rowChanged();
}

void AvailabilityScreen::select(int row)
{
    m_choosing = true;
    m_table->selectRow(row);
    m_choosing = false;
}

void AvailabilityScreen::rowChanged()
{
    const wire::PlaceOffer* offer = m_model->rowAt(m_table->currentIndex());
    m_details->showOffer(offer);
    if (m_choosing)
        return;
    if (m_table->hasFocus())
        m_chosenByHand = true;
    if (m_strip->isVisibleTo(this) && offer && offer->free && !m_act.running())
        m_strip->aimAt(*offer);
}

void AvailabilityScreen::beginAnother()
{
    const auto undo = [this, criteria = m_criteria->criteria(), draft = m_strip->draft(),
                       request = m_turnAway->request()] {
        m_criteria->setCriteria(criteria);
        m_strip->setDraft(draft);
        m_turnAway->resume(request);
        m_asked = true;
    };
    m_strip->clear();
    m_turnAway->beginAnother();
    m_chosenByHand = false;
    m_asked = false;
    m_passOver = {};
    m_whyNext.clear();
    m_state->clear();
    m_criteria->reset();
    m_table->setFocus();
    Q_EMIT done(tr("A new request has begun."), undo);
}

bool AvailabilityScreen::mayHold() const
{
    const auto& account = m_link.account();
    return account && account->role != "facility_staff";
}

QString AvailabilityScreen::whyNothingCanBeDone() const
{
    if (m_link.state() != LinkState::Offline)
        return {};
    const auto& account = m_link.account();
    if (!account || !account->onCall)
        return tr("Without a connection no place can be held.");
    return tr("Without a connection no place can be held. Call %1: %2.")
        .arg(QString::fromStdString(account->onCall->label), QString::fromStdString(account->onCall->phone));
}

void AvailabilityScreen::openStrip()
{
    const wire::PlaceOffer* offer = m_model->rowAt(m_table->currentIndex());
    if (!offer)
        return;
    if (!mayHold())
        return m_state->say(Tone::Attention,
                            tr("House staff cannot hold a place. The police and placement workers can."));
    if (!offer->free)
        return m_state->say(Tone::Attention,
                            tr("%1 cannot be held: %2.").arg(placeOf(*offer), freedom(*offer, m_link.now())));
    m_state->clear();
    m_strip->setCriteria(m_criteria->criteria());
    m_strip->aimAt(*offer);
    m_strip->focusReference();
    bringIntoView(m_strip);
}

void AvailabilityScreen::closeStrip()
{
    m_strip->setVisible(false);
    m_table->setFocus();
}

// Its place is told as it stands now, and stays the same one under the hands of whoever types.
void AvailabilityScreen::freshenStrip()
{
    if (!m_strip->isVisibleTo(this) || !m_strip->target() || m_act.running())
        return;
    const int row = m_model->rowOf(m_strip->target()->placeId);
    if (row < 0)
        return;
    const wire::PlaceOffer& offer = m_model->rows()[static_cast<std::size_t>(row)];
    if (m_strip->target()->free && !offer.free)
        m_strip->say(Tone::Attention,
                     tr("%1 is no longer free. Esc leads back to the other places.").arg(placeOf(offer)));
    m_strip->aimAt(offer);
}

void AvailabilityScreen::hold()
{
    const auto target = m_strip->target();
    if (!target || !mayHold() || m_offline)
        return;
    const Criteria criteria = m_criteria->criteria();
    const HoldDraft draft = m_strip->draft();
    const std::string reference = draft.reference.trimmed().toStdString();
    const wire::PlaceHold message{.placeId = target->placeId,
                                  .expectedArrivalAt = criteria.arrival,
                                  .imposedLocal = criteria.underOrder ? std::optional(criteria.imposed) : std::nullopt,
                                  .gender = criteria.gender,
                                  .callerReference = reference.empty() ? std::nullopt : std::optional(reference),
                                  .remark = draft.remark,
                                  .requestId = m_turnAway->request()};
    m_asked = true;
    m_strip->say(Tone::Quiet, tr("Busy…"));
    m_whyNext.clear();
    m_act.run<wire::Hold>(QStringLiteral("/v1/holds"), message, 0,
                          [this, target = *target](const Reply<wire::Hold>& reply) { holdAnswered(reply, target); });
}

void AvailabilityScreen::holdAnswered(const Reply<wire::Hold>& reply, const wire::PlaceOffer& target)
{
    if (const auto* placed = std::get_if<wire::Hold>(&reply))
        return held(*placed);
    const auto* no = std::get_if<Refused>(&reply);
    if (!no)
        return m_strip->say(
            Tone::Urgent,
            tr("It is not certain whether the place is held. Press Enter to ask: it is never held twice."));
    if (anotherMayDo(no->problem))
        return chooseNext(target.placeId, QStringLiteral("%1: %2").arg(placeOf(target), sentenceFor(no->problem)));
    m_strip->say(Tone::Urgent, sentenceFor(no->problem));
}

void AvailabilityScreen::held(const wire::Hold& hold)
{
    m_strip->clear();
    m_state->clear();
    m_chosenByHand = false;
    m_holds->take(hold);
    m_holds->focusPanel();
    m_search->soon();
}

void AvailabilityScreen::lost(const wire::Hold& hold)
{
    // The next place is for the same person: what was typed for this one need not be typed again.
    if (m_strip->draft().reference.isEmpty())
        m_strip->setDraft(
            {.reference = QString::fromStdString(hold.callerReference.value_or("")), .remark = hold.remark});
    m_chosenByHand = false;
    if (m_holds->isAncestorOf(focusWidget()))
        m_table->setFocus();
    chooseNext(hold.placeId, headlineOf(hold).sentence + QLatin1Char('.'));
}

// At once by what is known, and once more when the daemon has answered.
void AvailabilityScreen::chooseNext(const QUuid& except, const QString& why)
{
    m_passOver = except;
    m_whyNext = why;
    takeNext();
    m_search->now();
}

void AvailabilityScreen::takeNext()
{
    const int row = m_model->firstFree(m_passOver);
    if (row >= 0)
        select(row);
    rowChanged();
    const QString next = row < 0
        ? tr("No other place is free now.")
        : tr("Chosen now: %1. Press Enter to hold it.").arg(placeOf(m_model->rows()[static_cast<std::size_t>(row)]));
    const QString sentence = QStringLiteral("%1 %2").arg(m_whyNext, next);
    if (m_strip->isVisibleTo(this))
        m_strip->say(Tone::Urgent, sentence);
    else
        m_state->say(Tone::Urgent, sentence);
}

// Once the layout has made room for it.
void AvailabilityScreen::bringIntoView(QWidget* part)
{
    QTimer::singleShot(0, this, [this, part] { m_scroll->ensureWidgetVisible(part); });
}

} // namespace adempauze::client
