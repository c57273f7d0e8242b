#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace adempauze {

struct DataField;

/// The `data` of an event, a task or an audit row, written as JSON: an object whose fields keep the order in which they
/// were put, a list, or one value. Nothing sealed belongs in it. What JSON is made with stays out of this header: a
/// source that sees it takes three times as long to compile.
class Data {
public:
    Data(); ///< an object without fields
    Data(std::initializer_list<DataField> fields); ///< an object
    Data(std::nullptr_t);
    Data(std::string_view text);
    Data(const std::string& text)
        : Data(std::string_view(text))
    {
    }
    Data(const char* text)
        : Data(std::string_view(text))
    {
    }
    template<std::same_as<bool> Flag>
    Data(Flag flag)
        : Data(Yes{flag})
    {
    }
    template<std::integral Number>
    requires(!std::same_as<Number, bool>) Data(Number number)
        : Data(Whole{static_cast<std::int64_t>(number)})
    {
    }
    template<class T>
    Data(const std::optional<T>& value)
        : Data(value ? Data(*value) : Data(nullptr))
    {
    }
    static Data list();

    Data(const Data& other);
    Data(Data&& other) noexcept;
    Data& operator=(const Data& other);
    Data& operator=(Data&& other) noexcept;
    ~Data();

    void put(std::string_view key, const Data& value); ///< of an object; what stood there gives way
    void add(const Data& value); ///< to the end of a list
    bool isEmpty() const; ///< an object without fields, a list of nothing
    std::string text() const; ///< JSON, UTF-8

private:
    struct Tree;

    struct Yes {
        bool flag;
    };
    struct Whole {
        std::int64_t number;
    };

    explicit Data(Yes yes);
    explicit Data(Whole whole);

    std::unique_ptr<Tree> m_tree;
};

struct DataField {
    std::string_view key;
    Data value;
};

} // namespace adempauze
