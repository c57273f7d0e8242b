#include "domain/short_reference.h"

#include <algorithm>
#include <cctype>

namespace adempauze {

std::string shortReference(const Uuid& id)
{
    std::string digits = id.text().substr(0, 8);
    std::ranges::transform(digits, digits.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return digits.insert(4, 1, '-');
}

} // namespace adempauze
