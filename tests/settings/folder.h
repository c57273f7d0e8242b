#pragma once

#include "settings/settings.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace adempauze::test {

/// A folder of its own for one test, gone with it.
class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "adempauze-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            throw std::runtime_error("no folder for the test");
        m_path = name;
    }
    ~Folder() { std::filesystem::remove_all(m_path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
    const std::filesystem::path& path() const { return m_path; }

    std::filesystem::path write(std::string_view name, const std::string& content) const
    {
        const std::filesystem::path file = m_path / name;
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file) << content;
        return file;
    }

    /// What loading complains of, without this folder's name.
    std::vector<std::string> complaintsOf(const std::function<void()>& load) const
    {
        try {
            load();
        } catch (const SettingsError& error) {
            std::vector<std::string> complaints = error.complaints();
            for (std::string& complaint : complaints)
                if (complaint.starts_with(m_path.string()))
                    complaint.erase(0, m_path.string().size() + 1);
            return complaints;
        }
        return {};
    }

private:
    std::filesystem::path m_path;
};

} // namespace adempauze::test
