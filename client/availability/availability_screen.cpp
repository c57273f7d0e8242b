#include "availability/availability_screen.h"

#include "availability/counts_board.h"
#include "availability/criteria_bar.h"
#include "availability/hold_strip.h"
#include "availability/nothing_fits.h"
#include "availability/offer_details.h"
#include "availability/own_holds.h"
#include "availability/turn_away_form.h"

#include <QBoxLayout>
#include <QEvent>
#include <QScrollArea>

namespace adempauze::client {

namespace {

constexpr std::chrono::seconds Tick{5};
constexpr int TicksPerRetelling = 6; // ages are told in minutes
constexpr int TicksPerConfidence = 60; // it is reckoned from days

} // namespace

AvailabilityScreen::AvailabilityScreen(const Frame& frame, QWidget* parent)
    : Screen(parent)
    , m_link(frame.link)
    , m_light({.now = [&link = frame.link] { return link.now(); }})
    , m_search(new PlaceSearch(
          m_link, [this] { return m_criteria->criteria(); }, [this] { return askedRequest(); }, this))
    , m_act(m_link, this)
    , m_confidences(m_link)
    , m_model(new OffersModel(m_light, this))
    , m_scroll(new QScrollArea(this))
    , m_page(new QWidget)
    , m_criteria(new CriteriaBar(m_light.now, m_page))
    , m_counts(new CountsBoard(m_page))
    , m_trouble(new StateLine(m_page))
    , m_state(new StateLine(m_page))
    , m_table(new Table(m_page))
    , m_strip(new HoldStrip(m_link, m_page))
    , m_holds(new OwnHolds(m_link, m_page))
    , m_nothing(new NothingFits(m_page))
    , m_details(new OfferDetails(m_light, m_confidences, m_page))
    , m_turnAway(new TurnAwayForm(
          m_link, [this] { return m_criteria->criteria(); }, m_page))
{
    build();
    connectAll();
    m_counts->showKept(storedCounts(), m_link.now());
    tell();
}

void AvailabilityScreen::build()
{
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_scroll);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_page);
    auto* lines = new QVBoxLayout(m_page);
    lines->setSpacing(fontMetrics().height());
    for (QWidget* part : std::initializer_list<QWidget*>{m_criteria, m_counts, m_trouble, m_state, m_table, m_strip,
                                                         m_holds, m_nothing, m_details, m_turnAway})
        lines->addWidget(part);
    lines->addStretch();
    m_trouble->setObjectName(QStringLiteral("trouble"));
    m_state->setObjectName(QStringLiteral("state"));
    m_table->setObjectName(QStringLiteral("offers"));
    m_table->setModel(m_model);
    m_table->setRowsShown(2, 7);
    m_clock.setInterval(Tick);
}

void AvailabilityScreen::connectAll()
{
    connect(&m_clock, &QTimer::timeout, this, &AvailabilityScreen::tick);
    connect(m_search, &PlaceSearch::answered, this, &AvailabilityScreen::answered);
    connect(m_search, &PlaceSearch::refused, this, &AvailabilityScreen::searchRefused);
    connect(m_search, &PlaceSearch::silent, this,
            [this](const QString& sentence) { m_trouble->say(Tone::Attention, sentence); });
    connect(m_search, &PlaceSearch::asking, this, &AvailabilityScreen::followClock);
    connect(m_criteria, &CriteriaBar::changed, this, &AvailabilityScreen::criteriaChanged);
    connect(m_criteria, &CriteriaBar::searchWanted, this, &AvailabilityScreen::search);
    connect(m_criteria, &CriteriaBar::newWanted, this, &AvailabilityScreen::beginAnother);
    connect(m_criteria, &CriteriaBar::personChanged, m_turnAway, &TurnAwayForm::beginAnother);
    connect(m_table, &Table::activated, this, &AvailabilityScreen::openStrip);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AvailabilityScreen::rowChanged);
    connect(m_strip, &HoldStrip::holdWanted, this, &AvailabilityScreen::hold);
    connect(m_strip, &HoldStrip::grew, this, [this] { bringIntoView(m_strip); });
    connect(m_strip, &HoldStrip::closeWanted, this, &AvailabilityScreen::closeStrip);
    connect(m_strip, &HoldStrip::momentsChanged, this, [this](LocalTime imposed, Moment arrival) {
        Criteria criteria = m_criteria->criteria();
        criteria.imposed = imposed;
        criteria.arrival = arrival;
        m_criteria->setCriteria(criteria);
    });
    connect(m_holds, &OwnHolds::lost, this, &AvailabilityScreen::lost);
    connect(m_holds, &OwnHolds::shown, this, [this] { bringIntoView(m_holds); });
    connect(m_nothing, &NothingFits::waitWanted, this, &AvailabilityScreen::wait);
    connect(m_nothing, &NothingFits::optionWanted, this,
            [this](const wire::OtherTime& time) { openFrom(time.placeId, time.fromAt); });
    connect(&m_act, &Act::runningChanged, this, [this] { m_strip->setAsking(m_act.running()); });
}

QString AvailabilityScreen::title() const
{
    return tr("&Place now");
}

