#pragma once

#include "shell/strip.h"
#include "wire/stay_messages.h"

#include <functional>

class QCheckBox;
class QDateEdit;
class QLabel;
class QPushButton;

namespace adempauze::client {

class HappenedEdit;
class WordList;

/// When somebody left, where to and whether they may come back, in two steps: Enter shows in words what will be
/// recorded, Enter again records it. Anything that changes in between starts again with the first step.
class DepartureStrip : public Strip {
    Q_OBJECT

public:
    explicit DepartureStrip(std::function<Moment()> now, QWidget* parent = nullptr);

    /// About this stay. What was filled in for the same stay before stays.
    void ask(const wire::Stay& stay);
    /// The stay as it is told by now; none: it is no longer somebody who is present.
    void refresh(const wire::Stay* stay);
    void forget();
    void retell();
    void tick();
    void allow(bool may);
    bool isOpen() const { return m_stay.has_value(); }
    const std::optional<wire::Stay>& stay() const { return m_stay; }
    QWidget* first() const;

Q_SIGNALS:
    /// Said twice.
    void confirmed(const adempauze::wire::DepartStay& departure);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void goOn();
    void startAgain();
    void tell();
    QString whatWillBe() const;
    void destinationChosen();
    void returnChosen();
    void chooseNoReturn();
    wire::DepartStay departure() const;

    std::function<Moment()> m_now;
    QLabel* m_momentLabel;
    HappenedEdit* m_moment;
    QLabel* m_destinationLabel;
    WordList* m_destination;
    QLabel* m_returnLabel;
    WordList* m_return;
    QDateEdit* m_returnFrom;
    QCheckBox* m_even; ///< only where they went to another house
    QPushButton* m_go;
    QLabel* m_says;
    std::optional<wire::Stay> m_stay;
    bool m_present = true;
    bool m_asked = false; ///< the first step was taken
    bool m_may = true;
};

} // namespace adempauze::client
