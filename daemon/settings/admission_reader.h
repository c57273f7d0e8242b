#pragma once

#include "domain/admission.h"
#include "settings/settings.h"

namespace adempauze {

/// Where the questions are that come with the program: ../../config/admission beside it in a checkout, else
/// ../share/adempauze/admission.
std::filesystem::path admissionBesideTheProgram();

/// Every question of every *.toml of the folder, by key; config/admission/questions.toml tells what stands there.
/// Throws SettingsError with `file:line:column: sentence` for each thing that is wrong: unknown keys, a text that is
/// missing or too long, a key that is none or stands there twice, an answer other than yes or no, none at all.
std::vector<AdmissionQuestion> loadAdmission(const std::filesystem::path& folder);

} // namespace adempauze
