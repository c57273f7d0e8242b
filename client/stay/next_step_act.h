#pragma once

#include "shell/form.h"
#include "shell/moment_edit.h"
#include "stay/act_panel.h"

namespace adempauze::client {

/// What was agreed on for after the order: where to, and since when. Ends the warnings that there is none.
class NextStepAct : public ActPanel {
    Q_OBJECT

public:
    explicit NextStepAct(const Frame& frame, QWidget* parent = nullptr);
    QString title() const override;

protected:
    QUuid subject() const override;
    std::int64_t version() const override;
    QString stands() const override;
    void take(const QJsonObject& current) override;
    QString missing() const override;
    void fill() override;
    void send(bool preview) override;
    QString typed() const override;
    bool hasPreview() const override { return false; }
    QString verb() const override;
    void tell() override;

private:
    QLabel* m_stepLabel;
    WordChoice* m_step;
    QLabel* m_agreedLabel;
    MomentEdit* m_agreed;
};

} // namespace adempauze::client
