"""Who may do what (MODEL.md § 6), as a table: for every operation of the API a question about an account. Whoever has no
right gets 404; whoever has one gets something else."""

POLICE, STAFF, WORKER, COORDINATOR = "police_liaison", "facility_staff", "placement_worker", "coordinator"
MANAGER, ADMINISTRATOR, AUDITOR, AGENCY = "manager", "administrator", "auditor", "agency"


def anybody(account, scene):
    return True


def role(*roles):
    return lambda account, scene: account["role"] in roles


def holder(account, scene):
    return account["id"] == scene["holder"]


def holder_house_or_details(account, scene):
    """Before there is a case, the team that completes the details sees the claim as well."""
    return holder_or_house(account, scene) or owner_of_task(account, scene)


def house(account, scene):
    return account["facilityId"] == scene["facility"]


def holder_or_house(account, scene):
    return holder(account, scene) or house(account, scene)


def closes(account, scene):
    return account["role"] in (MANAGER, ADMINISTRATOR) or (account["role"] == STAFF and house(account, scene))


def moves_hold(account, scene):
    return holder(account, scene) or owner_of_task(account, scene)


def party(account, scene):
    return account["role"] in (WORKER, COORDINATOR) and account["organisationId"] in scene["parties"]


def party_or_house(account, scene):
    return party(account, scene) or house(account, scene)


def involved(account, scene):
    return party_or_house(account, scene) or (account["role"] == AGENCY and account["organisationId"] in scene["parties"])


def owner_of_person(account, scene):
    return account["role"] in (WORKER, COORDINATOR) and account["organisationId"] == scene["organisation"]


def worker_of_told(account, scene):
    return account["role"] in (WORKER, COORDINATOR, AGENCY) and account["organisationId"] == scene["told"]


def owner_of_task(account, scene):
    return account["role"] in (WORKER, COORDINATOR) and account["organisationId"] == scene["taskOrganisation"]


def owner_of_contact(account, scene):
    return account["role"] in (WORKER, COORDINATOR) and account["organisationId"] == scene["organisation"]


def keeper_of_help_offer(account, scene):
    return account["role"] == ADMINISTRATOR or owner_of_contact(account, scene)


def owner_of_turn_away(account, scene):
    return account["role"] in (POLICE, WORKER, COORDINATOR, STAFF) and \
        account["organisationId"] == scene["turnAwayOrganisation"]


def waiting_in_sight(account, scene):
    return account["role"] in (WORKER, COORDINATOR) or account["id"] == scene["waitingOf"]


def owner_of_waiting(account, scene):
    return account["id"] == scene["waitingOf"]


def warden(account, scene):
    """Of the house that the person stays in, or with the person in sight."""
    return house(account, scene) or party(account, scene)


def keeper_of_ban(account, scene):
    return account["role"] in (WORKER, COORDINATOR) and account["organisationId"] == scene["organisation"]


def keeper_of_feed(account, scene):
    return account["id"] == scene["feedOf"]


def depends(account, scene):
    """Either answer is right within the region: what is asked for decides. Other regions still get nothing."""
    return None


SEEKERS, CASE_WORKERS = role(POLICE, WORKER, COORDINATOR, STAFF), role(WORKER, COORDINATOR)

