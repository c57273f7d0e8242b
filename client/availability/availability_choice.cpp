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

namespace adempauze::client {

namespace {

/// All there are, told or not.
Counts countsOf(const wire::PlaceOffers& found)
{
    return {.free = found.freeCount,
            .places = std::max(found.placeCount, static_cast<int>(found.items.size())),
            .asOf = found.asOfAt};
}

} // namespace

void AvailabilityScreen::criteriaChanged()
{
    m_placed.reset();
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
    const Criteria& criteria = m_search->foundFor();
    m_light.underOrder = criteria.underOrder && !criteria.afterwards;
    if (m_light.underOrder && !found.items.empty())
        m_criteria->setOrderEnd(criteria.imposed, found.items.front().orderEnd.at);
    m_choosing = true;
    m_model->setRows(found.items);
    m_model->retell();
    m_choosing = false;
    m_table->setEmptyText(criteria.persons > 1 ? tr("There are no units for families in your region.")
                                               : tr("There are no places in your region."));
    m_counts->showFound(countsOf(found), criteria);
    keepCounts(found);
    tellWayOut();
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

// Whoever holds a place for as long as they asked needs no other way out; the next who calls does.
void AvailabilityScreen::tellWayOut()
{
    const bool placed = m_placed && m_holds->stands(*m_placed);
    if (const auto& found = m_search->found())
        m_nothing->showFor(*found, m_link.account() ? m_link.account()->onCall : std::nullopt, m_link.now(), placed);
}

void AvailabilityScreen::keepCounts(const wire::PlaceOffers& found)
{
    if (m_criteria->isUsual())
        storeCounts(countsOf(found));
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
    if (keep)
        return m_details->showOffer(m_model->rowAt(m_table->currentIndex()));
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
    if (m_strip->isVisibleTo(this) && offer && (offer->free || shorterUntil(*offer)) && !unsettled())
        m_strip->aimAt(*offer);
}

void AvailabilityScreen::beginAnother()
{
    const auto undo = [this, criteria = m_criteria->criteria(), draft = m_strip->draft(),
                       request = m_turnAway->request(), placed = m_placed] {
        m_criteria->setCriteria(criteria);
        m_strip->setDraft(draft);
        m_turnAway->resume(request);
        m_asked = true;
        m_placed = placed;
        tellWayOut();
        if (unsettled())
            m_state->say(Tone::Urgent, unsettledWords());
    };
    const bool open = unsettled();
    m_strip->clear();
    m_turnAway->beginAnother();
    m_chosenByHand = false;
    m_asked = false;
    m_passOver = {};
    m_answered = {};
    m_whyNext.clear();
    m_state->clear();
    if (open)
        m_state->say(Tone::Urgent, unsettledWords());
    m_criteria->reset();
    m_placed.reset();
    tellWayOut();
    m_table->setFocus();
    Q_EMIT done(tr("A new request has begun."), undo);
}

} // namespace adempauze::client
