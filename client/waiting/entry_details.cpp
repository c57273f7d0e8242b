#include "waiting/entry_details.h"

#include "link/daemon_link.h"
#include "shell/answers.h"
#include "shell/form.h"
#include "shell/table.h"
#include "shell/time_words.h"
#include "waiting/waiting_words.h"

#include <QBoxLayout>
#include <QEvent>

namespace adempauze::client {

EntryDetails::EntryDetails(DaemonLink& link, const WaitingSight& sight, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_sight(sight)
    , m_fitModel(fitColumns(sight), [](const wire::PlaceOffer& offer) { return offer.placeId; })
    , m_offerModel(offerColumns(sight), [](const wire::WaitingOffer& offer) { return offer.id; })
    , m_title(heading(this))
    , m_rank(prose(this))
    , m_open(new StateLine(this))
    , m_values(prose(this))
    , m_fitTitle(heading(this))
    , m_fitState(new StateLine(this))
    , m_fitTable(new Table(this))
    , m_offersTitle(heading(this))
    , m_offers(new Table(this))
    , m_why(prose(this))
    , m_rules(prose(this))
{
    m_title->setObjectName(QStringLiteral("entryTitle"));
    m_rank->setObjectName(QStringLiteral("entryRank"));
    m_open->setObjectName(QStringLiteral("entryOpen"));
    m_values->setObjectName(QStringLiteral("entryValues"));
    m_fitState->setObjectName(QStringLiteral("fitState"));
    m_fitTable->setObjectName(QStringLiteral("fit"));
    m_offers->setObjectName(QStringLiteral("waitingOffers"));
    m_why->setObjectName(QStringLiteral("offerWhy"));
    m_rules->setObjectName(QStringLiteral("rules"));
    build();
    tell();
    setVisible(false);
}

void EntryDetails::build()
{
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins({});
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_rank, m_open, m_values, m_offersTitle, m_offers,
                                                         m_why, m_fitTitle, m_fitState, m_fitTable, m_rules})
        lines->addWidget(each);
    m_fitTable->setModel(&m_fitModel);
    m_fitTable->setRowsShown(1, 4);
    m_offers->setModel(&m_offerModel);
    m_offers->setRowsShown(1, 4);
    for (Table* each : {m_fitTable, m_offers})
        each->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    for (QLabel* each : {m_rank, m_values, m_why, m_rules})
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(m_offers->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &EntryDetails::tellOffer);
}

void EntryDetails::showEntry(const wire::WaitingEntry* entry, std::size_t of)
{
    m_of = of;
    const QUuid before = m_entry ? m_entry->id : QUuid();
    const std::int64_t versionBefore = m_entry ? m_entry->version : 0;
    m_entry = entry ? std::optional(*entry) : std::nullopt;
    setVisible(entry != nullptr);
    if (!entry)
        return forget();
    if (before != entry->id) {
        m_fit.reset();
        m_fitModel.setRows({});
        m_silence.clear();
    }
    if (before != entry->id || versionBefore != entry->version) // what is needed may have changed
        askFit();
    fillOffers();
    tell();
}

void EntryDetails::setRules(const QString& rules)
{
    m_rules->setText(rules);
}

void EntryDetails::placesChanged()
{
    if (m_entry)
        askFit();
}

void EntryDetails::askFit()
{
    const int turn = ++m_turn;
    if (!isOnList(*m_entry)) {
        m_fit.reset();
        m_fitModel.setRows({});
        return;
    }
    m_link.get<wire::PlaceOffers>(
        QStringLiteral("/v1/waiting-list-entries/%1/fit").arg(m_entry->id.toString(QUuid::WithoutBraces)), this,
        [this, turn](const Reply<wire::PlaceOffers>& reply) {
            if (turn == m_turn)
                heard(reply);
        });
}

void EntryDetails::heard(const Reply<wire::PlaceOffers>& reply)
{
    if (const auto* fit = std::get_if<wire::PlaceOffers>(&reply)) {
        m_silence.clear();
        m_fit = *fit;
        m_fitModel.setRows(fit->items);
    } else {
        m_silence = whyNot(reply, false);
    }
    tell();
}

// Whoever looks at an older offer goes on looking at it.
void EntryDetails::fillOffers()
{
    const auto* looked = m_offerModel.rowAt(m_offers->currentIndex());
    const QUuid before = looked ? looked->id : QUuid();
    m_offerModel.setRows(m_entry->offers);
    const int row = m_offerModel.rowOf(before);
    if (m_offerModel.rowCount() > 0)
        m_offers->selectRow(std::max(row, 0));
}

void EntryDetails::retell()
{
    m_fitModel.retell();
    m_offerModel.retell();
    tell();
}

void EntryDetails::forget()
{
    ++m_turn;
    m_entry.reset();
    m_fit.reset();
    m_silence.clear();
    m_fitModel.setRows({});
    m_offerModel.setRows({});
    m_fitState->clear();
    m_open->clear();
    for (QLabel* each : {m_title, m_rank, m_values, m_why})
        each->clear();
    setVisible(false);
}

void EntryDetails::tell()
{
    setAccessibleName(tr("About who is chosen"));
    m_fitTitle->setText(tr("What fits"));
    m_fitTable->setName(tr("What fits, best first"));
    m_fitTable->setEmptyText(tr("There are no places in your region."));
    m_offersTitle->setText(tr("What was offered"));
    m_offers->setName(tr("What was offered, newest first"));
    m_offers->setEmptyText(tr("Nothing was offered yet."));
    if (!m_entry)
        return;
    const Moment now = m_sight.now();
    m_title->setText(QStringLiteral("%1: %2").arg(whoOf(*m_entry), stateOf(*m_entry, now)));
    const QString reason = rankReasonOf(*m_entry);
    m_rank->setText(reason.isEmpty() ? rankOf(*m_entry, m_of)
                                     : QStringLiteral("%1 %2").arg(rankOf(*m_entry, m_of), reason));
    m_values->setText(valuesOf(*m_entry, now));
    const auto* open = openOffer(*m_entry);
    m_open->say(Tone::Attention,
                open ? tr("%1 is offered until %2 (%3). F2: accept. F3: decline.")
                           .arg(placeOf(*open), completeDate(open->deadlineAt), hint(open->deadlineAt, now))
                     : QString());
    const bool waits = isOnList(*m_entry);
    m_fitTitle->setVisible(waits);
    m_fitTable->setVisible(waits && m_fit && !m_fit->items.empty());
    if (!waits)
        m_fitState->clear();
    else if (!m_silence.isEmpty())
        m_fitState->say(Tone::Attention, m_silence);
    else if (!m_fit)
        m_fitState->say(Tone::Quiet, tr("What fits is being asked…"));
    else
        m_fitState->say(m_fit->freeCount > 0 ? Tone::Good : Tone::Attention, fitOf(*m_fit, now));
    m_offersTitle->setVisible(m_entry->own);
    m_offers->setVisible(m_entry->own);
    tellOffer();
}

void EntryDetails::tellOffer()
{
    const auto* offer = m_entry && m_entry->own ? m_offerModel.rowAt(m_offers->currentIndex()) : nullptr;
    m_why->setVisible(offer != nullptr);
    m_why->setText(offer ? QStringLiteral("%1. %2").arg(placeOf(*offer), whyOffered(offer->why).join(QLatin1Char(' ')))
                         : QString());
}

void EntryDetails::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retell();
}

} // namespace adempauze::client
