#pragma once

#include "wire/follow_up_messages.h"
#include "wire/hand_over_messages.h"

#include <QString>

namespace adempauze::client {

/// What is to be done: as its protocol calls it in the language spoken, or by its kind.
QString titleOf(const wire::Task& task);
QString taskTitleOf(const wire::HandOver& offer); ///< of its task

} // namespace adempauze::client
