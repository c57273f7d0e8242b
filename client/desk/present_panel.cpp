#include "desk/present_panel.h"

#include "desk/departure_strip.h"
#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace adempauze::client {

PresentPanel::PresentPanel(DaemonLink& link, QWidget* parent)
    : DeskPanel(link, parent)
    , m_model(presentColumns(sight()), [](const wire::Stay& stay) { return stay.id; })
    , m_table(new Table(this))
    , m_title(heading(this))
    , m_depart(new QPushButton(this))
    , m_strip(new DepartureStrip([this] { return now(); }, this))
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(2, 12);
    m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    m_table->setObjectName(QStringLiteral("present"));
    m_depart->setObjectName(QStringLiteral("depart"));
    build();
    tell();
}

void PresentPanel::build()
{
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_depart);
    acts->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(m_table);
    column->addLayout(acts);
    column->addWidget(m_strip);
    column->addWidget(m_state);
    connect(m_table, &QAbstractItemView::activated, this, &PresentPanel::choose);
    connect(m_depart, &QPushButton::clicked, this, &PresentPanel::choose);
    connect(m_strip, &DepartureStrip::confirmed, this, &PresentPanel::depart);
}

void PresentPanel::setStays(const std::vector<wire::Stay>& stays)
{
    show(m_table, &m_model, stays);
    if (m_strip->isOpen()) {
        const int row = m_model.rowOf(m_strip->stay()->id);
        m_strip->refresh(row < 0 ? nullptr : &m_model.rows()[static_cast<std::size_t>(row)]);
    }
    retell();
}

void PresentPanel::retell()
{
    m_model.retell();
    const int count = m_model.rowCount();
    const auto overdue = std::ranges::count_if(m_model.rows(), &wire::Stay::departureOverdue);
    const QString said = count == 0 ? tr("Present")
        : count == 1                ? tr("1 person is present")
                                    : tr("%1 people are present").arg(count);
    m_title->setText(overdue == 0       ? said
                         : overdue == 1 ? tr("%1, 1 departure not confirmed").arg(said)
                                        : tr("%1, %2 departures not confirmed").arg(said).arg(overdue));
    m_depart->setEnabled(count > 0 && mayAct());
    m_strip->allow(mayAct());
    m_strip->retell();
}

void PresentPanel::choose()
{
    const wire::Stay* stay = looked(m_table, &m_model);
    if (!stay)
        return;
    m_state->clear();
    m_strip->ask(*stay);
}

void PresentPanel::depart(const wire::DepartStay& departure)
{
    if (!mayAct() || !m_strip->isOpen())
        return;
    const wire::Stay& stay = *m_strip->stay();
    sayBusy();
    m_act.run<wire::Stay>(QStringLiteral("/v1/stays/%1/departure").arg(stay.id.toString(QUuid::WithoutBraces)),
                          departure, stay.version, [this](const Reply<wire::Stay>& reply) { answered(reply); });
}

void PresentPanel::answered(const Reply<wire::Stay>& reply)
{
    if (saidNo(reply))
        return;
    const auto& stay = std::get<wire::Stay>(reply);
    say(Tone::Good,
        tr("Departure recorded: %1 is empty since %2.")
            .arg(wholePlaceOf(stay), completeDate(stay.departedAt.value_or(stay.untilAt), zoneOf(stay.zone))));
    back();
    Q_EMIT acted();
}

QString PresentPanel::sentenceOf(const wire::Problem& problem) const
{
    if (problem.reason == "later_facts")
        return QString(sentenceFor(problem) + QStringLiteral(" ")
                       + tr("Somebody cannot leave before having arrived on this place."));
    return DeskPanel::sentenceOf(problem);
}

bool PresentPanel::back()
{
    if (!m_strip->isOpen())
        return false;
    m_strip->forget();
    m_strip->vanish(m_table);
    return true;
}

void PresentPanel::tick()
{
    if (!m_act.running() && !m_act.uncertain())
        m_strip->tick();
}

void PresentPanel::forget()
{
    DeskPanel::forget();
    back();
    setStays({});
}

void PresentPanel::tell()
{
    nameWithKey(m_depart, tr("Departure…"), Qt::Key_F9);
    m_table->setName(tr("Present"));
    m_table->setEmptyText(tr("Nobody is present."));
    setAccessibleName(tr("Present"));
    retell();
}

void PresentPanel::changeEvent(QEvent* event)
{
    DeskPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
