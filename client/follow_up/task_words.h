#pragma once

#include "follow_up/task_row.h"
#include "link/reply.h"
#include "shell/task_title.h"

#include <QStringList>

namespace adempauze::client {

/// "Vertrek niet bevestigd, De Luwte, L1"
QString nameOf(const wire::Task& task);
/// What an act on it is sent to: "/v1/tasks/…/completion".
QString pathOf(const wire::Task& task, const char* act);
/// "De Luwte, L1"; a dash where a task has no place.
QString whereOf(const wire::Task& task);
/// "ma 23 nov 2026 09:00 (over 2 dagen)"
QString dueOf(const wire::Task& task, Moment now);
/// Who has it: "u", a name, or "team"; "een andere organisatie" where the daemon says no name.
QString whoOf(const wire::Task& task, const QUuid& me);
QString groupText(DueGroup group);
/// "wacht op verbinding", "bezig…", why it was refused; "open" else.
QString stateOf(const TaskRow& row);

/// Why a task was not taken on: who has it, by name or by organisation (`nameOf` knows those), else as any other no.
QString whyNotTakenOn(const Reply<wire::Task>& reply, const std::function<QString(const QUuid&)>& nameOf);

/// What there is to know before doing it, a sentence each: where its date comes from, what stands in the way, what else
/// is free, until when it can be decided.
QStringList detailsOf(const wire::Task& task, Moment now);

} // namespace adempauze::client
