#include "stay/stay_acts_bar.h"

#include "shell/keyed_button.h"
#include "shell/wrap_layout.h"
#include "stay/apart_acts.h"
#include "stay/follow_on_act.h"
#include "stay/needs_act.h"
#include "stay/next_step_act.h"
#include "stay/safety_acts.h"
#include "stay/shorten_act.h"
#include "stay/stay_acts.h"
#include "stay/transfer_act.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace adempauze::client {

namespace {

QString named(const char* name)
{
    return QString::fromLatin1(name);
}

} // namespace

StayActsBar::StayActsBar(const Frame& frame, StayReader& reader, QWidget* parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_decision(new QPushButton)
    , m_menu(new QMenu(this))
    , m_around(new QPushButton)
    , m_aroundMenu(new QMenu(this))
    , m_details(new QPushButton)
    , m_form(new DetailsForm(frame))
    , m_buttons(new QWidget)
{
    new WrapLayout(m_buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_buttons);
    addButton(addPanel(new ExtensionAct(frame), "extension"), "extend", Subject::Order);
    m_buttons->layout()->addWidget(m_decision);
    m_decision->setObjectName(named("decision"));
    m_decision->setMenu(m_menu);
    addDecisions(frame);
    addButton(addPanel(new BasisAct(frame), "nextBasis"), "continue", Subject::Stay);
    addButton(addPanel(new TransferAct(frame), "transfer"), "move", Subject::Stay);
    addButton(addPanel(new ShortenAct(frame), "shortening"), "shorten", Subject::Stay);
    addButton(addPanel(new FollowOnAct(frame), "followOn"), "holdAfterwards", Subject::StayOfOrder);
    addButton(addPanel(new NextStepAct(frame), "nextStep"), "agree", Subject::Case);
    m_buttons->layout()->addWidget(m_around);
    m_around->setObjectName(named("aroundCase"));
    m_around->setMenu(m_aroundMenu);
    addAround(frame);
    addButton(addPanel(new ExceptionAct(frame), "exception"), "askException", Subject::Stay);
    addButton(addPanel(new PairAct(frame), "pair"), "keepApart", Subject::Stay);
    addButton(addPanel(new ZoneAct(frame), "zone"), "recordZone", Subject::Order);
    addButton(addPanel(new BanAct(frame), "ban"), "keepOut", Subject::Stay);
    addButton(addPanel(new NeedsAct(frame), "needs"), "correctNeeds", Subject::Stay);
    addButton(addPanel(new CancelAct(frame), "cancellation"), "cancel", Subject::Stay);
    addButton(addPanel(new DepartureAct(frame), "departure"), "depart", Subject::Stay);
    m_buttons->layout()->addWidget(m_details);
    m_details->setObjectName(named("details"));
    m_form->setObjectName(named("detailsForm"));
    column->addWidget(m_form);
    m_form->hide();
    connect(m_details, &QPushButton::clicked, this, &StayActsBar::openDetails);
    connect(m_form, &DetailsForm::closed, this, [this] { closeOpen(); });
    connect(m_form, &DetailsForm::succeeded, this, &StayActsBar::succeeded);
    tell();
}

ActPanel* StayActsBar::addPanel(ActPanel* panel, const char* name)
{
    panel->setObjectName(named(name));
    layout()->addWidget(panel);
    panel->hide();
    connect(panel, &ActPanel::closed, this, [this, panel] {
        if (m_open == panel) // another may have been opened since it was sent
            closeOpen();
    });
    connect(panel, &ActPanel::unseen, this, &StayActsBar::unseen);
    connect(panel, &ActPanel::stale, &m_reader, &StayReader::again);
    connect(panel, &ActPanel::succeeded, this, [this](const Line& told) { Q_EMIT succeeded(told, m_reader.chosen()); });
    return panel;
}

void StayActsBar::addButton(ActPanel* panel, const char* name, Subject subject)
{
    auto* button = new QPushButton;
    button->setObjectName(named(name));
    m_buttons->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, panel] { open(panel); });
    m_entries.push_back({button, nullptr, panel, subject});
}

void StayActsBar::addToMenu(QMenu* menu, ActPanel* panel, const char* name, Subject subject)
{
    QAction* action = menu->addAction(QString());
    action->setObjectName(named(name));
    connect(action, &QAction::triggered, this, [this, panel] { open(panel); });
    m_entries.push_back({nullptr, action, panel, subject});
}

void StayActsBar::begin(bool caseWorker)
{
    m_caseWorker = caseWorker;
    showPossible();
}

void StayActsBar::forget()
{
    closeOpen();
    for (const Entry& each : m_entries)
        each.panel->forget();
    m_form->forget();
    showPossible();
}

void StayActsBar::setLive(bool live)
{
    for (const Entry& each : m_entries)
        each.panel->setLive(live);
    m_form->setLive(live);
}

