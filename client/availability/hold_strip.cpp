#include "availability/hold_strip.h"

#include "shell/offer_words.h"
#include "shell/time_words.h"
#include "shell/wrap_layout.h"
#include "wire/words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QKeyEvent>
#include <QSignalBlocker>

namespace adempauze::client {

HoldStrip::HoldStrip(DaemonLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_title(heading(this))
    , m_terms(new StateLine(this))
    , m_reference(new QLineEdit(this))
    , m_asked(new QWidget(this))
    , m_askedLabel(prose(m_asked))
    , m_questions(new QuestionRows(m_asked))
    , m_arrival(new MomentEdit(this))
    , m_imposed(new MomentEdit(this))
    , m_remark(new WordChoice(Vocabulary::Remark, wire::Remarks, true, this))
    , m_hold(new QPushButton(this))
    , m_close(new QPushButton(this))
    , m_possible(new StateLine(this))
    , m_state(new StateLine(this))
    , m_fields(new QWidget(this))
{
    arrange();
    m_reference->setMaxLength(wire::TextMax);
    m_reference->setMinimumWidth(fontMetrics().averageCharWidth() * 18);
    const auto named = [](QWidget* widget, const char* name) { widget->setObjectName(QString::fromLatin1(name)); };
    named(this, "strip");
    named(m_title, "stripTitle");
    named(m_terms, "terms");
    named(m_reference, "reference");
    named(m_questions, "stripQuestions");
    named(m_arrival, "stripArrival");
    named(m_imposed, "stripImposed");
    named(m_remark, "remark");
    named(m_hold, "hold");
    named(m_possible, "holdPossible");
    named(m_state, "holdState");
    m_hold->setFocusPolicy(Qt::TabFocus);
    m_close->setFocusPolicy(Qt::TabFocus);
    const auto moved = [this] { Q_EMIT momentsChanged(m_imposed->local(), m_arrival->moment(houseZone())); };
    connect(m_arrival, &QDateTimeEdit::dateTimeChanged, this, moved);
    connect(m_imposed, &QDateTimeEdit::dateTimeChanged, this, moved);
    connect(m_hold, &QPushButton::clicked, this, &HoldStrip::holdWanted);
    connect(m_close, &QPushButton::clicked, this, &HoldStrip::closeWanted);
    setVisible(false);
    tell();
}

// What the house asks stands where the keyboard comes to it: after the reference.
void HoldStrip::arrange()
{
    new WrapLayout(m_fields);
    add(m_referenceLabel, m_reference);
    m_asked->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* asked = new QVBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->addWidget(m_askedLabel);
    asked->addWidget(m_questions);
    m_asked->hide();
    m_fields->layout()->addWidget(m_asked);
    add(m_arrivalLabel, m_arrival);
    add(m_imposedLabel, m_imposed);
    add(m_remarkLabel, m_remark);
    m_fields->layout()->addWidget(m_hold);
    m_fields->layout()->addWidget(m_close);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    for (QWidget* line : std::initializer_list<QWidget*>{m_title, m_terms, m_fields, m_possible, m_state})
        lines->addWidget(line);
}

void HoldStrip::add(QLabel*& label, QWidget* field)
{
    auto* pair = new QWidget(m_fields);
    auto* line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    label = new QLabel(pair);
    label->setBuddy(field);
    line->addWidget(label);
    line->addWidget(field);
    m_fields->layout()->addWidget(pair);
}

void HoldStrip::aimAt(const wire::PlaceOffer& offer)
{
    m_target = offer;
    askHouse();
    tell();
    setVisible(true);
}

// A house that could not be asked is held without answers; they can be given with the details.
void HoldStrip::askHouse()
{
    if (m_house == m_target->facilityId)
        return;
    m_house = m_target->facilityId;
    m_questions->clear();
    m_asked->hide();
    const int turn = ++m_turn;
    m_link.get<wire::HouseQuestions>(
        QStringLiteral("/v1/facilities/%1/admission-questions").arg(m_house.toString(QUuid::WithoutBraces)), this,
        [this, turn](const Reply<wire::HouseQuestions>& reply) {
            const auto* all = std::get_if<wire::HouseQuestions>(&reply);
            if (turn != m_turn)
                return;
            if (!all) {
                m_house = {}; // asked again with the next look
                return;
            }
            m_questions->ask(all->items, m_reference);
            m_asked->setVisible(!m_questions->isEmpty());
            if (!m_questions->isEmpty())
                Q_EMIT grew();
        });
}

HoldDraft HoldStrip::draft() const
{
    return {.reference = m_reference->text(), .remark = m_remark->word(), .answers = m_questions->all()};
}

void HoldStrip::setDraft(const HoldDraft& draft)
{
    m_reference->setText(draft.reference);
    m_remark->setWord(draft.remark);
    m_questions->setAnswers(draft.answers);
}

void HoldStrip::clear()
{
    setDraft({});
    ++m_turn;
    m_house = {};
    m_questions->clear();
    m_asked->hide();
    m_state->clear();
    m_target.reset();
    setVisible(false);
    tell();
}

void HoldStrip::setCriteria(const Criteria& criteria)
{
    m_criteria = criteria;
    const QSignalBlocker noArrival(m_arrival);
    const QSignalBlocker noImposed(m_imposed);
    // A field that says so already is left alone: somebody may be typing in it.
    if (m_arrival->moment(houseZone()) != criteria.arrival)
        m_arrival->setMoment(criteria.arrival, houseZone());
    if (m_imposed->local() != criteria.imposed)
        m_imposed->setLocal(criteria.imposed);
    m_imposed->parentWidget()->setVisible(criteria.underOrder);
    tell();
}

void HoldStrip::setAsking(bool asking)
{
    m_asking = asking;
    if (asking && m_hold->hasFocus())
        focusReference();
    m_hold->setEnabled(!asking && m_whyNot.isEmpty());
    tell();
}

void HoldStrip::setPossible(const QString& whyNot)
{
    m_whyNot = whyNot;
    m_possible->say(Tone::Urgent, whyNot);
    setAsking(m_asking);
}

void HoldStrip::focusReference()
{
    m_reference->setFocus();
}

void HoldStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

// Fields and lists pass Enter on. A button that has the keyboard is what Enter is meant for.
void HoldStrip::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter)
        return QWidget::keyPressEvent(event);
    if (m_close->hasFocus())
        m_close->click();
    else
        m_hold->click();
}

