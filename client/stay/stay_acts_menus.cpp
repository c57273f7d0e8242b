#include "stay/stay_acts_bar.h"

#include "stay/agreement_acts.h"
#include "stay/appointment_acts.h"
#include "stay/contact_acts.h"
#include "stay/correction_act.h"
#include "stay/decision_act.h"
#include "stay/help_acts.h"
#include "stay/help_register_act.h"
#include "stay/network_acts.h"

namespace adempauze::client {

// In the order in which a person looks for them: how it ends or comes back, what happened to it, what was typed wrong.
void StayActsBar::addDecisions(const Frame& frame)
{
    using Kind = DecisionAct::Kind;
    const auto add = [&](Kind kind, const char* panel, const char* name) {
        addToMenu(m_menu, addPanel(new DecisionAct(kind, frame), panel), name, Subject::Order);
    };
    add(Kind::Withdrawal, "withdrawal", "withdraw");
    add(Kind::Suspension, "suspension", "suspend");
    add(Kind::ConditionMet, "conditionMet", "meetCondition");
    add(Kind::ConditionBroken, "conditionBroken", "breakCondition");
    add(Kind::Annulment, "annulment", "annul");
    add(Kind::PartialAnnulment, "partialAnnulment", "annulPartly");
    add(Kind::Reinstatement, "reinstatement", "reinstate");
    add(Kind::Decision, "awaitedDecision", "decideFinally");
    m_menu->addSeparator();
    add(Kind::Notice, "notice", "serve");
    add(Kind::CourtRequest, "courtRequest", "requestRuling");
    add(Kind::Breach, "breach", "reportBreach");
    m_menu->addSeparator();
    addToMenu(m_menu, addPanel(new CorrectionAct(frame), "correction"), "correct", Subject::Order);
}

// What is done most often first: with those concerned, then between organisations.
void StayActsBar::addAround(const Frame& frame)
{
    const auto add = [&](ActPanel* panel, const char* name) { addToMenu(m_aroundMenu, panel, name, Subject::Case); };
    const auto alsoHouse = [&](ActPanel* panel, const char* name) {
        addToMenu(m_aroundMenu, panel, name, Subject::Guest);
    };
    alsoHouse(addPanel(new ContactAct(frame), "contact"), "logContact");
    alsoHouse(addPanel(new VoidContactAct(frame), "voidContact"), "takeBackContact");
    alsoHouse(addPanel(new AppointmentAct(frame), "appointment"), "appoint");
    add(addPanel(new OfferHelpAct(frame), "offerHelp"), "helpOffered");
    add(addPanel(new HelpProgressAct(frame), "helpProgress"), "helpMoved");
    add(addPanel(new HelpRegisterAct(frame), "helpRegister"), "keepHelp");
    add(addPanel(new SafetyPlanAct(frame), "safetyPlan"), "recordPlan");
    add(addPanel(new OutcomeAct(frame), "outcome"), "recordOutcome");
    m_aroundMenu->addSeparator();
    add(addPanel(new JoinAct(frame), "join"), "letJoin");
    add(addPanel(new LeaveAct(frame), "leave"), "letLeave");
    add(addPanel(new LeadAct(frame), "lead"), "handLead");
    add(addPanel(new AgreementAct(frame), "talk"), "agreeTalk");
    add(addPanel(new EndAgreementAct(frame), "talkEnds"), "endTalk");
}

} // namespace adempauze::client
