#include "usecases/case_reading.h"

#include "usecases/case_record.h"
#include "usecases/claim_rules.h"

namespace adempauze {

bool isHouse(const Caller& caller)
{
    return caller.role == Role::FacilityStaff && caller.facility;
}

bool mayBeInTouch(const Caller& caller)
{
    return placesPeople(caller) || isHouse(caller);
}

CaseReading::CaseReading(pg::Transaction& tx, const Context& context, CaseId id, Moment at)
    : m_tx(tx)
{
    if (isHouse(context.caller))
        m_ofGuest = queueCaseOfGuest(tx, id, *context.caller.facility, at);
    else
        m_inSight = queueCaseInSight(tx, context, id);
}

std::optional<CaseRow> CaseReading::take() const
{
    return m_ofGuest ? takeCaseOfGuest(m_tx, *m_ofGuest) : takeCase(m_tx, *m_inSight);
}

bool isAboutOwnGuest(const Caller& caller, const CaseRow& in, const std::optional<ClaimId>& stay)
{
    return hasStay(in, stay) && (stay || !isHouse(caller));
}

} // namespace adempauze
