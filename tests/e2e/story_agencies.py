"""Who takes part in the story's cases, and that each is told by mail that says nothing."""

from client import until


def agency_of_kind(story, session, kind: str) -> dict:
    return next(each for each in session.get("/v1/agencies")["items"] if each["kind"] == kind)


def participants(story) -> list[dict]:
    probation = story.who("placement_worker", organisation="Reclassering")
    coordinator = story.who("coordinator").account["organisationId"]
    agency = story.who("agency").account["organisationId"]
    told = [(coordinator, "lead_coordinator", "public_task"), (coordinator, "case_manager", "public_task"),
            (agency_of_kind(story, probation, "municipality")["id"], "municipality", "legal_duty"),
            (agency_of_kind(story, probation, "shelter")["id"], "shelter", "consent")]
    if agency not in [each[0] for each in told]:
        told.append((agency, "other", "consent"))
    return [{"organisationId": organisation, "part": part, "ground": ground,
             **({"consentedAt": story.now} if ground == "consent" else {})} for organisation, part, ground in told]


def everybody_is_told(story, coordinator, stay: str) -> None:
    def messages():
        return coordinator.get(f"/v1/stays/{stay}/messages")["items"]

    # The story's clock jumps over days. What was still queued then is old news, and newer news goes in its stead.
    def all_settled(items):
        return items and all(each["state"] in ("sent", "overtaken") for each in items)

    settled = until(messages, all_settled, "every agency's message is sent")
    sent = [each for each in settled if each["state"] == "sent"]
    told = {each["organisationId"] for each in sent}
    story.same("every agency of the case is told",
               [each for each in participants(story) if each["organisationId"] not in told], [])
    for message in sent:
        mails = until(lambda: story.mailbox.about(message["id"]), bool, f"the mail of {message['kind']} has arrived")
        story.same(f"{message['kind']} arrived once", len(mails), 1)
    mailed_without_content(story)
    example = story.mailbox.about(sent[0]["id"])[0]
    story.tell("courier", f"{len(sent)} messages by mail, all sent and arrived", f"subject: {example.subject}")


def mailed_without_content(story) -> int:
    mails = story.mailbox.mails()
    for mail in mails:
        story.same(f"the mail {mail.subject!r} is free of content", mail.complaints(story.secrets), [])
    story.same("no two mails have one Message-ID", len({mail.id for mail in mails}), len(mails))
    return len(mails)
