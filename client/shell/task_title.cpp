#include "shell/task_title.h"

#include "shell/language.h"
#include "shell/wire_words.h"

namespace adempauze::client {

QString titleOf(const wire::Task& task)
{
    const auto& title = spokenLanguage() == Language::Dutch ? task.titleNl : task.titleEn;
    if (title)
        return QString::fromStdString(*title);
    return wordText(task.protocol == "appointment" ? Vocabulary::AppointmentKind : Vocabulary::TaskKind, task.kind);
}

} // namespace adempauze::client
