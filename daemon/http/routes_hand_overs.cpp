#include "http/change.h"
#include "http/convert_follow_up.h"

namespace adempauze::http {

namespace {

constexpr Roles Workers{Role::PlacementWorker, Role::Coordinator, Role::FacilityStaff, Role::Administrator};

HandOverAnswer answerNamed(const std::string& word)
{
    if (word == "accepted")
        return HandOverAnswer::Accept;
    return word == "declined" ? HandOverAnswer::Decline : HandOverAnswer::Withdraw;
}

Response list(Exchange& exchange)
{
    return query(
        exchange, [](auto& tx, const Context& context) { return showHandOvers(tx, context); },
        [&](const auto& rows) { return ok(followUpListOf<wire::HandOvers>(rows, readingOf(exchange))); });
}

template<class Message, class Act>
Response act(Exchange& exchange, Act run)
{
    auto read = messageIn<Message>(exchange.request);
    if (auto* problem = std::get_if<Response>(&read))
        return std::move(*problem);
    const auto& message = std::get<Message>(read);
    return change(exchange, [&](auto& tx, const Context& context) -> Outcome<StoredAnswer> {
        const auto row = run(tx, context, message);
        if (!row)
            return row.no();
        return created(wireOf(*row, readingOf(exchange)));
    });
}

Response offer(Exchange& exchange)
{
    return act<wire::OfferTask>(exchange, [&](auto& tx, const Context& context, const wire::OfferTask& message) {
        return offerTask(tx, context,
                         {.id = HandOverId{freshUuid()},
                          .task = exchange.idAs<TaskId>(),
                          .version = exchange.version,
                          .to = idOf<OrganisationId>(message.organisationId),
                          .account = idOf<AccountId>(message.accountId),
                          .team = uuidOf(message.teamId)});
    });
}

Response answer(Exchange& exchange)
{
    return act<wire::AnswerHandOver>(
        exchange, [&](auto& tx, const Context& context, const wire::AnswerHandOver& message) {
            return answerHandOver(tx, context, exchange.idAs<HandOverId>(), answerNamed(message.answer));
        });
}

} // namespace

std::vector<Route> handOverRoutes()
{
    return {
        {.method = "GET",
         .pattern = "/v1/hand-overs",
         .summary = "Tasks on their way to somebody else: that wait for an answer, of the own organisation or to it.",
         .handle = list,
         .roles = Workers,
         .answers = describedAs<wire::HandOvers>},
        {.method = "POST",
         .pattern = "/v1/tasks/{id}/hand-overs",
         .summary = "Offer a task to another account, or to another organisation and where teamId is said one of its "
                    "teams; it stays one's own until they take it.",
         .handle = offer,
         .roles = Workers,
         .needsKey = true,
         .needsMatch = true,
         .status = 201,
         .takes = describedAs<wire::OfferTask>,
         .answers = describedAs<wire::HandOver>},
        {.method = "POST",
         .pattern = "/v1/hand-overs/{id}/answer",
         .summary = "Take it, or do not; or withdraw what one offered.",
         .handle = answer,
         .roles = Workers,
         .needsKey = true,
         .status = 201,
         .takes = describedAs<wire::AnswerHandOver>,
         .answers = describedAs<wire::HandOver>},
    };
}

} // namespace adempauze::http
