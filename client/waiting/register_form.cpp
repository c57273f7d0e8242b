#include "waiting/register_form.h"

#include "shell/time_words.h"
#include "shell/wrap_layout.h"
#include "wire/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QEvent>
#include <QLineEdit>
#include <QSpinBox>

namespace adempauze::client {

namespace {

using Quarter = std::chrono::duration<std::int64_t, std::ratio<900>>;

} // namespace

RegisterForm::RegisterForm(std::function<Moment()> now, For what, QWidget* parent)
    : Strip(parent)
    , m_now(std::move(now))
    , m_what(what)
    , m_reference(new QLineEdit(this))
    , m_from(new MomentEdit(this))
    , m_by(new MomentEdit(this))
    , m_underOrder(new QCheckBox(this))
    , m_knowsImposed(new QCheckBox(this))
    , m_imposed(new MomentEdit(this))
    , m_danger(new QCheckBox(this))
    , m_outside(new QCheckBox(this))
    , m_children(new QCheckBox(this))
    , m_gender(new WordChoice(Vocabulary::Gender, wire::Genders, true, this))
    , m_kind(new WordChoice(Vocabulary::FacilityKind, wire::FacilityKinds, true, this))
    , m_persons(new QSpinBox(this))
    , m_wheelchair(new QCheckBox(this))
    , m_go(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_possible(new StateLine(this))
    , m_state(new StateLine(this))
    , m_times(new QWidget(this))
    , m_flags(new QWidget(this))
    , m_wishes(new QWidget(this))
{
    setObjectName(m_what == For::NewEntry ? QStringLiteral("registerForm") : QStringLiteral("needsForm"));
    m_reference->setObjectName(QStringLiteral("waitingReference"));
    m_from->setObjectName(QStringLiteral("neededFrom"));
    m_by->setObjectName(QStringLiteral("neededBy"));
    m_underOrder->setObjectName(QStringLiteral("waitingUnderOrder"));
    m_knowsImposed->setObjectName(QStringLiteral("knowsImposed"));
    m_imposed->setObjectName(QStringLiteral("waitingImposed"));
    m_danger->setObjectName(QStringLiteral("danger"));
    m_outside->setObjectName(QStringLiteral("outside"));
    m_children->setObjectName(QStringLiteral("children"));
    m_gender->setObjectName(QStringLiteral("waitingGender"));
    m_kind->setObjectName(QStringLiteral("waitingKind"));
    m_persons->setObjectName(QStringLiteral("waitingPersons"));
    m_wheelchair->setObjectName(QStringLiteral("waitingWheelchair"));
    m_go->setObjectName(QStringLiteral("registerGo"));
    m_close->setObjectName(QStringLiteral("registerClose"));
    m_state->setObjectName(QStringLiteral("registerState"));
    m_possible->setObjectName(QStringLiteral("registerPossible"));
    build();
    clear();
    tell();
}

QWidget* RegisterForm::paired(QLabel*& label, QWidget* field)
{
    auto* pair = new QWidget(this);
    auto* line = new QHBoxLayout(pair);
    line->setContentsMargins({});
    label = new QLabel(pair);
    label->setBuddy(field);
    line->addWidget(label);
    line->addWidget(field);
    return pair;
}

void RegisterForm::build()
{
    m_persons->setRange(1, wire::PersonsMost);
    m_reference->setMaxLength(wire::TextMax);
    m_reference->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    for (MomentEdit* each : {m_from, m_by, m_imposed}) {
        each->setNow(m_now, houseZone());
        connect(each, &QDateTimeEdit::dateTimeChanged, this, [this] { m_touched = m_touched || !m_filling; });
    }
    const auto lines = [](QWidget* widget, std::initializer_list<QWidget*> parts) {
        auto* row = new WrapLayout(widget);
        for (QWidget* part : parts)
            row->addWidget(part);
    };
    lines(m_times, {paired(m_referenceLabel, m_reference), paired(m_fromLabel, m_from), paired(m_byLabel, m_by)});
    lines(m_flags, {m_underOrder, m_knowsImposed, paired(m_imposedLabel, m_imposed), m_danger, m_outside, m_children});
    lines(m_wishes,
          {paired(m_genderLabel, m_gender), paired(m_kindLabel, m_kind), paired(m_personsLabel, m_persons),
           m_wheelchair, m_go, m_close});
    for (QWidget* each : std::initializer_list<QWidget*>{m_times, m_flags, m_wishes, m_possible, m_state})
        body()->addWidget(each);
    for (QCheckBox* each : {m_underOrder, m_knowsImposed, m_danger, m_outside, m_children, m_wheelchair})
        connect(each, &QCheckBox::toggled, this, [this] {
            m_touched = m_touched || !m_filling;
            showOrder();
        });
    for (WordChoice* each : {m_gender, m_kind})
        connect(each, &QComboBox::currentIndexChanged, this, [this] { m_touched = m_touched || !m_filling; });
    connect(m_persons, &QSpinBox::valueChanged, this, [this] { m_touched = m_touched || !m_filling; });
    connect(m_reference, &QLineEdit::textChanged, this, [this] { m_touched = m_touched || !m_filling; });
    m_reference->parentWidget()->setVisible(m_what == For::NewEntry);
    m_go->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_go, &QPushButton::clicked, this, &RegisterForm::wanted);
    connect(m_close, &QPushButton::clicked, this, &RegisterForm::closeWanted);
    connect(this, &Strip::entered, this, [this] { (m_close->hasFocus() ? m_close : m_go)->click(); });
}

void RegisterForm::open()
{
    if (!m_touched && !m_asking)
        follow();
    appear(m_reference);
}

void RegisterForm::follow()
{
    WaitingDraft draft{.from = date::ceil<Quarter>(m_now())};
    draft.by = draft.from + UsualWait;
    setDraft(draft);
    m_touched = false;
}

void RegisterForm::clear()
{
    m_base = {};
    m_state->clear();
    follow();
}

void RegisterForm::forget()
{
    m_kept.clear();
    clear();
}

void RegisterForm::showOrder()
{
    const bool asked = m_what == For::NewEntry && m_underOrder->isChecked();
    m_knowsImposed->setVisible(asked);
    m_imposed->parentWidget()->setVisible(asked && m_knowsImposed->isChecked());
}

void RegisterForm::setAsking(bool asking)
{
    m_asking = asking;
    enable();
}

void RegisterForm::setPossible(const QString& whyNot)
{
    m_whyNot = whyNot;
    m_possible->say(Tone::Urgent, whyNot);
    enable();
}

// The keyboard never falls off a button that goes grey.
void RegisterForm::enable()
{
    const bool may = !m_asking && m_whyNot.isEmpty();
    if (!may && m_go->hasFocus())
        (m_what == For::NewEntry ? static_cast<QWidget*>(m_reference) : m_wheelchair)->setFocus();
    m_go->setEnabled(may);
}

void RegisterForm::changeEvent(QEvent* event)
{
    Strip::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void RegisterForm::tell()
{
    const bool isNew = m_what == For::NewEntry;
    setTitle(isNew ? tr("Put somebody on the waiting list") : tr("Put right what is needed: %1").arg(m_who));
    m_times->setAccessibleName(tr("Who and when"));
    m_flags->setAccessibleName(tr("What decides the rank"));
    m_wishes->setAccessibleName(tr("What is looked for"));
    m_referenceLabel->setText(tr("Your reference:"));
    m_fromLabel->setText(tr("Needed from:"));
    m_byLabel->setText(tr("Needed by (later would be too late):"));
    m_imposedLabel->setText(tr("Order imposed:"));
    m_genderLabel->setText(tr("For:"));
    m_kindLabel->setText(tr("Kind of house:"));
    m_personsLabel->setText(tr("Persons:"));
    m_persons->setToolTip(tr("Two or more take a whole unit together."));
    m_wheelchair->setText(tr("Wheelchair access needed"));
    for (const QLabel* label :
         {m_referenceLabel, m_fromLabel, m_byLabel, m_imposedLabel, m_genderLabel, m_kindLabel, m_personsLabel}) {
        label->buddy()->setAccessibleName(QString(label->text()).remove(QLatin1Char(':')));
        label->parentWidget()->setAccessibleName(label->buddy()->accessibleName());
    }
    m_underOrder->setText(tr("May not go home now: an order runs"));
    m_knowsImposed->setText(tr("It is known when it was imposed"));
    m_danger->setText(tr("Danger while an order runs"));
    m_outside->setText(tr("No roof tonight"));
    m_children->setText(tr("Children in the household"));
    m_go->setText(isNew ? tr("Put on the list  Enter") : tr("Put it right  Enter"));
    m_go->setAccessibleName(isNew ? tr("Put on the list") : tr("Put it right"));
    m_close->setText(tr("Close  Esc"));
    m_close->setAccessibleName(tr("Close"));
}

} // namespace adempauze::client
