#include "waiting/offer_strip.h"

#include "shell/answers.h"
#include "shell/offer_words.h"
#include "shell/time_words.h"
#include "waiting/waiting_words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QListWidget>
#include <QPushButton>
#include <QTimer>

#include <algorithm>

namespace adempauze::client {

namespace {

constexpr int RowsShown = 6;
constexpr std::chrono::hours UsualAnswer{2}; // what the field begins with, once somebody wants another deadline

} // namespace

OfferStrip::OfferStrip(DaemonLink& link, QWidget* parent)
    : Strip(parent)
    , m_link(link)
    , m_list(new QListWidget(this))
    , m_ownDeadline(new QCheckBox(this))
    , m_deadline(new MomentEdit(this))
    , m_go(new QPushButton(this))
    , m_fit(new StateLine(this))
    , m_possible(new StateLine(this))
    , m_state(new StateLine(this))
{
    setObjectName(QStringLiteral("offerStrip"));
    m_list->setObjectName(QStringLiteral("offerPlaces"));
    m_ownDeadline->setObjectName(QStringLiteral("ownDeadline"));
    m_deadline->setObjectName(QStringLiteral("offerDeadline"));
    m_go->setObjectName(QStringLiteral("offerGo"));
    m_fit->setObjectName(QStringLiteral("offerFit"));
    m_state->setObjectName(QStringLiteral("offerState"));
    m_possible->setObjectName(QStringLiteral("offerPossible"));
    build();
    fill();
    tell();
}

void OfferStrip::build()
{
    m_list->setTabKeyNavigation(false);
    m_list->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_deadline->setNow([this] { return m_link.now(); }, houseZone());
    m_deadline->setVisible(false);
    m_go->setFocusPolicy(Qt::TabFocus);
    auto* deadline = new QHBoxLayout;
    deadline->addWidget(m_ownDeadline);
    deadline->addWidget(m_deadline);
    deadline->addStretch();
    body()->addWidget(m_fit);
    body()->addWidget(m_list);
    body()->addItem(deadline);
    body()->addWidget(m_go, 0, Qt::AlignLeft);
    body()->addWidget(m_possible);
    body()->addWidget(m_state);
    connect(m_ownDeadline, &QCheckBox::toggled, m_deadline, &QWidget::setVisible);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &OfferStrip::go);
    connect(m_list, &QListWidget::currentRowChanged, this, &OfferStrip::enable);
    connect(m_go, &QPushButton::clicked, this, &OfferStrip::go);
    connect(this, &Strip::entered, this, &OfferStrip::go);
}

void OfferStrip::ask(std::vector<wire::WaitingEntry> to)
{
    const auto ids = [](const std::vector<wire::WaitingEntry>& entries) {
        std::vector<QUuid> found;
        std::ranges::transform(entries, std::back_inserter(found), &wire::WaitingEntry::id);
        return found;
    };
    if (ids(to) != ids(m_to)) {
        m_fits.clear();
        m_places.clear();
        m_lost = false;
        m_list->setCurrentRow(-1);
        m_ownDeadline->setChecked(false);
        m_deadline->setMoment(m_link.now() + UsualAnswer, houseZone());
        m_state->clear();
    }
    m_to = std::move(to);
    tell();
    fill();
    appear(m_list);
    search();
}

void OfferStrip::refresh(const std::vector<wire::WaitingEntry>& entries)
{
    if (m_to.empty() || m_asking)
        return;
    std::vector<wire::WaitingEntry> still;
    bool changed = false;
    for (const wire::WaitingEntry& each : m_to)
        if (const auto now = std::ranges::find(entries, each.id, &wire::WaitingEntry::id);
            now != entries.end() && now->state == "waiting") {
            changed = changed || now->version != each.version;
            still.push_back(*now);
        }
    const bool fewer = still.size() < m_to.size();
    m_to = std::move(still);
    if (fewer)
        m_state->say(Tone::Attention, tr("Somebody no longer waits for an offer and is left out."));
    tell();
    fill();
    if (changed && isOpen())
        search();
}

void OfferStrip::search()
{
    m_trouble.clear();
    ++m_turn;
    for (const wire::WaitingEntry& each : m_to)
        m_link.get<wire::PlaceOffers>(
            QStringLiteral("/v1/waiting-list-entries/%1/fit").arg(each.id.toString(QUuid::WithoutBraces)), this,
            [this, id = each.id, turn = m_turn](const Reply<wire::PlaceOffers>& reply) {
                if (turn == m_turn)
                    heard(id, reply);
            });
}

void OfferStrip::heard(const QUuid& entry, const Reply<wire::PlaceOffers>& reply)
{
    if (const auto* fit = std::get_if<wire::PlaceOffers>(&reply))
        m_fits[entry] = *fit;
    else
        m_trouble = whyNot(reply, false);
    fill();
}