RIGHTS = {
    "GET /v1/account": anybody,
    "GET /v1/colleagues": role(STAFF, WORKER, COORDINATOR),
    "GET /v1/agencies": depends,
    "GET /v1/facilities": role(POLICE, STAFF, WORKER, COORDINATOR, MANAGER, ADMINISTRATOR, AUDITOR),
    "POST /v1/places/_search": SEEKERS,
    "GET /v1/inventory": role(ADMINISTRATOR),
    "GET /v1/inventory-export": role(ADMINISTRATOR),
    "POST /v1/inventory-imports": role(ADMINISTRATOR),
    **{f"{act}": role(ADMINISTRATOR) for noun in ("sites", "facilities", "units", "places") for act in
       (f"POST /v1/{noun}", f"GET /v1/{noun}/{{id}}", f"POST /v1/{noun}/{{id}}/settings")},
    "POST /v1/sites/{id}/address-looks": role(ADMINISTRATOR),
    "POST /v1/places/{id}/moves": role(ADMINISTRATOR),
    "POST /v1/closures": closes,
    "GET /v1/closures": role(STAFF, MANAGER, ADMINISTRATOR),
    "POST /v1/closures/{id}/end": closes,
    "POST /v1/published-places": role(MANAGER, ADMINISTRATOR),
    "GET /v1/published-places": role(MANAGER, ADMINISTRATOR),
    "POST /v1/published-places/{id}/withdrawal": role(MANAGER, ADMINISTRATOR),
    "POST /v1/loans": role(MANAGER, ADMINISTRATOR),
    "GET /v1/loans": role(MANAGER, ADMINISTRATOR),
    "POST /v1/loans/{id}/return": lambda account, scene: False,  # the borrower's
    "POST /v1/loans/{id}/recall": lambda account, scene: False,  # of a loan that is none
    "GET /v1/guest-regions": role(MANAGER, ADMINISTRATOR),
    "GET /v1/places-elsewhere": role(POLICE, WORKER, COORDINATOR, STAFF, MANAGER, ADMINISTRATOR),
    "POST /v1/holds": role(POLICE, WORKER, COORDINATOR),
    "GET /v1/holds": SEEKERS,
    "GET /v1/holds/{id}": holder_house_or_details,
    "GET /v1/holds/{id}/explanation": holder_house_or_details,
    "POST /v1/holds/{id}/acceptance": house,
    "POST /v1/holds/{id}/decline": house,
    "POST /v1/holds/{id}/release": holder,
    "POST /v1/holds/{id}/renewal": holder,
    "POST /v1/holds/{id}/call": holder_or_house,
    "POST /v1/holds/{id}/transfers": moves_hold,
    # Whoever has a case for the person may make the hold theirs, knowing its id.
    "POST /v1/holds/{id}/confirmation": lambda account, scene: None if account["role"] in (WORKER, COORDINATOR) else False,
    "GET /v1/holds/{id}/way-to-door": holder,
    "POST /v1/arrivals": lambda account, scene: None if account["role"] == STAFF else False,
    "GET /v1/stays": role(STAFF, WORKER, COORDINATOR),
    "GET /v1/stays/{id}": party_or_house,
    "GET /v1/stays/{id}/explanation": party_or_house,
    "GET /v1/stays/{id}/history": party_or_house,
    "GET /v1/stays/{id}/messages": party_or_house,
    "GET /v1/stays/{id}/escalations": party_or_house,
    "GET /v1/stays/{id}/letter": party_or_house,
    "GET /v1/stays/{id}/letters": party_or_house,
    "POST /v1/stays/{id}/letters": party_or_house,
    "POST /v1/stays/{id}/details": party,
    "POST /v1/stays/{id}/basis-segments": party,
    "POST /v1/stays/{id}/transfers": party,
    "POST /v1/stays/{id}/needs": party,
    "POST /v1/stays/{id}/shortening": party,
    "POST /v1/stays/{id}/arrival": house,
    "POST /v1/stays/{id}/departure": house,
    "POST /v1/stays/{id}/cancellation": party,
    "POST /v1/stays/{id}/no-show": party_or_house,
    "GET /v1/night-checks": role(STAFF),
    "GET /v1/stays/{id}/night-checks": party_or_house,
    "POST /v1/stays/{id}/night-checks": house,
    "POST /v1/stays/{id}/follow-on-holds": party,
    "GET /v1/board": role(STAFF, WORKER, COORDINATOR, MANAGER, ADMINISTRATOR),
    "GET /v1/squeeze": role(STAFF, WORKER, COORDINATOR),
    "POST /v1/squeeze/application": lambda account, scene: None if account["role"] in (WORKER, COORDINATOR) else False,
    "POST /v1/cases": CASE_WORKERS,
    "GET /v1/cases": CASE_WORKERS,
    "GET /v1/cases/{id}": party,
    "POST /v1/cases/{id}/next-steps": party,
    "GET /v1/cases/{id}/network": party,
    "GET /v1/cases/{id}/coordination": involved,
    **{f"POST /v1/cases/{{id}}/{act}": party for act in
       ("participants", "participant-changes", "participant-departures", "consent-withdrawals", "lead-offers",
        "lead-answers", "agreements", "agreement-ends")},
    "POST /v1/persons": CASE_WORKERS,
    "GET /v1/persons/{id}": owner_of_person,
    "POST /v1/orders": party,
    "GET /v1/orders/{id}": party,
    "GET /v1/orders/{id}/history": party,
    "GET /v1/orders/{id}/explanation": party,
    **{f"POST /v1/orders/{{id}}/{act}": party for act in
       ("notices", "extensions", "withdrawals", "suspensions", "condition-outcomes", "annulments",
        "partial-annulments", "reinstatements", "breaches", "court-requests", "decisions", "corrections")},
    "POST /v1/turn-aways": SEEKERS,
    "POST /v1/waiting-list-entries": role(POLICE, WORKER, COORDINATOR),
    "GET /v1/waiting-list-entries": role(POLICE, WORKER, COORDINATOR),
    "GET /v1/waiting-list-entries/{id}": waiting_in_sight,
    "GET /v1/waiting-list-entries/{id}/fit": waiting_in_sight,
    "POST /v1/waiting-list-entries/{id}/needs": owner_of_waiting,
    "POST /v1/waiting-list-entries/{id}/withdrawal": owner_of_waiting,
    "GET /v1/waiting-list-entries/{id}/offers": owner_of_waiting,
    "POST /v1/waiting-list-entries/{id}/offers": role(WORKER),
    "POST /v1/waiting-offers/{id}/acceptance": owner_of_waiting,
    "POST /v1/waiting-offers/{id}/decline": owner_of_waiting,
    "POST /v1/house-bans": warden,
    "GET /v1/house-bans": role(STAFF, WORKER, COORDINATOR),
    "POST /v1/house-bans/{id}/lifting": keeper_of_ban,
    "POST /v1/must-not-meet-pairs": party,
    "GET /v1/must-not-meet-pairs": CASE_WORKERS,
    "POST /v1/must-not-meet-pairs/{id}/lifting": keeper_of_ban,
    "POST /v1/orders/{id}/ban-zones": party,
    "GET /v1/orders/{id}/ban-zones": party,
    "POST /v1/ban-zones/{id}/lifting": party,
    "POST /v1/facilities/{id}/paper": lambda account, scene: account["role"] == ADMINISTRATOR or house(account, scene),
    "GET /v1/facility-positions": role(ADMINISTRATOR),
    "POST /v1/facilities/{id}/position": role(ADMINISTRATOR),
    "POST /v1/safety-overrides": party,
    "GET /v1/safety-overrides": role(STAFF, WORKER, COORDINATOR, AUDITOR),
    "POST /v1/safety-overrides/{id}/approval": warden,
    "POST /v1/safety-overrides/{id}/refusal": warden,
    "GET /v1/admission-questions": role(POLICE, STAFF, WORKER, COORDINATOR, ADMINISTRATOR),
    "GET /v1/facilities/{id}/admission-questions": role(POLICE, STAFF, WORKER, COORDINATOR, ADMINISTRATOR),
    "POST /v1/facilities/{id}/admission-questions": role(ADMINISTRATOR),
    "POST /v1/holds/{id}/answers": holder,
    "GET /v1/holds/{id}/answers": holder_house_or_details,
    "GET /v1/hold-declines": role(MANAGER),
    "GET /v1/turn-aways": SEEKERS,
    "GET /v1/turn-aways/{id}": owner_of_turn_away,
    "POST /v1/turn-aways/{id}/outcome": owner_of_turn_away,
    "GET /v1/turn-away-counts": role(POLICE, STAFF, WORKER, COORDINATOR, MANAGER),
    "GET /v1/tasks": lambda account, scene: None if account["role"] in (POLICE, STAFF, WORKER, COORDINATOR, ADMINISTRATOR)
    else False,
    "GET /v1/tasks/{id}": owner_of_task,
    "POST /v1/tasks/{id}/completion": owner_of_task,
    "POST /v1/tasks/{id}/taking-on": owner_of_task,
    "POST /v1/tasks/{id}/assignment": owner_of_task,
    "POST /v1/tasks/{id}/reopening": owner_of_task,
    "GET /v1/shift-report": role(STAFF, WORKER, COORDINATOR, ADMINISTRATOR),
    "POST /v1/tasks/{id}/snooze": owner_of_task,
    "POST /v1/tasks/{id}/hand-overs": owner_of_task,
    "GET /v1/hand-overs": role(STAFF, WORKER, COORDINATOR, ADMINISTRATOR),
    "POST /v1/hand-overs/{id}/answer": owner_of_task,  # it is withdrawn
    "GET /v1/protocols": role(STAFF, WORKER, COORDINATOR),
    **{f"{operation}": party for operation in
       ("GET /v1/cases/{id}/follow-up", "POST /v1/cases/{id}/outcomes", "POST /v1/cases/{id}/safety-plan",
        "GET /v1/cases/{id}/help", "POST /v1/cases/{id}/help", "POST /v1/help/{id}/progress")},
    **{f"{operation}": party_or_house for operation in
       ("POST /v1/cases/{id}/appointments", "GET /v1/cases/{id}/contacts", "POST /v1/cases/{id}/contacts")},
    "POST /v1/contacts/{id}/voiding": owner_of_contact,
    "GET /v1/help-offers": role(STAFF, WORKER, COORDINATOR, MANAGER, ADMINISTRATOR),
    "GET /v1/help-offers/{id}": role(STAFF, WORKER, COORDINATOR, MANAGER, ADMINISTRATOR),
    "POST /v1/help-offers": role(WORKER, COORDINATOR, ADMINISTRATOR),
    "POST /v1/help-offers/{id}/settings": keeper_of_help_offer,
    "POST /v1/task-looks": role(STAFF, WORKER, COORDINATOR, ADMINISTRATOR),
    "GET /v1/messages": lambda account, scene: True if account["role"] in (WORKER, COORDINATOR, AGENCY) else False,
    "GET /v1/messages/{id}": worker_of_told,
    "POST /v1/messages/{id}/acknowledgement": worker_of_told,
    "POST /v1/messages/{id}/call": party,
    **{operation: role(ADMINISTRATOR) for operation in
       ("GET /v1/webhook-endpoints", "POST /v1/webhook-endpoints", "GET /v1/webhook-endpoints/{id}",
        "GET /v1/webhook-endpoints/{id}/deliveries",
        *(f"POST /v1/webhook-endpoints/{{id}}/{act}" for act in
          ("secrets", "disablement", "enablement", "retirement")))},
    **{operation: role(WORKER, COORDINATOR, ADMINISTRATOR) for operation in
       ("GET /v1/agency-ways",
        *(f"POST /v1/{way}/{{id}}/{act}" for way in ("agencies", "webhook-endpoints")
          for act in ("test-deliveries", "retries")))},
    # Each keeps their own.
    **{operation: role(POLICE, STAFF, WORKER, COORDINATOR, ADMINISTRATOR)
       for operation in ("GET /v1/calendar-feeds", "POST /v1/calendar-feeds")},
    **{operation: keeper_of_feed
       for operation in ("GET /v1/calendar-feeds/{id}", "POST /v1/calendar-feeds/{id}/revocation")},
    "GET /v1/confidence": role(STAFF, WORKER, COORDINATOR, MANAGER),
    "POST /v1/facilities/{id}/check-ins": lambda account, scene: account["role"] in (WORKER, COORDINATOR)
    or house(account, scene),
    "POST /v1/holds/{id}/door-refusal": holder_or_house,
    "GET /v1/occupancy": role(MANAGER),
    "GET /v1/audit-records": role(AUDITOR),
    "GET /v1/audit-verification": role(AUDITOR),
    "GET /v1/events": depends,
}

# Asked without a session, or of the session itself; looked at by tests of their own.
APART = {"GET /v1/openapi.json", "POST /v1/sessions", "DELETE /v1/sessions/current",
         "GET /v1/calendar-feeds/{id}/calendar"}
