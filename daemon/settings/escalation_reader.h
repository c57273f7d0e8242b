#pragma once

#include "domain/escalation.h"
#include "domain/protocol.h"
#include "settings/settings.h"

namespace adempauze {

/// Where the rules are that come with the program: ../../config/escalation/rules.toml beside it in a checkout, else
/// ../share/adempauze/escalation/rules.toml.
std::filesystem::path escalationBesideTheProgram();

/// Who is told next while nobody answers; config/escalation/rules.toml tells the keys. Throws SettingsError with
/// `file:line:column: sentence` for each thing that is wrong: unknown keys and words, a task that neither the program
/// nor a protocol has, a step of a task that has no table, working hours that a step counts and that are not given, a
/// calendar of whose turn it is that leaves an hour to nobody.
EscalationRules loadEscalation(const std::filesystem::path& file, const std::vector<Protocol>& protocols);

} // namespace adempauze