// The place somebody points at stays pointed at, and nobody offers another one by an Enter that comes too late.
void OfferStrip::fill()
{
    const int at = m_list->currentRow();
    const QUuid before =
        at >= 0 && at < static_cast<int>(m_places.size()) ? m_places[static_cast<std::size_t>(at)].placeId : QUuid();
    const auto isFreeFor = [&](const wire::WaitingEntry& entry, const QUuid& place) {
        const auto fit = m_fits.find(entry.id);
        return fit != m_fits.end() && std::ranges::any_of(fit->second.items, [&](const wire::PlaceOffer& offer) {
                   return offer.placeId == place && offer.free && !offer.conditionalUntilAt;
               });
    };
    m_places.clear();
    if (!m_to.empty() && m_fits.contains(m_to.front().id))
        for (const wire::PlaceOffer& offer : m_fits[m_to.front().id].items)
            if (std::ranges::all_of(m_to, [&](const auto& each) { return isFreeFor(each, offer.placeId); }))
                m_places.push_back(offer);
    m_list->clear();
    for (const wire::PlaceOffer& offer : m_places)
        m_list->addItem(tr("%1: free until %2").arg(placeOf(offer), completeDate(offer.orderEnd.departureLocal)));
    const auto same = std::ranges::find(m_places, before, &wire::PlaceOffer::placeId);
    m_lost = m_lost || (!before.isNull() && same == m_places.end());
    if (same != m_places.end())
        m_list->setCurrentRow(static_cast<int>(same - m_places.begin()));
    else
        m_list->setCurrentRow(m_lost || m_places.empty() ? -1 : 0);
    const int rows = std::clamp(m_list->count(), 1, RowsShown);
    const int height = m_list->count() > 0 ? m_list->sizeHintForRow(0) : fontMetrics().height() * 2;
    m_list->setFixedHeight(rows * height + 2 * m_list->frameWidth());
    m_list->setVisible(!m_places.empty());
    tell();
}

void OfferStrip::go()
{
    const int at = m_list->currentRow();
    if (!m_go->isEnabled() || at < 0)
        return;
    const wire::PlaceOffer& place = m_places[static_cast<std::size_t>(at)];
    wire::OfferPlace offer{.placeId = place.placeId};
    if (m_ownDeadline->isChecked())
        offer.deadlineAt = m_deadline->moment(houseZone());
    for (std::size_t i = 1; i < m_to.size(); ++i)
        offer.alsoTo.push_back(m_to[i].id);
    Q_EMIT wanted(m_to.front().id, offer, placeOf(place));
}

void OfferStrip::forget()
{
    ++m_turn;
    m_to.clear();
    m_fits.clear();
    m_places.clear();
    m_lost = false;
    m_trouble.clear();
    m_state->clear();
    m_ownDeadline->setChecked(false);
    fill();
}

void OfferStrip::setAsking(bool asking)
{
    m_asking = asking;
    enable();
}

void OfferStrip::setPossible(const QString& whyNot)
{
    m_whyNot = whyNot;
    m_possible->say(Tone::Urgent, whyNot);
    enable();
}

void OfferStrip::enable()
{
    const bool may = !m_asking && m_whyNot.isEmpty() && !m_to.empty() && m_list->currentRow() >= 0;
    if (!may && m_go->hasFocus())
        m_ownDeadline->setFocus();
    m_go->setEnabled(may);
}

void OfferStrip::tell()
{
    if (m_to.size() > 1)
        setTitle(tr("Ask %1 people at once who wants this place. It is held for nobody; the first yes gets it.")
                     .arg(m_to.size()));
    else if (m_to.size() == 1)
        setTitle(tr("Offer a place: rank %1, %2. It is held until the deadline.")
                     .arg(m_to.front().position.value_or(0))
                     .arg(whoOf(m_to.front())));
    else
        setTitle(tr("Nobody is left to offer a place to."));
    const bool known = std::ranges::all_of(m_to, [&](const auto& each) { return m_fits.contains(each.id); });
    if (!m_trouble.isEmpty())
        m_fit->say(Tone::Attention, m_trouble);
    else if (!known)
        m_fit->say(Tone::Quiet, tr("What fits is being asked…"));
    else if (m_places.empty() && m_to.size() > 1)
        m_fit->say(Tone::Attention, tr("No place is free for all of them."));
    else if (m_places.empty() && m_to.size() == 1)
        m_fit->say(Tone::Attention, fitOf(m_fits[m_to.front().id], m_link.now()));
    else
        m_fit->clear();
    m_list->setAccessibleName(tr("Places that fit, best first"));
    m_ownDeadline->setText(tr("Another deadline than the rules have"));
    m_deadline->setAccessibleName(tr("Answer by"));
    m_go->setText(tr("Offer  Enter"));
    m_go->setAccessibleName(tr("Offer"));
    enable();
}

void OfferStrip::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace adempauze::client
