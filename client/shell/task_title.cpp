#include "shell/task_title.h"

#include "shell/language.h"
#include "shell/wire_words.h"

namespace adempauze::client {

namespace {

template<class Told>
QString titleIn(const Told& told)
{
    const auto& title = spokenLanguage() == Language::Dutch ? told.titleNl : told.titleEn;
    if (title)
        return QString::fromStdString(*title);
    return wordText(told.protocol == "appointment" ? Vocabulary::AppointmentKind : Vocabulary::TaskKind, told.kind);
}

} // namespace

QString titleOf(const wire::Task& task)
{
    return titleIn(task);
}

QString taskTitleOf(const wire::HandOver& offer)
{
    return titleIn(offer);
}

} // namespace adempauze::client