void StayActsBar::refresh()
{
    m_form->setTargets(m_reader.names().stays, m_reader.holds());
    m_form->setNames(m_reader.names());
    m_wheel.guard(this);
    if (m_reader.view())
        for (const Entry& each : m_entries)
            each.panel->refresh(*m_reader.view(), m_reader.names());
    showPossible();
}

void StayActsBar::open(ActPanel* panel)
{
    if (!m_reader.view())
        return;
    panel->open(*m_reader.view(), m_reader.names());
    showOnly(panel);
    panel->setFocus();
}

void StayActsBar::openDetails()
{
    showOnly(m_form);
    m_form->open(m_reader.chosen());
}

void StayActsBar::showOnly(QWidget* panel)
{
    for (const Entry& each : m_entries)
        each.panel->setVisible(each.panel == panel);
    m_form->setVisible(panel == m_form);
    m_open = panel;
    if (panel)
        Q_EMIT opened(panel);
}

bool StayActsBar::closeOpen()
{
    if (!m_open)
        return false;
    showOnly(nullptr);
    Q_EMIT closed();
    return true;
}

bool StayActsBar::isThere(Subject subject) const
{
    const auto& view = m_reader.view();
    const bool order = view && view->order;
    if (subject == Subject::Order || subject == Subject::Case)
        return subject == Subject::Order ? order : view && view->ofCase;
    if (subject == Subject::Guest)
        return view && (view->ofCase || view->stay.caseId);
    return view && view->stayId() && (order || subject == Subject::Stay);
}

// What is offered follows from what there is to act on; whether it may be done is the daemon's answer.
void StayActsBar::showPossible()
{
    const auto& view = m_reader.view();
    for (const Entry& each : m_entries) {
        const QString name = each.panel->objectName();
        if (each.action)
            each.action->setVisible(m_caseWorker || each.subject == Subject::Guest);
        if (each.action)
            continue;
        const bool departure = name == QLatin1String("departure");
        const bool cancellation = name == QLatin1String("cancellation");
        const bool ban = name == QLatin1String("ban"); // whoever records one lifts it: at the house's own desk
        each.button->setVisible(departure          ? !m_caseWorker && view && view->stay.state == "present"
                                    : cancellation ? m_caseWorker && view && view->stay.state == "booked"
                                                   : m_caseWorker != ban);
        each.button->setEnabled(isThere(each.subject));
    }
    m_decision->setVisible(m_caseWorker);
    m_decision->setEnabled(isThere(Subject::Order));
    m_around->setVisible(m_caseWorker || isThere(Subject::Guest));
    m_around->setEnabled(isThere(Subject::Guest));
    m_details->setVisible(m_caseWorker);
    m_details->setEnabled(m_form->hasTargets());
    m_details->setToolTip(m_form->hasTargets() ? QString() : tr("No stay and no hold waits for details."));
}

void StayActsBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void StayActsBar::tell()
{
    setAccessibleName(tr("What can be done"));
    m_buttons->setAccessibleName(tr("What can be done"));
    const auto ctrl = [](Qt::Key key) { return QKeySequence(Qt::CTRL | key); };
    struct Keyed {
        const char* panel;
        const char* text; ///< null: the panel's title
        Qt::Key key;
    };
    static constexpr std::array Keys{Keyed{"extension", QT_TR_NOOP("Extend"), Qt::Key_E},
                                     Keyed{"nextBasis", QT_TR_NOOP("Next basis"), Qt::Key_B},
                                     Keyed{"nextStep", QT_TR_NOOP("Next step"), Qt::Key_T},
                                     Keyed{"transfer", QT_TR_NOOP("Move"), Qt::Key_M},
                                     Keyed{"departure", QT_TR_NOOP("Departure"), Qt::Key_D},
                                     Keyed{"ban", nullptr, Qt::Key_H},
                                     Keyed{"pair", nullptr, Qt::Key_G},
                                     Keyed{"zone", nullptr, Qt::Key_O},
                                     Keyed{"exception", nullptr, Qt::Key_J}};
    for (const Entry& each : m_entries) {
        const auto key =
            std::ranges::find(Keys, each.panel->objectName(), [](const Keyed& one) { return named(one.panel); });
        if (each.action)
            each.action->setText(each.panel->title());
        else if (key == Keys.end())
            each.button->setText(each.panel->title());
        else
            nameWithKey(each.button, key->text ? tr(key->text) : each.panel->title(), ctrl(key->key));
    }
    nameWithKey(m_decision, tr("Other decision"), ctrl(Qt::Key_D));
    m_menu->setAccessibleName(tr("Other decision"));
    nameWithKey(m_around, tr("Around the case"), ctrl(Qt::Key_R));
    m_aroundMenu->setAccessibleName(tr("Around the case"));
    nameWithKey(m_details, tr("Complete details"), ctrl(Qt::Key_N));
    showPossible();
}

} // namespace adempauze::client
