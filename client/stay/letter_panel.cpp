#include "stay/letter_panel.h"

#include "shell/answers.h"
#include "shell/form.h"
#include "shell/wrap_layout.h"
#include "stay/letter_paper.h"
#include "wire/letter_messages.h"

#include <QApplication>
#include <QEvent>
#include <QFileDialog>
#include <QPageSize>
#include <QPrintDialog>
#include <QPrinter>
#include <QVBoxLayout>

#include <utility>

namespace adempauze::client {

namespace {

constexpr int LinesShown = 24;

/// Paper is white, also at night.
QPalette paperColours(QPalette palette)
{
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::Text, Qt::black);
    return palette;
}

} // namespace

LetterPanel::LetterPanel(DaemonLink& link, QWidget* parent)
    : QWidget(parent)
    , m_link(link)
    , m_act(link)
    , m_title(heading())
    , m_languageLabel(new QLabel)
    , m_language(new QComboBox)
    , m_given(new QPushButton)
    , m_save(new QPushButton)
    , m_print(new QPushButton)
    , m_close(new QPushButton)
    , m_said(new StateLine)
    , m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("letter"));
    m_said->setObjectName(QStringLiteral("letterSaid"));
    m_text->setObjectName(QStringLiteral("letterText"));
    m_text->setOpenLinks(false);
    m_text->setTabChangesFocus(true);
    m_text->setPalette(paperColours(m_text->palette()));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_title);
    column->addWidget(controls());
    column->addWidget(m_said);
    column->addWidget(m_text);
    connect(m_language, &QComboBox::currentIndexChanged, this, &LetterPanel::ask);
    connect(m_given, &QPushButton::clicked, this, &LetterPanel::noteGiven);
    connect(m_save, &QPushButton::clicked, this, &LetterPanel::chooseFile);
    connect(m_print, &QPushButton::clicked, this, &LetterPanel::print);
    connect(m_close, &QPushButton::clicked, this, &LetterPanel::closed);
    connect(&m_act, &Act::runningChanged, this, &LetterPanel::showPossible);
    grow();
    tell();
}

QWidget* LetterPanel::controls()
{
    m_language->setObjectName(QStringLiteral("letterLanguage"));
    m_given->setObjectName(QStringLiteral("letterGiven"));
    m_save->setObjectName(QStringLiteral("letterSave"));
    m_print->setObjectName(QStringLiteral("letterPrint"));
    m_languageLabel->setBuddy(m_language);
    for (const char* word : {"nl", "en"}) // the resident's, which need not be the desk's
        m_language->addItem(QString(), QString::fromLatin1(word));
    auto* row = new QWidget;
    auto* wrap = new WrapLayout(row);
    for (QWidget* each :
         {static_cast<QWidget*>(m_languageLabel), static_cast<QWidget*>(m_language), static_cast<QWidget*>(m_print),
          static_cast<QWidget*>(m_save), static_cast<QWidget*>(m_given), static_cast<QWidget*>(m_close)})
        wrap->addWidget(each);
    return row;
}

void LetterPanel::open(const StayView& view)
{
    m_stay = view.stay.id;
    m_version = view.stay.version;
    ask();
    m_language->setFocus();
}

void LetterPanel::follow(const StayView& view)
{
    if (isHidden() || m_stay != view.stay.id || m_version == view.stay.version)
        return;
    m_version = view.stay.version;
    ask();
}

void LetterPanel::forget()
{
    ++m_turn;
    m_act.forget();
    m_stay = {};
    m_page.reset();
    m_notice.clear();
    m_text->clear();
    m_said->clear();
    showPossible();
}

void LetterPanel::setLive(bool live)
{
    m_live = live;
    showPossible();
}

QString LetterPanel::language() const
{
    return m_language->currentData().toString();
}

QString LetterPanel::path(const char* act) const
{
    return QStringLiteral("/v1/stays/%1/%2").arg(m_stay.toString(QUuid::WithoutBraces), QLatin1String(act));
}

