#include "http/change.h"
#include "http/convert_follow_up.h"

namespace adempauze::http {

namespace {

constexpr Roles CaseWorkers{Role::PlacementWorker, Role::Coordinator};
constexpr Roles InTouch{Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff};

Response protocols(Exchange& exchange)
{
    return ok(followUpListOf<wire::Protocols>(*exchange.parts.protocols));
}

Response followUp(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showFollowUp(tx, context, exchange.idAs<CaseId>()); },
        [&](const FollowUpView& view) { return ok(wireOf(view, readingOf(exchange))); });
}

Response contacts(Exchange& exchange)
{
    return query(
        exchange, [&](auto& tx, const Context& context) { return showContacts(tx, context, exchange.idAs<CaseId>()); },
        [](const auto& rows) { return ok(followUpListOf<wire::Contacts>(rows)); });
}

/// Reads the message and answers what the use-case made of it.
template<class Message, class Act>
Response act(Exchange& exchange, Act run, const Help& help = {})
{
    auto read = messageIn<Message>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<Message>(read);
    return change(
        exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> { return run(tx, context, message); },
        help);
}

Response appoint(Exchange& exchange)
{
    return act<wire::MakeAppointment>(
        exchange, [&](auto& tx, const Context& context, const wire::MakeAppointment& message) -> Outcome<StoredAnswer> {
            const auto made = makeAppointment(tx, context,
                                              {.id = TaskId{freshUuid()},
                                               .caseId = exchange.idAs<CaseId>(),
                                               .stay = idOf<ClaimId>(message.stayId),
                                               .kind = message.kind,
                                               .at = message.at,
                                               .organisation = context.caller.organisation,
                                               .assignee = context.caller.account});
            if (!made)
                return made.no();
            return createdVersioned(wireOf(*made, readingOf(exchange)), "/v1/tasks/" + made->id.text());
        });
}

Response log(Exchange& exchange)
{
    return act<wire::LogContact>(
        exchange, [&](auto& tx, const Context& context, const wire::LogContact& message) -> Outcome<StoredAnswer> {
            const auto logged = logContact(tx, context,
                                           {.id = ContactId{freshUuid()},
                                            .caseId = exchange.idAs<CaseId>(),
                                            .stay = idOf<ClaimId>(message.stayId),
                                            .kind = message.kind,
                                            .withWhom = message.withWhom,
                                            .happenedAt = message.happenedAt,
                                            .step = idOf<TaskId>(message.taskId),
                                            .organisation = context.caller.organisation,
                                            .recordedAt = context.now},
                                           message.completes.value_or(false));
            if (!logged)
                return logged.no();
            return createdVersioned(wireOf(*logged));
        });
}

Response voidOne(Exchange& exchange)
{
    return act<wire::VoidContact>(
        exchange, [&](auto& tx, const Context& context, const auto&) -> Outcome<StoredAnswer> {
            const auto voided = voidContact(tx, context, exchange.idAs<ContactId>(), exchange.version);
            if (!voided)
                return voided.no();
            return createdVersioned(wireOf(*voided));
        });
}

Response recordOne(Exchange& exchange)
{
    return act<wire::RecordOutcome>(
        exchange, [&](auto& tx, const Context& context, const wire::RecordOutcome& message) -> Outcome<StoredAnswer> {
            const auto recorded = recordOutcome(tx, context,
                                                {.id = OutcomeId{freshUuid()},
                                                 .caseId = exchange.idAs<CaseId>(),
                                                 .kind = message.kind,
                                                 .happenedAt = message.happenedAt,
                                                 .recordedAt = context.now});
            if (!recorded)
                return recorded.no();
            return created(wireOf(*recorded));
        });
}

Response safetyPlan(Exchange& exchange)
{
    const auto run = [&](auto& tx, const Context& context,
                         const wire::SetSafetyPlan& message) -> Outcome<StoredAnswer> {
        const auto after = setSafetyPlan(tx, context, exchange.idAs<CaseId>(), exchange.version, message.sinceAt);
        if (!after)
            return after.no();
        return createdVersioned(wireOf(*after));
    };
    const auto current = [&]() -> std::optional<QJsonObject> {
        pg::Transaction tx(exchange.db, exchange.caller().region);
        const auto now = showCase(tx, exchange.context(), exchange.idAs<CaseId>());
        return now ? std::optional(wire::toJson(wireOf(*now))) : std::nullopt;
    };
    return act<wire::SetSafetyPlan>(exchange, run, {.current = current});
}

Route look(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), Described answers,
           Roles roles = CaseWorkers)
{
    return {
        .method = "GET", .pattern = pattern, .summary = summary, .handle = handle, .roles = roles, .answers = answers};
}

Route post(std::string_view pattern, std::string_view summary, Response (*handle)(Exchange&), bool needsMatch,
           Described takes, Described answers, Roles roles = CaseWorkers)
{
    return {.method = "POST",
            .pattern = pattern,
            .summary = summary,
            .handle = handle,
            .roles = roles,
            .needsKey = true,
            .needsMatch = needsMatch,
            .status = 201,
            .takes = takes,
            .answers = answers};
}

} // namespace

std::vector<Route> caseFollowUpRoutes()
{
    return {
        look("/v1/protocols", "What is to be done for whom, and what it counts from.", protocols,
             describedAs<wire::Protocols>, InTouch),
        look("/v1/cases/{id}/follow-up",
             "What is to be done in a case, what was done, and what is not to be done any more and why.", followUp,
             describedAs<wire::FollowUp>),
        post("/v1/cases/{id}/appointments",
             "Something agreed on with somebody, as a task of one's own. House staff do so with whoever stays there.",
             appoint, false, describedAs<wire::MakeAppointment>, describedAs<wire::Task>, InTouch),
        look("/v1/cases/{id}/contacts",
             "Who was in touch with whom, when and how: newest first, at most 500. House staff see their own with "
             "whoever stays there.",
             contacts, describedAs<wire::Contacts>, InTouch),
        post("/v1/cases/{id}/contacts",
             "Somebody was in touch with somebody; it may complete the step it was about. Words and moments only. "
             "House staff log theirs with whoever stays there.",
             log, false, describedAs<wire::LogContact>, describedAs<wire::Contact>, InTouch),
        post("/v1/contacts/{id}/voiding", "A contact that was entered by mistake, by the organisation whose it was.",
             voidOne, true, describedAs<wire::VoidContact>, describedAs<wire::Contact>, InTouch),
        post("/v1/cases/{id}/outcomes", "What came of it, as a fact: a kind and a moment.", recordOne, false,
             describedAs<wire::RecordOutcome>, describedAs<wire::CaseOutcome>),
        post("/v1/cases/{id}/safety-plan", "That there is a safety plan, or none; never what it says.", safetyPlan,
             true, describedAs<wire::SetSafetyPlan>, describedAs<wire::Case>),
    };
}

} // namespace adempauze::http
