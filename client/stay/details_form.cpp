#include "stay/details_form.h"

#include "shell/answers.h"
#include "shell/time_words.h"
#include "stay/field_words.h"

#include <QKeyEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace adempauze::client {

namespace {

std::string placeText(const std::string& house, const std::string& place)
{
    return house + ", " + place;
}

} // namespace

DetailsForm::DetailsForm(const Frame& frame, QWidget* parent)
    : QFrame(parent)
    , m_frame(frame)
    , m_chain(frame.link)
    , m_title(heading())
    , m_targetLabel(new QLabel)
    , m_target(new QComboBox)
    , m_questions(new QuestionsForm(frame.link))
    , m_fields(new DetailsFields)
    , m_progress(new StateLine)
    , m_result(new StateLine)
    , m_do(new QPushButton)
    , m_close(new QPushButton)
{
    setFrameShape(StyledPanel);
    m_target->setObjectName(QStringLiteral("target"));
    m_target->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_target->setMinimumContentsLength(24);
    m_progress->setObjectName(QStringLiteral("progress"));
    m_result->setObjectName(QStringLiteral("result"));
    m_do->setObjectName(QStringLiteral("do"));
    m_close->setObjectName(QStringLiteral("close"));
    for (QPushButton* button : {m_do, m_close})
        button->setAutoDefault(true);
    auto* top = new QFormLayout;
    top->setRowWrapPolicy(QFormLayout::WrapLongRows);
    addRow(top, m_targetLabel, m_target);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_do);
    buttons->addWidget(m_close);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(top);
    column->addWidget(m_questions);
    column->addWidget(m_fields);
    column->addWidget(m_progress);
    column->addWidget(m_result);
    column->addLayout(buttons);
    connect(m_target, &QComboBox::activated, this, &DetailsForm::targetChosen);
    connect(m_fields, &DetailsFields::edited, m_result, &StateLine::clear);
    connect(m_do, &QPushButton::clicked, this, &DetailsForm::go);
    connect(m_close, &QPushButton::clicked, this, &DetailsForm::closed);
    connect(&m_chain, &DetailsChain::changed, this, &DetailsForm::showProgress);
    connect(&m_chain, &DetailsChain::refused, this, &DetailsForm::refuse);
    connect(&m_chain, &DetailsChain::silent, this, [this](DetailsChain::Step step, const Unreachable& why) {
        m_result->say(
            Tone::Urgent,
            tr("%1: %2 Enter goes on here; nothing is made twice.").arg(nameOf(step), sentenceFor(why, true)));
    });
    connect(&m_chain, &DetailsChain::finished, this, [this](const wire::Stay& stay) {
        m_questions->forget();
        m_fields->forget();
        m_result->clear();
        m_chosen = {};
        Q_EMIT succeeded({Tone::Good, tr("The details are recorded. %1").arg(StayWords::after(stay).sentence)},
                         stay.id);
        Q_EMIT closed();
    });
    tell();
}

void DetailsForm::setTargets(const std::vector<wire::Stay>& stays, const std::vector<wire::Hold>& holds)
{
    // What is being worked on stays, also when the daemon has done it already and only its answer was lost.
    if (m_chain.begun())
        std::erase_if(m_targets, [this](const Target& each) { return each.to.id != m_chosen; });
    else
        m_targets.clear();
    for (const wire::Stay& each : stays)
        if (each.detailsMissing)
            addTarget({{false, each.id, each.version},
                       each.fromAt,
                       each.zone,
                       StayWords::place(each).toStdString(),
                       each.code});
    for (const wire::Hold& each : holds)
        if (each.state == "held")
            addTarget({{true, each.id, each.version},
                       each.fromAt,
                       each.zone,
                       placeText(each.facilityAlias, each.placeName),
                       each.code});
    showTargets();
}

void DetailsForm::addTarget(Target target)
{
    const auto there = std::ranges::find_if(m_targets, [&](const Target& each) { return each.to.id == target.to.id; });
    if (there == m_targets.end())
        m_targets.push_back(std::move(target));
    else
        *there = std::move(target);
}

void DetailsForm::setNames(const Names& names)
{
    m_fields->setAgencies(names.agencies);
    m_fields->setColleagues(names.colleagues);
}

void DetailsForm::open(const QUuid& stay)
{
    const bool other = !stay.isNull() && stay != m_chosen;
    if (other && m_chain.begun())
        m_result->say(Tone::Attention,
                      tr("What was begun for %1 is not finished yet. Finish it first.").arg(m_target->currentText()));
    else if (other || !chosen())
        choose(stay);
    m_fields->enter();
}

void DetailsForm::choose(const QUuid& id)
{
    const auto there = std::ranges::find_if(m_targets, [&](const Target& each) { return each.to.id == id; });
    if (m_targets.empty())
        return;
    m_chosen = there == m_targets.end() ? m_targets.front().to.id : id;
    showTargets();
    const Target* target = chosen();
    m_fields->suggestImposed(target->from, Zone::named(target->zone).value_or(houseZone()));
    if (target->to.hold)
        m_questions->open(target->to.id);
    else
        m_questions->forget();
    m_result->clear();
}

