#pragma once

#include "domain/notice_rules.h"
#include "settings/settings.h"

namespace adempauze {

/// Where the rules are that come with the program: ../../config/notices/rules.toml beside it in a checkout, else
/// ../share/adempauze/notices/rules.toml.
std::filesystem::path noticesBesideTheProgram();

/// Who is told what, and when; config/notices/rules.toml tells the keys. Throws SettingsError with
/// `file:line:column: sentence` for each thing that is wrong: unknown keys and words, two rules for one receiver, a key
/// that its `when` has no use for, something that bears on safety and waits, a notice without a rule, or without one
/// for whoever it is up to.
NoticeRules loadNotices(const std::filesystem::path& file);

} // namespace adempauze
