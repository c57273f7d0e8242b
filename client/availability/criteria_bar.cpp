#include "availability/criteria_bar.h"

#include "shell/keyed_button.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"
#include "wire/words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QSignalBlocker>

namespace adempauze::client {

namespace {

constexpr std::array<std::string_view, 2> Grounds{"order", "voluntary"};

} // namespace

CriteriaBar::CriteriaBar(std::function<Moment()> now, QWidget* parent)
    : QWidget(parent)
    , m_now(std::move(now))
    , m_basis(new WordChoice(Vocabulary::Basis, Grounds, false, this))
    , m_imposed(new MomentEdit(this))
    , m_afterwards(new QCheckBox(this))
    , m_arrival(new MomentEdit(this))
    , m_genders(new WordChoice(Vocabulary::Gender, wire::Genders, true, this))
    , m_persons(new QSpinBox(this))
    , m_wheelchair(new QCheckBox(this))
    , m_kinds(new WordChoice(Vocabulary::FacilityKind, wire::FacilityKinds, true, this))
    , m_search(new QPushButton(this))
    , m_new(new QPushButton(this))
{
    new WrapLayout(this);
    add(m_basisLabel, m_basis);
    add(m_imposedLabel, m_imposed);
    layout()->addWidget(m_afterwards);
    add(m_arrivalLabel, m_arrival);
    add(m_gendersLabel, m_genders);
    add(m_personsLabel, m_persons);
    add(m_kindsLabel, m_kinds);
    layout()->addWidget(m_wheelchair);
    layout()->addWidget(m_search);
    layout()->addWidget(m_new);
    m_basis->setObjectName(QStringLiteral("basis"));
    m_imposed->setObjectName(QStringLiteral("imposed"));
    m_arrival->setObjectName(QStringLiteral("arrival"));
    m_afterwards->setObjectName(QStringLiteral("afterwards"));
    m_genders->setObjectName(QStringLiteral("gender"));
    m_persons->setObjectName(QStringLiteral("persons"));
    m_persons->setRange(1, wire::PersonsMost);
    m_wheelchair->setObjectName(QStringLiteral("wheelchair"));
    m_kinds->setObjectName(QStringLiteral("kind"));
    m_search->setObjectName(QStringLiteral("search"));
    m_new->setObjectName(QStringLiteral("newRequest"));
    m_imposed->setNow(m_now, houseZone());
    m_arrival->setNow(m_now, houseZone());

    connect(m_basis, &QComboBox::currentIndexChanged, this, [this] {
        showOrder();
        Q_EMIT changed();
    });
    connect(m_imposed, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_imposedTouched = true;
        Q_EMIT changed();
    });
    connect(m_arrival, &QDateTimeEdit::dateTimeChanged, this, [this] {
        m_arrivalTouched = true;
        Q_EMIT changed();
    });
    connect(m_afterwards, &QCheckBox::toggled, this, &CriteriaBar::afterwardsChosen);
    connect(m_genders, &QComboBox::currentIndexChanged, this, &CriteriaBar::genderChosen);
    connect(m_persons, &QSpinBox::valueChanged, this, &CriteriaBar::changed);
    connect(m_kinds, &QComboBox::currentIndexChanged, this, &CriteriaBar::changed);
    connect(m_wheelchair, &QCheckBox::toggled, this, &CriteriaBar::changed);
    connect(m_search, &QPushButton::clicked, this, &CriteriaBar::searchWanted);
    connect(m_new, &QPushButton::clicked, this, &CriteriaBar::newWanted);
    follow();
    showOrder();
    tell();
}

void CriteriaBar::add(QLabel*& label, QWidget* field)
{
    auto* pair = new QWidget(this);
    auto* line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    label = new QLabel(pair);
    label->setBuddy(field);
    line->addWidget(label);
    line->addWidget(field);
    layout()->addWidget(pair);
}

Criteria CriteriaBar::criteria() const
{
    return {.underOrder = m_basis->word() == "order",
            .imposed = m_imposed->local(),
            .arrival = m_arrival->moment(houseZone()),
            .gender = m_genders->word(),
            .kind = m_kinds->word(),
            .persons = m_persons->value(),
            .wheelchair = m_wheelchair->isChecked(),
            .afterwards = !m_afterwards->isHidden() && m_afterwards->isChecked()};
}

void CriteriaBar::setCriteria(const Criteria& criteria)
{
    m_basis->setWord(criteria.underOrder ? "order" : "voluntary");
    m_imposed->setLocal(criteria.imposed);
    m_afterwards->setChecked(criteria.afterwards);
    if (m_arrival->moment(houseZone()) != criteria.arrival)
        m_arrival->setMoment(criteria.arrival, houseZone());
    m_genders->setWord(criteria.gender);
    m_kinds->setWord(criteria.kind);
    m_persons->setValue(criteria.persons);
    m_wheelchair->setChecked(criteria.wheelchair);
}

