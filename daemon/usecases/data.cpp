#include "usecases/data.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace adempauze {

struct Data::Tree {
    nlohmann::ordered_json json;
};

Data::Data()
    : m_tree(std::make_unique<Tree>(nlohmann::ordered_json::object()))
{
}

Data::Data(std::initializer_list<DataField> fields)
    : Data()
{
    for (const DataField& field : fields)
        put(field.key, field.value);
}

Data::Data(std::nullptr_t)
    : m_tree(std::make_unique<Tree>(nlohmann::ordered_json(nullptr)))
{
}

Data::Data(Yes yes)
    : m_tree(std::make_unique<Tree>(nlohmann::ordered_json(yes.flag)))
{
}

Data::Data(Whole whole)
    : m_tree(std::make_unique<Tree>(nlohmann::ordered_json(whole.number)))
{
}

Data::Data(std::string_view text)
    : m_tree(std::make_unique<Tree>(nlohmann::ordered_json(text)))
{
}

Data Data::list()
{
    Data list(nullptr);
    list.m_tree->json = nlohmann::ordered_json::array();
    return list;
}

Data::Data(const Data& other)
    : m_tree(std::make_unique<Tree>(*other.m_tree))
{
}

Data::Data(Data&& other) noexcept = default;

Data& Data::operator=(const Data& other)
{
    m_tree = std::make_unique<Tree>(*other.m_tree);
    return *this;
}

Data& Data::operator=(Data&& other) noexcept = default;

Data::~Data() = default;

void Data::put(std::string_view key, const Data& value)
{
    m_tree->json[std::string(key)] = value.m_tree->json;
}

void Data::add(const Data& value)
{
    m_tree->json.push_back(value.m_tree->json);
}

bool Data::isEmpty() const
{
    return m_tree->json.empty();
}

std::string Data::text() const
{
    return m_tree->json.dump();
}

} // namespace adempauze
