#include "agencies/help_panel.h"

#include "shell/answers.h"
#include "shell/help_words.h"
#include "shell/keyed_button.h"
#include "shell/wrap_layout.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace adempauze::client {

HelpPanel::HelpPanel(DaemonLink& link, const AgencySight& sight, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_asked(link, QStringLiteral("/v1/help-offers"),
              [this](const Reply<wire::HelpOffers>& reply) {
                  if (const auto* offers = std::get_if<wire::HelpOffers>(&reply)) {
                      m_offers = offers->items;
                      fill();
                  }
              })
    , m_model(helpOfferColumns(sight), [](const HelpOfferRow& row) { return row.offer.id; })
    , m_title(heading(this))
    , m_table(new Table(this))
    , m_add(new QPushButton(this))
    , m_change(new QPushButton(this))
    , m_strip(new Strip(this))
    , m_organisationLabel(new QLabel)
    , m_organisation(new QComboBox)
    , m_do(new QPushButton)
    , m_said(new StateLine(this))
{
    m_table->setObjectName(QStringLiteral("helpOffers"));
    m_add->setObjectName(QStringLiteral("addHelp"));
    m_change->setObjectName(QStringLiteral("changeHelp"));
    m_strip->setObjectName(QStringLiteral("helpStrip"));
    m_organisation->setObjectName(QStringLiteral("helpOrganisation"));
    m_do->setObjectName(QStringLiteral("keepHelp"));
    m_said->setObjectName(QStringLiteral("helpSaid"));
    build();
    tell();
}

void HelpPanel::build()
{
    m_table->setModel(&m_model);
    m_table->setRowsShown(1, 8);
    auto* buttons = new QWidget(this);
    auto* row = new WrapLayout(buttons);
    row->addWidget(m_add);
    row->addWidget(m_change);
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_organisation->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addRow(form, m_organisationLabel, m_organisation);
    m_fields = new HelpForm(form, this);
    m_do->setFocusPolicy(Qt::TabFocus);
    m_strip->body()->addLayout(form);
    m_strip->body()->addWidget(m_do, 0, Qt::AlignLeft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    for (QWidget* each : std::initializer_list<QWidget*>{m_title, m_table, buttons, m_strip, m_said})
        column->addWidget(each);
    connect(m_add, &QPushButton::clicked, this, [this] { open(nullptr); });
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (const HelpOfferRow* chosen = m_model.rowAt(m_table->currentIndex()))
            open(&chosen->offer);
    });
    connect(m_strip, &Strip::entered, this, &HelpPanel::record);
    connect(m_do, &QPushButton::clicked, this, &HelpPanel::record);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HelpPanel::retell);
    connect(&m_act, &Act::runningChanged, this, &HelpPanel::retell);
}

// They are told every minute: a list that somebody looks at stays while they are the same.
void HelpPanel::setAgencies(const std::vector<wire::Agency>& agencies)
{
    const auto called = [](const wire::Agency& each) { return std::pair(each.id, each.name); };
    if (!std::ranges::equal(agencies, m_agencies, {}, called, called)) {
        m_agencies = agencies;
        const QUuid before = m_organisation->currentData().toUuid();
        m_organisation->clear();
        for (const wire::Agency& each : m_agencies)
            m_organisation->addItem(QString::fromStdString(each.name), each.id);
        m_organisation->setCurrentIndex(before.isNull() ? -1 : m_organisation->findData(before)); // none by chance
    }
    fill();
}

void HelpPanel::fill()
{
    std::vector<HelpOfferRow> rows;
    for (const wire::HelpOffer& each : m_offers)
        rows.push_back({each, nameIn(m_agencies, each.organisationId)});
    m_model.setRows(std::move(rows));
    if (m_table->currentRow() < 0 && m_model.rowCount() > 0)
        m_table->selectRow(0);
    retell();
}

void HelpPanel::forget()
{
    m_act.forget();
    m_asked.forget();
    m_draft.reset();
    m_strip->hide();
    m_fields->show(nullptr);
    m_said->clear();
    m_offers.clear();
    m_organisation->setCurrentIndex(-1);
    setAgencies({});
}

