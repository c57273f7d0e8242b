#pragma once

#include "shell/form.h"
#include "shell/moment_edit.h"
#include "stay/act_panel.h"
#include "stay/network_words.h"

#include <QComboBox>
#include <QLabel>

namespace adempauze::client {

/// What acts on the case of a stay share: which case it is, and how the network around it stands. They are done at
/// once, without a look ahead: nothing of a stay moves by them.
class CaseAct : public ActPanel {
    Q_OBJECT

public:
    using ActPanel::ActPanel;

protected:
    QUuid subject() const override;
    std::int64_t version() const override;
    QString stands() const override;
    void take(const QJsonObject& current) override;
    QString missing() const override;
    bool hasPreview() const override { return false; }
    QString typed() const override;

    /// Whether it needs the case as it stands. What a house may do as well needs only which case it is.
    virtual bool needsCase() const { return true; }
    /// The house in which somebody of the case stays: it knows nothing of the case but them.
    bool isHouse() const;
    /// "/v1/cases/…/contacts"
    QString path(const char* part) const;
    /// A field of the form; what it says is part of what was typed. The first one has the keyboard.
    QComboBox* addChoice(QComboBox* field, QLabel* label, const char* name);
    MomentEdit* addMoment(QLabel* label, const char* name);
    /// What was chosen from `choice` stays while it is offered.
    static void offer(QComboBox* choice, const std::vector<std::pair<QUuid, QString>>& items);
    static std::optional<QUuid> chosen(const QComboBox* choice);
    /// Organisations that take part now, each once.
    std::vector<std::pair<QUuid, QString>> takingPart() const;
    QString agency(const QUuid& organisation) const;
    /// Sends a change of the network, which answers how it stands then.
    template<class Message>
    void change(const char* part, const Message& message, const QString& told)
    {
        put<wire::Network>(false, path(part), message, [told](const wire::Network&) {
            return Lines{{Tone::Good, told}};
        });
    }

private:
    void added(QLabel* label, QWidget* field, const char* name);
    std::vector<QComboBox*> m_choices;
    std::vector<MomentEdit*> m_moments;
};

} // namespace adempauze::client
