#pragma once

#include <string>
#include <string_view>

namespace adempauze {

/// Text as the unsigned bytes that cryptography counts in.
inline const unsigned char* readable(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

inline unsigned char* writable(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

} // namespace adempauze
