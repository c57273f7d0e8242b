#pragma once

#include "link/daemon_link.h"
#include "link/page.h"
#include "shell/act.h"
#include "shell/state_line.h"
#include "stay/stay_view.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

#include <optional>

namespace adempauze::client {

/// The letter for the resident: looked at, in the resident's language, printed or saved as a PDF, and noted as given.
/// The daemon writes it; what differs from the letter that was given last is marked. A letter whose dates have changed
/// since it was shown is not noted as given: the new one is shown instead.
class LetterPanel : public QWidget {
    Q_OBJECT

public:
    explicit LetterPanel(DaemonLink& link, QWidget* parent = nullptr);

    /// Asks for the letter of this stay.
    void open(const StayView& view);
    /// The stay was told again: a letter that is shown may say something else now.
    void follow(const StayView& view);
    void forget();
    void setLive(bool live);

    /// Without asking where; false, and a sentence that says so, where it cannot be written.
    bool saveTo(const QString& file);

Q_SIGNALS:
    void closed();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* controls();
    void ask();
    void take(const Reply<Page>& reply);
    void chooseFile();
    void print();
    void noteGiven();
    void showPossible();
    void grow();
    void tell();
    QString path(const char* act) const;
    QString language() const;

    DaemonLink& m_link;
    Act m_act;
    QUuid m_stay;
    std::int64_t m_version = 0; ///< of the stay, as it was when the letter was asked for
    std::optional<Page> m_page{};
    QString m_notice; ///< to be said beside the letter that is asked for
    int m_turn = 0; ///< answers to an earlier question are not shown
    bool m_live = true;
    QLabel* m_title;
    QLabel* m_languageLabel;
    QComboBox* m_language;
    QPushButton* m_given;
    QPushButton* m_save;
    QPushButton* m_print;
    QPushButton* m_close;
    StateLine* m_said;
    QTextBrowser* m_text;
};

} // namespace adempauze::client
