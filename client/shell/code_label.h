#pragma once

#include "shell/form.h"

namespace adempauze::client {

/// A code to be read out: very large, its signs apart, and heard sign by sign. The keyboard can stand on it.
class CodeLabel : public Heading {
    Q_OBJECT

public:
    explicit CodeLabel(QWidget* parent = nullptr);

    void setCode(const QString& code);

protected:
    bool event(QEvent* event) override;

private:
    void space();
};

} // namespace adempauze::client
