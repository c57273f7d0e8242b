#include "stay/agency_picker.h"

#include <QEvent>

#include <algorithm>

namespace adempauze::client {

namespace {

struct Usual {
    const char* kind;
    const char* part;
    const char* ground;
    bool takesPart;
};

// Only what is filled in at first; every tick and every word can be changed.
constexpr Usual Usually[]{
    {"municipality", "municipality", "legal_duty", true}, {"safe_home", "case_manager", "public_task", true},
    {"probation", "probation", "public_task", true},      {"shelter", "shelter", "consent", true},
    {"police", "police", "public_task", false},           {"other", "other", "consent", false},
};

const Usual& usualFor(const std::string& kind)
{
    const auto found = std::ranges::find_if(Usually, [&](const Usual& each) { return kind == each.kind; });
    return found == std::end(Usually) ? *std::prev(std::end(Usually)) : *found;
}

} // namespace

AgencyPicker::AgencyPicker(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setColumnStretch(0, 1);
    tell();
}

void AgencyPicker::setAgencies(const std::vector<wire::Agency>& agencies)
{
    for (const wire::Agency& each : agencies) {
        const auto known = std::ranges::find_if(m_rows, [&](const Row& row) { return row.agency.id == each.id; });
        if (known == m_rows.end())
            add(each);
        else
            known->agency = each;
    }
    std::erase_if(m_rows, [&](const Row& row) {
        const bool gone = std::ranges::find(agencies, row.agency.id, &wire::Agency::id) == agencies.end();
        if (gone)
            for (QWidget* each :
                 {static_cast<QWidget*>(row.tick), static_cast<QWidget*>(row.part), static_cast<QWidget*>(row.ground)})
                each->deleteLater();
        return gone;
    });
    tell();
}

void AgencyPicker::add(const wire::Agency& agency)
{
    Row row{.agency = agency,
            .tick = new QCheckBox,
            .part = new WordChoice(Vocabulary::Part, wire::Parts, false),
            .ground = new WordChoice(Vocabulary::Ground, wire::Grounds, false)};
    const int line = m_grid->rowCount();
    m_grid->addWidget(row.tick, line, 0);
    m_grid->addWidget(row.part, line, 1);
    m_grid->addWidget(row.ground, line, 2);
    suggest(row);
    const auto choices = {row.part, row.ground};
    for (WordChoice* choice : choices) {
        choice->setEnabled(row.tick->isChecked());
        connect(row.tick, &QCheckBox::toggled, choice, &QWidget::setEnabled);
        connect(choice, &QComboBox::currentIndexChanged, this, &AgencyPicker::edited);
    }
    connect(row.tick, &QCheckBox::toggled, this, &AgencyPicker::edited);
    m_rows.push_back(row);
}

void AgencyPicker::suggest(Row& row) const
{
    const Usual& usual = usualFor(row.agency.kind);
    row.part->setWord(usual.part);
    row.ground->setWord(usual.ground);
    row.tick->setChecked(usual.takesPart);
}

std::vector<wire::Participant> AgencyPicker::chosen() const
{
    std::vector<wire::Participant> all;
    for (const Row& row : m_rows)
        if (row.tick->isChecked())
            all.push_back({.organisationId = row.agency.id,
                           .part = row.part->word().value_or(std::string()),
                           .ground = row.ground->word().value_or(std::string())});
    return all;
}

void AgencyPicker::forget()
{
    for (Row& row : m_rows)
        suggest(row);
}

void AgencyPicker::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void AgencyPicker::tell()
{
    setAccessibleName(tr("Organisations that take part"));
    for (const Row& row : m_rows) {
        const QString name = QString::fromStdString(row.agency.name);
        row.tick->setText(name);
        row.part->setAccessibleName(tr("Part of %1").arg(name));
        row.ground->setAccessibleName(tr("Ground on which %1 is told").arg(name));
    }
}

} // namespace adempauze::client
