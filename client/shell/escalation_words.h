#pragma once

#include "wire/escalation_messages.h"

#include <QStringList>

#include <functional>

namespace adempauze::client {

/// Who was told of a task while nobody had it in hand, who has it now, and who is told next and when: a sentence each.
/// `nameOf` knows organisations.
QStringList escalationText(const wire::Escalation& escalation, const std::function<QString(const QUuid&)>& nameOf,
                           Moment now);

} // namespace adempauze::client