bool CriteriaBar::isUsual() const
{
    const Criteria now = criteria();
    return now.underOrder && !m_imposedTouched && !m_arrivalTouched && !now.gender && !now.kind && now.persons == 1
        && !now.wheelchair && !now.afterwards;
}

void CriteriaBar::follow()
{
    const QSignalBlocker noImposed(m_imposed);
    const QSignalBlocker noArrival(m_arrival);
    const Moment now = m_now();
    if (!m_imposedTouched)
        m_imposed->setMoment(now, houseZone());
    if (!m_arrivalTouched)
        m_arrival->setMoment(usualArrival(now), houseZone());
}

void CriteriaBar::reset()
{
    {
        const QSignalBlocker quiet(this);
        m_basis->setWord("order");
        m_genders->setWord(std::nullopt);
        m_kinds->setWord(std::nullopt);
        m_persons->setValue(1);
        m_wheelchair->setChecked(false);
        m_afterwards->setChecked(false);
        m_arrivalBefore.reset();
        m_imposedTouched = false;
        m_arrivalTouched = false;
        m_gender.reset();
        follow();
    }
    Q_EMIT changed();
}

bool CriteriaBar::isBeingEdited() const
{
    return m_imposed->hasFocus() || m_arrival->hasFocus() || m_persons->hasFocus();
}

void CriteriaBar::showOrder()
{
    const bool order = m_basis->word() == "order";
    m_imposed->parentWidget()->setVisible(order);
    m_afterwards->setVisible(order && m_mayAfterwards);
}

void CriteriaBar::allowAfterwards(bool may)
{
    m_mayAfterwards = may;
    showOrder();
}

void CriteriaBar::setOrderEnd(LocalTime imposed, Moment end)
{
    m_orderEnd = {imposed, end};
}

// Afterwards begins when the order first ends; whoever goes back finds the arrival that stood there.
void CriteriaBar::afterwardsChosen(bool afterwards)
{
    if (!afterwards && m_arrivalBefore) {
        m_arrival->setMoment(m_arrivalBefore->first, houseZone());
        m_arrivalTouched = m_arrivalBefore->second;
        m_arrivalBefore.reset();
    }
    const Moment arrival = m_arrival->moment(houseZone());
    if (afterwards && m_orderEnd && m_orderEnd->first == m_imposed->local() && arrival < m_orderEnd->second) {
        m_arrivalBefore = {arrival, m_arrivalTouched};
        m_arrival->setMoment(m_orderEnd->second, houseZone());
    }
    Q_EMIT changed();
}

// From "no choice" to a word the same person is only known better; from one word to another it is somebody else.
void CriteriaBar::genderChosen()
{
    const auto gender = m_genders->word();
    const bool other = gender && m_gender && gender != m_gender;
    if (gender)
        m_gender = gender;
    if (other)
        Q_EMIT personChanged();
    Q_EMIT changed();
}

void CriteriaBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void CriteriaBar::tell()
{
    setAccessibleName(tr("What is looked for"));
    m_basisLabel->setText(tr("Reason:"));
    m_imposedLabel->setText(tr("Order imposed:"));
    m_arrivalLabel->setText(tr("Expected arrival:"));
    m_afterwards->setText(tr("Afterwards: until the decision on the order"));
    m_afterwards->setToolTip(tr("For who may have to stay away longer. The place is held from the first end of the "
                                "order on, and until it is known whether the order is extended."));
    m_gendersLabel->setText(tr("For:"));
    m_personsLabel->setText(tr("Persons:"));
    m_persons->setToolTip(tr("Two or more: a family, which takes a unit whole."));
    m_kindsLabel->setText(tr("Kind of house:"));
    m_wheelchair->setText(tr("Wheelchair access needed"));
    m_wheelchair->setToolTip(tr("Only places where somebody in a wheelchair can live. It is kept with the hold and the "
                                "stay."));
    m_imposed->setToolTip(tr("Ctrl+Space fills in the time of now."));
    m_arrival->setToolTip(tr("Ctrl+Space fills in the time of now."));
    for (const QLabel* label :
         {m_basisLabel, m_imposedLabel, m_arrivalLabel, m_gendersLabel, m_personsLabel, m_kindsLabel}) {
        label->buddy()->setAccessibleName(QString(label->text()).remove(QLatin1Char(':')));
        label->parentWidget()->setAccessibleName(label->buddy()->accessibleName());
    }
    nameWithKey(m_search, tr("Search again"), Qt::Key_F5);
    nameWithKey(m_new, tr("New request"), Qt::CTRL | Qt::Key_N);
}

} // namespace adempauze::client