bool HelpPanel::back()
{
    if (!m_draft)
        return false;
    m_draft.reset();
    m_strip->vanish(m_table);
    return true;
}

// What is being filled in stays: the same key again only leads to it.
void HelpPanel::open(const wire::HelpOffer* offer)
{
    if (!m_draft || m_draft->id != (offer ? offer->id : QUuid())) {
        m_said->clear();
        m_draft = offer ? *offer : wire::HelpOffer{};
        m_organisationLabel->setVisible(!offer);
        m_organisation->setVisible(!offer);
        m_fields->show(offer);
        tell();
    }
    m_strip->appear(offer ? m_fields->first() : m_organisation);
}

QString HelpPanel::missing() const
{
    if (adds() && m_organisation->currentData().toUuid().isNull())
        return tr("Say who gives the help.");
    return m_fields->missing();
}

void HelpPanel::record()
{
    if (!m_draft || m_act.running())
        return;
    if (const QString why = missing(); !why.isEmpty()) {
        m_said->say(Tone::Attention, why);
        return;
    }
    m_said->say(Tone::Plain, tr("Busy…"));
    const auto then = [this, added = adds()](const Reply<wire::HelpOffer>& reply) { recorded(reply, added); };
    if (adds())
        m_act.run<wire::HelpOffer>(QStringLiteral("/v1/help-offers"),
                                   m_fields->added(m_organisation->currentData().toUuid()), 0, then);
    else
        m_act.run<wire::HelpOffer>(
            QStringLiteral("/v1/help-offers/%1/settings").arg(m_draft->id.toString(QUuid::WithoutBraces)),
            m_fields->changed(), m_draft->version, then);
}

void HelpPanel::recorded(const Reply<wire::HelpOffer>& reply, bool added)
{
    if (const auto* offer = std::get_if<wire::HelpOffer>(&reply)) {
        back();
        m_said->say(Tone::Good, added ? HelpForm::addedText(*offer) : HelpForm::changedText(*offer));
    } else {
        m_said->say(Tone::Attention, why(reply));
    }
    ask();
}

QString HelpPanel::why(const Reply<wire::HelpOffer>& reply)
{
    const auto* no = std::get_if<Refused>(&reply);
    if (!no || no->problem.status != 412 || !no->problem.current || adds())
        return whyNot(reply, true);
    std::vector<wire::InputError> errors;
    const auto theirs = wire::fromJson<wire::HelpOffer>(*no->problem.current, wire::Unknown::Ignored, errors);
    if (!errors.empty() || theirs.id != m_draft->id)
        return whyNot(reply, true);
    const auto told = [this](const wire::HelpOffer& offer) {
        return HelpWords::offer(offer, nameIn(m_agencies, offer.organisationId));
    };
    const wire::HelpOffer before = std::exchange(*m_draft, theirs);
    return changedMeanwhile(told(before), told(theirs), m_fields->typed());
}

void HelpPanel::retell()
{
    m_model.retell();
    const bool may = !m_act.running() && m_link.state() != LinkState::Offline;
    const bool selected = m_model.rowAt(m_table->currentIndex()) != nullptr;
    for (QPushButton* each : {m_add, m_change, m_do}) {
        const bool enabled = may && (each != m_change || selected);
        if (!enabled && each->hasFocus())
            m_table->setFocus();
        each->setEnabled(enabled);
    }
}

void HelpPanel::tell()
{
    setAccessibleName(tr("Help that organisations give"));
    m_title->setText(tr("Help that organisations give"));
    m_table->setName(tr("Help that organisations give"));
    m_table->setEmptyText(tr("No organisation has said which help it gives."));
    nameWithKey(m_add, tr("Enter help…"), Qt::Key_F2);
    nameWithKey(m_change, tr("Change or end it…"), Qt::Key_F3);
    m_organisationLabel->setText(tr("Who gives it"));
    m_organisation->setPlaceholderText(tr("choose"));
    m_fields->tell();
    m_strip->setTitle(adds() ? tr("Help to choose from") : nameIn(m_agencies, m_draft->organisationId));
    m_do->setText(adds() ? tr("Add it  Enter") : tr("Change it  Enter"));
    m_do->setAccessibleName(adds() ? tr("Add it") : tr("Change it"));
    retell();
}

void HelpPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