QString HoldStrip::title() const
{
    if (!m_target)
        return tr("Hold a place");
    const QString place = placeOf(*m_target);
    if (m_criteria.afterwards)
        return tr("Hold %1 from %2 on").arg(place, completeDate(m_criteria.arrival));
    if (const auto only = shorterUntil(*m_target))
        return tr("Hold %1, only until %2").arg(place, completeDate(*only));
    return tr("Hold %1 until %2").arg(place, completeDate(m_target->orderEnd.departureLocal));
}

void HoldStrip::tellTerms()
{
    QStringList terms;
    const auto only = m_target ? shorterUntil(*m_target) : std::nullopt;
    if (m_target && m_target->unitName)
        terms << tr("A family takes this unit whole, with all its places.");
    if (m_criteria.afterwards) {
        terms << tr("It expires when the order first ends. If the order is extended before that, complete the "
                    "details under Stay: then the place is booked. If not, it becomes free again by itself.");
        if (m_target && m_target->roomUntilAt)
            terms << tr("There is room until %1 at most.").arg(completeDate(*m_target->roomUntilAt));
    } else if (only) {
        terms << tr("Shorter than was asked: another place is needed from then on.");
    }
    m_terms->say(m_criteria.afterwards || only ? Tone::Attention : Tone::Plain, terms.join(QLatin1Char(' ')));
}

void HoldStrip::tell()
{
    setAccessibleName(tr("Hold a place"));
    m_fields->setAccessibleName(tr("Hold a place"));
    m_title->setText(title());
    tellTerms();
    m_askedLabel->setText(tr("What this house asks before it takes somebody:"));
    m_asked->setAccessibleName(tr("Questions of the house"));
    m_referenceLabel->setText(tr("Your reference:"));
    m_arrivalLabel->setText(tr("Expected arrival:"));
    m_imposedLabel->setText(tr("Order imposed:"));
    m_remarkLabel->setText(tr("Remark:"));
    for (const QLabel* label : {m_referenceLabel, m_arrivalLabel, m_imposedLabel, m_remarkLabel}) {
        label->buddy()->setAccessibleName(QString(label->text()).remove(QLatin1Char(':')));
        label->parentWidget()->setAccessibleName(label->buddy()->accessibleName());
    }
    m_hold->setText(m_asking ? tr("Busy…") : tr("Hold  Enter"));
    m_hold->setAccessibleName(m_asking ? tr("Busy…") : tr("Hold"));
    m_close->setText(tr("Close  Esc"));
    m_close->setAccessibleName(tr("Close"));
}

} // namespace adempauze::client
