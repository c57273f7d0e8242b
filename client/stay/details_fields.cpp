#include "stay/details_fields.h"

#include "shell/time_words.h"
#include "stay/field_words.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <string_view>

namespace adempauze::client {

namespace {

constexpr auto Regime = "nl-wth"; // the regime's name in the daemon's folder of regimes
constexpr int MunicipalityMax = 100;

std::string typedIn(const QLineEdit* edit)
{
    return edit->text().trimmed().toStdString();
}

} // namespace

DetailsFields::DetailsFields(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_reference(new QLineEdit)
    , m_voluntary(new QCheckBox)
    , m_imposed(new MomentEdit)
    , m_whichLabel(new QLabel)
    , m_which(new WhichHour(m_imposed, m_whichLabel))
    , m_municipality(new QLineEdit)
    , m_ownReference(new QLineEdit)
    , m_firstDays(new QSpinBox)
    , m_lead(new QComboBox)
    , m_agencies(new AgencyPicker)
{
    m_form->setContentsMargins({});
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_reference->setMaxLength(wire::TextMax);
    m_ownReference->setMaxLength(wire::TextMax);
    m_municipality->setMaxLength(MunicipalityMax);
    m_firstDays->setRange(0, 366); // 0 stands for nothing: the law's own days
    m_lead->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_lead->addItem({});
    add("/clientReference", m_reference);
    add("/voluntary", m_voluntary);
    add("/imposedLocal", m_imposed);
    m_which->setObjectName(QStringLiteral("fold"));
    addRow(m_form, m_whichLabel, m_which);
    add("/municipality", m_municipality);
    add("/reference", m_ownReference);
    add("/firstDays", m_firstDays);
    add("/leadAccountId", m_lead);
    add("/participants", m_agencies);
    for (QLineEdit* edit : {m_reference, m_municipality, m_ownReference})
        connect(edit, &QLineEdit::textEdited, this, &DetailsFields::edited);
    connect(m_imposed, &MomentEdit::dateTimeChanged, this, &DetailsFields::edited);
    connect(m_which, &QComboBox::activated, this, &DetailsFields::edited);
    connect(m_firstDays, &QSpinBox::valueChanged, this, &DetailsFields::edited);
    connect(m_lead, &QComboBox::activated, this, &DetailsFields::edited);
    connect(m_agencies, &AgencyPicker::edited, this, &DetailsFields::edited);
    connect(m_voluntary, &QCheckBox::toggled, this, [this] {
        showOrderFields();
        Q_EMIT edited();
    });
    tell();
}

void DetailsFields::add(const char* pointer, QWidget* edit)
{
    auto* cell = new QWidget;
    auto* column = new QVBoxLayout(cell);
    column->setContentsMargins({});
    auto* error = new StateLine;
    column->addWidget(edit);
    column->addWidget(error);
    auto* label = new QLabel;
    label->setBuddy(edit);
    const QString name = QString::fromLatin1(pointer).mid(1);
    edit->setObjectName(name);
    error->setObjectName(QString(name + QStringLiteral("Error")));
    m_form->addRow(label, cell);
    m_fields.push_back({pointer, label, edit, error});
}

void DetailsFields::setAgencies(const std::vector<wire::Agency>& agencies)
{
    m_agencies->setAgencies(agencies);
    // Where there is one municipality, it is the one.
    const auto isMunicipality = [](const wire::Agency& each) { return each.kind == "municipality"; };
    if (m_municipality->text().isEmpty() && std::ranges::count_if(agencies, isMunicipality) == 1)
        m_municipality->setText(QString::fromStdString(std::ranges::find_if(agencies, isMunicipality)->name));
}

void DetailsFields::setColleagues(const std::vector<wire::Colleague>& colleagues)
{
    const QUuid chosen = m_lead->currentData().toUuid();
    while (m_lead->count() > 1)
        m_lead->removeItem(1);
    for (const wire::Colleague& each : colleagues)
        if (each.role == "coordinator")
            m_lead->addItem(QString::fromStdString(each.name), each.accountId);
    m_lead->setCurrentIndex(std::max(0, m_lead->findData(chosen)));
}

void DetailsFields::suggestImposed(Moment at, const Zone& zone)
{
    m_imposed->setMoment(at, zone);
    m_which->choose(at);
}

DetailsWish DetailsFields::wish() const
{
    DetailsWish wish;
    wish.person.clientReference = typedIn(m_reference);
    wish.ofCase.participants = m_agencies->chosen();
    if (m_lead->currentIndex() > 0)
        wish.ofCase.leadAccountId = m_lead->currentData().toUuid();
    if (m_voluntary->isChecked())
        return wish;
    wire::RecordOrder order{.regime = Regime,
                            .imposedLocal = m_imposed->local(),
                            .fold = m_which->fold(),
                            .municipality = typedIn(m_municipality)};
    if (m_firstDays->value() > 0)
        order.firstDays = m_firstDays->value();
    if (const std::string own = typedIn(m_ownReference); !own.empty())
        order.reference = own;
    wish.order = order;
    return wish;
}

bool DetailsFields::complete()
{
    clearErrors();
    const auto required = {std::pair{"/clientReference", m_reference}, std::pair{"/municipality", m_municipality}};
    QWidget* first = nullptr;
    for (const auto& [pointer, edit] : required) {
        const bool needed = edit != m_municipality || !m_voluntary->isChecked();
        if (!needed || !edit->text().trimmed().isEmpty())
            continue;
        say(pointer, FieldWords::sentence({.pointer = pointer, .reason = "missing", .detail = {}}));
        first = first ? first : edit;
    }
    if (first)
        first->setFocus();
    return !first;
}

std::vector<wire::ProblemError> DetailsFields::showErrors(const wire::Problem& problem)
{
    std::vector<wire::ProblemError> homeless;
    for (const wire::ProblemError& error : problem.errors) {
        const auto field = std::ranges::find_if(
            m_fields, [&](const Field& each) { return std::string_view(error.pointer).starts_with(each.pointer); });
        if (field == m_fields.end())
            homeless.push_back(error);
        else
            say(field->pointer, FieldWords::sentence(error));
    }
    return homeless;
}

void DetailsFields::clearErrors()
{
    for (const Field& each : m_fields)
        each.error->clear();
}

void DetailsFields::say(const char* pointer, const QString& sentence)
{
    for (const Field& each : m_fields)
        if (std::string_view(each.pointer) == pointer) {
            each.error->say(Tone::Urgent, sentence);
            each.edit->setAccessibleDescription(sentence);
        }
}

void DetailsFields::lock(bool ofCase, bool person, bool order)
{
    m_lead->setEnabled(!ofCase);
    m_agencies->setEnabled(!ofCase);
    m_reference->setReadOnly(person);
    m_voluntary->setEnabled(!order);
    for (QLineEdit* edit : {m_municipality, m_ownReference})
        edit->setReadOnly(order);
    m_imposed->setReadOnly(order);
    m_which->setEnabled(!order);
    m_firstDays->setReadOnly(order);
}

void DetailsFields::forget()
{
    for (QLineEdit* edit : {m_reference, m_municipality, m_ownReference})
        edit->clear();
    m_firstDays->setValue(0);
    m_voluntary->setChecked(false);
    m_lead->setCurrentIndex(0);
    m_agencies->forget();
    clearErrors();
    lock(false, false, false);
}

void DetailsFields::enter()
{
    m_reference->setFocus();
}

void DetailsFields::showOrderFields()
{
    for (QWidget* each : {static_cast<QWidget*>(m_whichLabel), static_cast<QWidget*>(m_which)})
        each->setVisible(!m_voluntary->isChecked() && m_which->isAsked());
    for (const char* pointer : {"/imposedLocal", "/municipality", "/reference", "/firstDays"})
        for (const Field& each : m_fields)
            if (std::string_view(each.pointer) == pointer) {
                each.label->setVisible(!m_voluntary->isChecked());
                each.edit->parentWidget()->setVisible(!m_voluntary->isChecked());
            }
}

void DetailsFields::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        clearErrors();
        tell();
    }
}

void DetailsFields::tell()
{
    const std::array<QString, 8> labels{tr("Your own reference of the person"),
                                        tr("Without an order"),
                                        tr("Imposed, as the decision says"),
                                        tr("Municipality"),
                                        tr("Reference of the municipality, if known"),
                                        tr("Days of the first period"),
                                        tr("Lead coordinator"),
                                        tr("Organisations that take part")};
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_fields[i].label->setText(labels[i]);
        m_fields[i].edit->setAccessibleName(labels[i]);
    }
    m_voluntary->setText(tr("Nobody imposed an order; the stay is voluntary"));
    m_firstDays->setSpecialValueText(tr("as the law says"));
    m_lead->setItemText(0, tr("not known yet"));
}

} // namespace adempauze::client
