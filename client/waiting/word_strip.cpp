#include "waiting/word_strip.h"

#include <QBoxLayout>
#include <QPushButton>
#include <QUuid>

namespace adempauze::client {

WordStrip::WordStrip(Vocabulary vocabulary, wire::Words words, const char* name, QWidget* parent)
    : Strip(parent)
    , m_words(new WordList(vocabulary, words, this))
    , m_go(new QPushButton(this))
{
    setObjectName(QLatin1String(name) + QStringLiteral("Strip"));
    m_words->setObjectName(QLatin1String(name) + QStringLiteral("Words"));
    m_go->setObjectName(QLatin1String(name) + QStringLiteral("Go"));
    m_go->setFocusPolicy(Qt::TabFocus);
    body()->addWidget(m_words);
    body()->addWidget(m_go, 0, Qt::AlignLeft);
    connect(this, &Strip::entered, this, &WordStrip::go);
    connect(m_go, &QPushButton::clicked, this, &WordStrip::go);
    connect(m_words, &QListWidget::itemDoubleClicked, this, &WordStrip::go);
    connect(m_words, &QListWidget::itemSelectionChanged, this, [this] { allow(m_may); });
}

void WordStrip::ask(const QUuid& about)
{
    if (about != m_about)
        m_words->chooseNothing();
    m_about = about;
    allow(m_may);
    appear(m_words);
}

void WordStrip::forget()
{
    m_about = {};
    m_words->chooseNothing();
}

void WordStrip::allow(bool may)
{
    m_may = may;
    m_go->setEnabled(m_may && m_words->word());
}

void WordStrip::go()
{
    if (const auto word = m_words->word(); word && m_may)
        Q_EMIT said(*word);
}

void WordStrip::tell(const QString& title, const QString& list, const QString& go)
{
    setTitle(title);
    m_words->setAccessibleName(list);
    m_go->setText(QString(go + QStringLiteral("  Enter")));
    m_go->setAccessibleName(go);
}

} // namespace adempauze::client
