#pragma once

#include "shell/form.h"
#include "wire/help_messages.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>

namespace adempauze::client {

/// The fields of help that an organisation gives, as others choose from it: something new, or what is changed or ended.
/// Its kind is said once.
class HelpForm : public QObject {
    Q_OBJECT

public:
    /// Adds its rows at the end.
    explicit HelpForm(QFormLayout* form, QObject* parent);

    /// Fills the fields with what there is; null: something new.
    void show(const wire::HelpOffer* offer);
    /// Why it cannot be sent yet; empty when it can.
    QString missing() const;
    /// All that was filled in, in words.
    QString typed() const;
    wire::AddHelpOffer added(const QUuid& organisation) const;
    wire::ChangeHelpOffer changed() const;
    QWidget* first() const { return m_name; }
    void tell();

    /// What became of it, in a sentence.
    static QString addedText(const wire::HelpOffer& made);
    static QString changedText(const wire::HelpOffer& after);
    /// "Rondkomen (not offered any more)"
    static QString nameOf(const wire::HelpOffer& offer);

Q_SIGNALS:
    void edited();

private:
    std::vector<std::string> languages() const;

    QLabel* m_nameLabel;
    QLineEdit* m_name;
    QLabel* m_kindLabel;
    WordChoice* m_kind;
    QLabel* m_forLabel;
    WordChoice* m_for;
    QLabel* m_languagesLabel;
    QLineEdit* m_languages;
    QLabel* m_waitingLabel;
    QSpinBox* m_waiting;
    QCheckBox* m_peers;
    QCheckBox* m_closed;
};

} // namespace adempauze::client
