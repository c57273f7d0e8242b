#include "desk/arrival_panel.h"

#include "desk/happened_edit.h"
#include "shell/answers.h"
#include "shell/form.h"
#include "shell/keyed_button.h"
#include "shell/time_words.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

constexpr int CodeMax = 32; // what can be typed; seven characters and whatever stands between them

} // namespace

ArrivalPanel::ArrivalPanel(DaemonLink& link, QWidget* parent)
    : DeskPanel(link, parent)
    , m_title(heading(this))
    , m_codeLabel(new QLabel(this))
    , m_code(new QLineEdit(this))
    , m_momentLabel(new QLabel(this))
    , m_moment(new HappenedEdit([this] { return now(); }, this))
    , m_arrive(new QPushButton(this))
    , m_result(new Heading(1.7, this))
    , m_detail(prose(this))
{
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setMaxLength(CodeMax);
    m_moment->setObjectName(QStringLiteral("arrivedAt"));
    m_arrive->setObjectName(QStringLiteral("arrive"));
    m_result->setObjectName(QStringLiteral("arrivalResult"));
    m_detail->setObjectName(QStringLiteral("arrivalDetail"));
    build();
    tell();
}

void ArrivalPanel::build()
{
    m_codeLabel->setBuddy(m_code);
    m_momentLabel->setBuddy(m_moment);
    auto* fields = new QGridLayout;
    fields->addWidget(m_codeLabel, 0, 0);
    fields->addWidget(m_momentLabel, 0, 1);
    fields->addWidget(m_code, 1, 0);
    fields->addWidget(m_moment, 1, 1);
    fields->addWidget(m_arrive, 1, 2);
    fields->setColumnStretch(3, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addLayout(fields);
    column->addWidget(m_state);
    column->addWidget(m_result);
    column->addWidget(m_detail);
    m_result->hide();
    m_detail->hide();
    connect(m_arrive, &QPushButton::clicked, this, &ArrivalPanel::arrive);
    connect(m_code, &QLineEdit::textEdited, this, [this] { m_moment->tick(); });
}

QWidget* ArrivalPanel::first() const
{
    return m_code;
}

void ArrivalPanel::jump()
{
    m_code->setFocus(Qt::ShortcutFocusReason);
    m_code->selectAll();
    Q_EMIT jumped();
}

void ArrivalPanel::tick()
{
    // What is asked again under the same key says the same moment.
    if (!m_act.running() && !m_act.uncertain())
        m_moment->tick();
}

void ArrivalPanel::retell()
{
    m_arrive->setEnabled(mayAct());
    sayArrived();
}

void ArrivalPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        arrive();
    else
        DeskPanel::keyPressEvent(event);
}

void ArrivalPanel::arrive()
{
    if (!mayAct())
        return;
    const QString code = m_code->text().trimmed();
    if (code.isEmpty()) {
        say(Tone::Attention, tr("First type the code that the person says."));
        jump();
        return;
    }
    tick();
    m_arrived.reset();
    sayArrived();
    sayBusy();
    m_act.run<wire::Stay>(QStringLiteral("/v1/arrivals"),
                          wire::RecordArrival{code.toStdString(), m_moment->happenedAt()}, 0,
                          [this](const Reply<wire::Stay>& reply) { answered(reply); });
}

void ArrivalPanel::answered(const Reply<wire::Stay>& reply)
{
    if (saidNo(reply)) {
        if (std::holds_alternative<Refused>(reply) && m_code->hasFocus())
            m_code->selectAll();
        return;
    }
    m_arrived = std::get<wire::Stay>(reply);
    m_code->clear();
    m_moment->follow();
    m_state->clear();
    sayArrived();
    Q_EMIT acted();
}

void ArrivalPanel::sayArrived()
{
    m_result->setVisible(m_arrived.has_value());
    m_detail->setVisible(m_arrived.has_value());
    if (!m_arrived)
        return;
    const Zone& zone = zoneOf(m_arrived->zone);
    m_result->setText(tr("✓ Arrived: %1").arg(wholePlaceOf(*m_arrived)));
    m_detail->setText(tr("Arrived on %1. The stay is planned until %2.")
                          .arg(completeDate(m_arrived->arrivedAt.value_or(m_arrived->fromAt), zone),
                               dateWithHint(m_arrived->untilAt, m_arrived->zone, now())));
}

QString ArrivalPanel::sentenceOf(const wire::Problem& problem) const
{
    if (problem.reason == "code_unknown")
        return tr("This code is not known in this house. Ask for it again, letter by letter: three letters, four "
                  "digits. Is it the right house?");
    if (problem.reason == "hold_expired")
        return QString(sentenceFor(problem) + QStringLiteral(" ")
                       + tr("Did the person arrive before that? Then fill in when. Otherwise the person who asked "
                            "needs to hold a place again."));
    if (problem.reason == "already_done")
        return tr("This code was already used: the arrival is recorded.");
    if (problem.reason == "departure_unconfirmed")
        return QString(sentenceFor(problem) + QStringLiteral(" ") + tr("First record that departure."));
    if (problem.reason == "not_in_the_future")
        return tr("The moment of arrival has not come yet. Fill in when the person arrived.");
    return DeskPanel::sentenceOf(problem);
}

void ArrivalPanel::forget()
{
    DeskPanel::forget();
    m_arrived.reset();
    m_code->clear();
    m_moment->follow();
    retell();
}

void ArrivalPanel::tell()
{
    m_title->setText(tr("Arrival on the code"));
    m_codeLabel->setText(tr("Code, as you hear it  (F7)"));
    m_code->setAccessibleName(tr("Code, as you hear it"));
    m_code->setPlaceholderText(tr("for example KRF 5294"));
    m_momentLabel->setText(tr("Arrived on"));
    m_moment->setAccessibleName(tr("Arrived on"));
    m_arrive->setText(tr("Record arrival (Enter)"));
    m_arrive->setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Arrival on the code"));
    retell();
}

void ArrivalPanel::changeEvent(QEvent* event)
{
    DeskPanel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

} // namespace adempauze::client