QString AvailabilityScreen::help() const
{
    return tr(
        "Which places are free now, best first. The order is made for you; a place is sure only once it is held.\n"
        "Enter on a row: hold this place. Type your reference, then Enter again. Esc closes without losing what you "
        "typed.\n"
        "Some houses ask questions. Tab goes to them, the first letter answers: yes, no or unknown.\n"
        "Persons: two or more are a family, and take a unit whole.\n"
        "A place that is free for some nights only can be held for those: Enter on its row, or F2 and F3 where "
        "nothing fits.\n"
        "F5: search again. It also happens by itself, whenever something changes and every minute.\n"
        "Ctrl+N: a request for somebody else.\n"
        "Ctrl+E: extend the hold. Ctrl+C: copy its code. Ctrl+Delete, twice: give it back.\n"
        "F7: the way to the door, once the house said yes; each look is logged. F9: record that you telephoned.\n"
        "F8: record that nobody got a place, and why. One request counts once.\n"
        "F6, where nothing fits: put this person on the waiting list. What you typed goes along.\n"
        "Without a connection no place can be held. Call the on-call number.");
}

bool AvailabilityScreen::isFor(const QString& role) const
{
    return role == QStringLiteral("police_liaison") || role == QStringLiteral("placement_worker")
        || role == QStringLiteral("coordinator") || role == QStringLiteral("facility_staff");
}

void AvailabilityScreen::begin()
{
    m_clock.start();
    m_search->now();
    if (mayHold())
        m_holds->begin();
    m_nothing->allowActs(mayHold());
    m_criteria->allowAfterwards(mayHoldAfterwards());
    askConfidence();
    linkChanged();
}

void AvailabilityScreen::forget()
{
    m_clock.stop();
    m_act.forget();
    m_confidences.forget();
    m_strip->clear();
    m_criteria->reset();
    m_search->stop();
    m_model->setRows({});
    m_holds->forget();
    m_nothing->clear();
    m_details->showOffer(nullptr);
    m_turnAway->forget();
    m_trouble->clear();
    m_state->clear();
    m_chosenByHand = false;
    m_asked = false;
    m_passOver = {};
    m_placed.reset();
    m_sent.reset();
    m_answered = {};
    m_wanted = {};
    m_whyNext.clear();
    m_counts->showKept(storedCounts(), m_link.now());
}

void AvailabilityScreen::happened(const FeedEvent& event)
{
    if (event.subjectKind == QStringLiteral("places") || event.subjectKind == QStringLiteral("place"))
        m_search->soon();
    if (mayHold())
        m_holds->happened(event);
}

void AvailabilityScreen::linkChanged()
{
    const bool wasOffline = std::exchange(m_offline, m_link.state() == LinkState::Offline);
    if (wasOffline && m_link.state() == LinkState::Live)
        m_search->now();
    m_light.old = m_offline;
    m_counts->setAge(m_link.now(), !m_offline);
    m_model->retell();
    m_strip->setPossible(whyNothingCanBeDone());
    if (mayHold())
        m_holds->linkChanged(whyNothingCanBeDone());
    m_turnAway->setPossible(whyNothingCanBeDone());
}

void AvailabilityScreen::enter()
{
    m_table->setFocus();
    if (m_table->currentRow() < 0)
        select(std::max(0, m_model->firstFree()));
}

void AvailabilityScreen::openFrom(const QUuid& place, Moment from)
{
    if (unsettled())
        return openUnsettled();
    Criteria criteria = m_criteria->criteria();
    criteria.arrival = from;
    m_criteria->setCriteria(criteria);
    m_wanted = place;
    search();
}

void AvailabilityScreen::openWanted()
{
    const int row = m_model->rowOf(std::exchange(m_wanted, QUuid()));
    if (row < 0)
        return m_state->say(Tone::Attention, tr("This place is not among those that are ranked for you."));
    m_chosenByHand = true;
    select(row);
    rowChanged();
    openStrip();
}

void AvailabilityScreen::open(const QUuid& hold)
{
    if (mayHold())
        m_holds->lookAt(hold);
}

bool AvailabilityScreen::back()
{
    if (m_strip->isVisibleTo(this)) {
        closeStrip();
        return true;
    }
    const bool closed = m_holds->back();
    if (closed && !m_holds->isVisibleTo(this))
        m_table->setFocus();
    return closed;
}

// What was typed for a hold goes along, and stays here as well.
void AvailabilityScreen::wait()
{
    const Criteria criteria = m_criteria->criteria();
    Q_EMIT handedOver(Destination::Waiting,
                      {.underOrder = criteria.underOrder,
                       .imposed = criteria.underOrder ? std::optional(criteria.imposed) : std::nullopt,
                       .arrival = criteria.arrival,
                       .gender = criteria.gender,
                       .kind = criteria.kind,
                       .persons = criteria.persons,
                       .wheelchair = criteria.wheelchair,
                       .reference = m_strip->draft().reference});
}

void AvailabilityScreen::tick()
{
    m_holds->tick();
    m_counts->setAge(m_link.now(), !m_offline);
    if (++m_ticks % TicksPerRetelling == 0)
        m_model->retell();
    if (m_ticks % TicksPerConfidence == 0 && !m_offline)
        askConfidence();
}

void AvailabilityScreen::changeEvent(QEvent* event)
{
    Screen::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void AvailabilityScreen::tell()
{
    m_page->setAccessibleName(tr("Place now"));
    m_scroll->setAccessibleName(tr("Place now"));
    m_table->setName(tr("Places, best first"));
    m_table->setEmptyText(tr("What is free is being asked."));
    m_model->retell();
    m_strip->setPossible(whyNothingCanBeDone());
}

// What is being filled in stands still, and so does what may have to be asked again word for word.
void AvailabilityScreen::followClock()
{
    if (m_strip->isVisibleTo(this) || m_criteria->isBeingEdited() || unsettled())
        return;
    m_criteria->follow();
    m_strip->setCriteria(m_criteria->criteria());
}

} // namespace adempauze::client