void LetterPanel::ask()
{
    if (m_stay.isNull())
        return;
    m_page.reset();
    m_text->clear();
    m_said->say(Tone::Quiet, tr("The letter is being fetched."));
    showPossible();
    m_link.get<Page>(path("letter") + QStringLiteral("?language=") + language(), this,
                     [this, turn = ++m_turn](const Reply<Page>& reply) {
                         if (turn == m_turn)
                             take(reply);
                     });
}

void LetterPanel::take(const Reply<Page>& reply)
{
    const auto* page = std::get_if<Page>(&reply);
    if (!page) {
        m_said->say(Tone::Attention, whyNot(reply, false));
        return;
    }
    m_page = *page;
    m_said->say(Tone::Attention, std::exchange(m_notice, QString()));
    grow();
    showPossible();
}

bool LetterPanel::saveTo(const QString& file)
{
    if (!m_page)
        return false;
    const bool saved = savePdf(file, QString::fromStdString(m_page->html), m_text->documentTitle());
    if (saved)
        m_said->say(Tone::Good,
                    tr("Saved as %1. The file is now on this machine: throw it away once it is printed.").arg(file));
    else
        m_said->say(Tone::Urgent, tr("It could not be saved as %1.").arg(file));
    return saved;
}

void LetterPanel::chooseFile()
{
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save the letter as PDF"), tr("letter.pdf"), tr("PDF (*.pdf)"));
    if (!file.isEmpty())
        saveTo(file);
}

void LetterPanel::print()
{
    if (!m_page)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageSize(QPageSize(QPageSize::A4));
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        printOn(printer, QString::fromStdString(m_page->html));
}

void LetterPanel::noteGiven()
{
    if (!m_page)
        return;
    const wire::GiveLetter message{.language = language().toStdString()};
    m_act.run<wire::LetterGiven>(
        path("letters"), message, m_page->version, [this](const Reply<wire::LetterGiven>& reply) {
            if (std::holds_alternative<wire::LetterGiven>(reply)) {
                m_said->say(Tone::Good,
                            tr("Recorded: this letter was given. The next one marks what has changed since."));
            } else if (const auto* refused = std::get_if<Refused>(&reply); refused && refused->problem.status == 412) {
                m_notice =
                    tr("Something has changed since this letter was shown. This is the new one; give that instead.");
                ask();
            } else {
                m_said->say(Tone::Urgent, whyNot(reply, true));
            }
        });
}

// A button that cannot be pressed would lose the keyboard; it is handed on before.
void LetterPanel::showPossible()
{
    const bool there = m_page.has_value();
    const bool mayBeGiven = there && m_live && !m_act.running();
    for (QPushButton* button : {m_given, m_save, m_print})
        if (button->hasFocus() && !(button == m_given ? mayBeGiven : there))
            m_close->setFocus();
    m_given->setEnabled(mayBeGiven);
    m_save->setEnabled(there);
    m_print->setEnabled(there);
}

// As large as all other text of the program.
void LetterPanel::grow()
{
    const QFont font = QApplication::font();
    m_text->setMinimumHeight(QFontMetrics(font).lineSpacing() * LinesShown);
    if (m_page)
        showOn(*m_text->document(), QString::fromStdString(m_page->html), font.pointSizeF());
}

bool LetterPanel::event(QEvent* event)
{
    const bool taken = QWidget::event(event);
    if (event->type() == QEvent::ApplicationFontChange)
        grow();
    return taken;
}

void LetterPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        tell();
}

void LetterPanel::tell()
{
    m_title->setText(tr("Letter for the resident"));
    m_languageLabel->setText(tr("Language of the letter"));
    m_language->setItemText(0, tr("In Dutch"));
    m_language->setItemText(1, tr("In English"));
    m_text->setAccessibleName(tr("Letter for the resident"));
    m_given->setText(tr("This letter was given"));
    m_save->setText(tr("Save as PDF"));
    m_print->setText(tr("Print"));
    m_close->setText(tr("Close  Esc"));
}

} // namespace adempauze::client
