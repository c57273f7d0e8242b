#include "http/change.h"
#include "http/convert_network.h"

namespace adempauze::http {

namespace {

constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};
constexpr Roles Involved{Role::FacilityStaff, Role::PlacementWorker, Role::Coordinator, Role::Agency};

Response show(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showNetwork(tx, context, exchange.idAs<CaseId>()); },
        [](const NetworkRow& row) { return okVersioned(wireOf(row)); });
}

Response coordination(Exchange& exchange)
{
    return query(
        exchange,
        [&](auto& tx, const Context& context) { return showCoordination(tx, context, exchange.idAs<CaseId>()); },
        [](const Coordination& found) { return ok(wireOf(found)); });
}

/// Reads the message, does it to the network as the caller saw it, and answers the network as it is then.
template<class Message, class Act>
Response act(Exchange& exchange, Act act)
{
    auto read = messageIn<Message>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<Message>(read);
    const NetworkOf of{exchange.idAs<CaseId>(), exchange.version};
    const auto run = [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = act(tx, context, of, message);
        if (!row)
            return row.no();
        return createdVersioned(wireOf(*row));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto now = showNetwork(tx, exchange.context(), of.caseId);
        return now ? std::optional(wire::toJson(wireOf(*now))) : std::nullopt;
    };
    return change(exchange, run, {.current = current});
}

template<class Message>
Ground groundIn(const Message& message)
{
    return {.kind = *groundNamed(message.ground), .consentedAt = message.consentedAt};
}

Response join(Exchange& exchange)
{
    return act<wire::JoinCase>(exchange, [](auto& tx, const auto& context, const auto& of, const auto& message) {
        return joinNetwork(tx, context, of,
                           {.id = ParticipationId{freshUuid()},
                            .organisation = idOf<OrganisationId>(message.organisationId),
                            .part = *partNamed(message.part),
                            .ground = groundIn(message),
                            .since = message.sinceAt});
    });
}

Response changeOne(Exchange& exchange)
{
    return act<wire::ChangeParticipant>(
        exchange, [](auto& tx, const auto& context, const auto& of, const auto& message) {
            return changePart(tx, context, of,
                              {.participation = idOf<ParticipationId>(message.participationId),
                               .id = ParticipationId{freshUuid()},
                               .part = *partNamed(message.part),
                               .ground = groundIn(message),
                               .at = message.changedAt});
        });
}

Response leave(Exchange& exchange)
{
    return act<wire::LeaveCase>(exchange, [](auto& tx, const auto& context, const auto& of, const auto& message) {
        return leaveNetwork(tx, context, of, idOf<ParticipationId>(message.participationId), message.leftAt);
    });
}

Response withdraw(Exchange& exchange)
{
    return act<wire::WithdrawConsent>(exchange, [](auto& tx, const auto& context, const auto& of, const auto& message) {
        return withdrawConsent(tx, context, of, idOf<ParticipationId>(message.participationId), message.withdrawnAt);
    });
}

Response offer(Exchange& exchange)
{
    return act<wire::OfferLead>(exchange, [](auto& tx, const auto& context, const auto& of, const auto& message) {
        return offerLead(tx, context, of,
                         {.id = LeadOfferId{freshUuid()},
                          .to = idOf<OrganisationId>(message.organisationId),
                          .account = idOf<AccountId>(message.accountId)});
    });
}

Response answer(Exchange& exchange)
{
    return act<wire::AnswerLeadOffer>(exchange, [](auto& tx, const auto& context, const auto& of, const auto& message) {
        return answerLead(tx, context, of, idOf<LeadOfferId>(message.offerId), *leadAnswerNamed(message.answer));
    });
}

Response agree(Exchange& exchange)
{
    return act<wire::AgreeAgreement>(exchange, [](auto& tx, const auto& context, const auto& of, const auto& message) {
        return agreeAgreement(tx, context, of,
                              {.id = AgreementId{freshUuid()},
                               .organisation = idOf<OrganisationId>(message.organisationId),
                               .with = *talksWithNamed(message.talksWith),
                               .withOrganisation = idOf<OrganisationId>(message.withOrganisationId),
                               .about = message.about,
                               .since = message.sinceAt.value_or(context.now)});
    });
}

Response end(Exchange& exchange)
{
    return act<wire::EndAgreement>(exchange, [](auto& tx, const auto& context, const auto& of, const auto& message) {
        return endAgreement(tx, context, of, idOf<AgreementId>(message.agreementId), message.untilAt);
    });
}

Route post(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described takes)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = CaseWorkers,
            .needsKey = true,
            .needsMatch = true,
            .status = 201,
            .takes = takes,
            .answers = describedAs<wire::Network>};
}

} // namespace

std::vector<Route> networkRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/cases/{id}/network",
         .summary = "Who takes part and on what ground, who leads, who talks to whom about what; what is done twice.",
         .handle = show,
         .roles = CaseWorkers,
         .answers = describedAs<wire::Network>},
        {.method = "GET",
         .pattern = "/v1/cases/{id}/coordination",
         .summary =
             "Who leads and who is the household's case manager, with their telephone numbers; in which part and on "
             "what ground the own organisation is told, and what it agreed on: for whoever takes part, connected "
             "organisations too, and for the house where somebody of the case stays. 404 once it is out.",
         .handle = coordination,
         .roles = Involved,
         .answers = describedAs<wire::Coordination>},
        post("/v1/cases/{id}/participants", "An agency takes part.", join, describedAs<wire::JoinCase>),
        post("/v1/cases/{id}/participant-changes", "An agency goes on in another part, or on another ground.",
             changeOne, describedAs<wire::ChangeParticipant>),
        post("/v1/cases/{id}/participant-departures",
             "An agency leaves: it is told of the case no more, not even what was queued.", leave,
             describedAs<wire::LeaveCase>),
        post("/v1/cases/{id}/consent-withdrawals",
             "Consent to telling an agency is withdrawn: it is out, and what was queued for it is stopped.", withdraw,
             describedAs<wire::WithdrawConsent>),
        post("/v1/cases/{id}/lead-offers", "The lead is offered to an agency; until it accepts, nothing changes.",
             offer, describedAs<wire::OfferLead>),
        post("/v1/cases/{id}/lead-answers", "An offer of the lead is accepted, declined or withdrawn.", answer,
             describedAs<wire::AnswerLeadOffer>),
        post("/v1/cases/{id}/agreements", "An agreement on who talks to whom about what.", agree,
             describedAs<wire::AgreeAgreement>),
        post("/v1/cases/{id}/agreement-ends", "Such an agreement ends.", end, describedAs<wire::EndAgreement>),
    };
}

} // namespace adempauze::http