void DetailsForm::targetChosen()
{
    choose(m_target->currentData().toUuid());
}

void DetailsForm::showTargets()
{
    m_target->clear();
    for (const Target& each : m_targets) {
        const Zone zone = Zone::named(each.zone).value_or(houseZone());
        const QString place = QString::fromStdString(each.place);
        const QString code = each.code ? QString::fromStdString(*each.code) : QStringLiteral("–");
        m_target->addItem(each.to.hold ? tr("Hold %1 at %2, from %3").arg(code, place, completeDate(each.from, zone))
                                       : tr("Stay at %1, since %2").arg(place, completeDate(each.from, zone)),
                          each.to.id);
    }
    m_target->setCurrentIndex(m_target->findData(m_chosen));
}

const DetailsForm::Target* DetailsForm::chosen() const
{
    const auto found = std::ranges::find_if(m_targets, [this](const Target& each) { return each.to.id == m_chosen; });
    return found == m_targets.end() ? nullptr : &*found;
}

void DetailsForm::go()
{
    if (m_chain.running())
        return;
    if (!m_live) {
        m_result->say(Tone::Attention,
                      tr("There is no connection. This is not kept for later: do it when it is back."));
        return;
    }
    if (!m_fields->complete()) {
        m_result->say(Tone::Attention, tr("Some fields are still empty."));
        return;
    }
    const Target* target = chosen();
    if (!target) {
        m_result->say(Tone::Attention, tr("Choose a stay or a hold first."));
        return;
    }
    m_result->clear();
    DetailsWish wish = m_fields->wish();
    wish.target = target->to;
    if (!m_chain.begun()) // what is sent again is the same
        m_recordedAt = date::floor<std::chrono::minutes>(m_frame.link.now());
    for (wire::Participant& each : wish.ofCase.participants)
        if (each.ground == "consent")
            each.consentedAt = m_recordedAt;
    m_chain.go(wish);
}

void DetailsForm::refuse(DetailsChain::Step step, const wire::Problem& problem)
{
    const auto homeless = m_fields->showErrors(problem);
    QString sentence =
        problem.errors.empty() || !homeless.empty() ? FieldWords::sentences(problem) : tr("See the fields above.");
    if (step == DetailsChain::Step::Person && problem.reason == "already_done")
        sentence = tr("This reference is known already: the person was here before. The daemon did not say who it is; "
                      "call the coordinator.");
    if (problem.status == 412 && problem.current)
        for (Target& each : m_targets) {
            const auto version = problem.current->value(QLatin1String("version")).toInteger();
            if (each.to.id == m_chosen && version > each.to.version)
                each.to.version = version;
        }
    m_result->say(Tone::Urgent, tr("%1: this was not done. %2 Enter goes on here.").arg(nameOf(step), sentence));
}

void DetailsForm::showProgress()
{
    using Step = DetailsChain::Step;
    m_fields->lock(m_chain.isDone(Step::Case), m_chain.isDone(Step::Person), m_chain.isDone(Step::Order));
    m_target->setEnabled(!m_chain.begun());
    const bool running = m_chain.running();
    if ((running || !m_live) && m_do->hasFocus())
        m_close->setFocus();
    m_do->setEnabled(!running && m_live);
    m_do->setText(running ? tr("Busy…") : m_chain.begun() ? tr("Go on  Enter") : tr("Record it all  Enter"));
    QStringList lines;
    if (m_chain.begun())
        for (const Step step : DetailsChain::Steps) {
            const bool done = m_chain.isDone(step);
            const bool now = running && step == m_chain.at();
            lines << (done ? tr("%1: done") : now ? tr("%1: busy…") : tr("%1: not yet")).arg(nameOf(step));
        }
    m_progress->say(Tone::Plain, lines.join(QLatin1Char('\n')));
}

QString DetailsForm::nameOf(DetailsChain::Step step) const
{
    switch (step) {
    case DetailsChain::Step::Case: return tr("Open the case");
    case DetailsChain::Step::Person: return tr("Record the person");
    case DetailsChain::Step::Order: return tr("Record the order");
    case DetailsChain::Step::Attach: return tr("Attach them to the stay");
    }
    return {};
}

void DetailsForm::setLive(bool live)
{
    m_live = live;
    m_questions->setLive(live);
    showProgress();
}

void DetailsForm::forget()
{
    m_chain.forget();
    m_questions->forget();
    m_fields->forget();
    m_targets.clear();
    m_chosen = {};
    showTargets();
    m_result->clear();
}

void DetailsForm::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void DetailsForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        go();
    else
        QFrame::keyPressEvent(event);
}

void DetailsForm::tell()
{
    m_title->setText(tr("Complete the details"));
    setAccessibleName(m_title->text());
    m_targetLabel->setText(tr("For"));
    m_close->setText(tr("Close  Esc"));
    m_result->clear();
    showTargets();
    showProgress();
}

} // namespace adempauze::client
