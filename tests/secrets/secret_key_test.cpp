#include "secrets/secret_key.h"

#include "folder.h"

#include <gtest/gtest.h>

#include <fstream>
#include <type_traits>

namespace adempauze::test {

namespace fs = std::filesystem;

namespace {

class KeyFile : public testing::Test {
protected:
    Folder folder;
    const fs::path file = folder / "region.key";

    void write(const std::string& content, fs::perms mode = fs::perms::owner_read | fs::perms::owner_write)
    {
        std::ofstream(file) << content;
        fs::permissions(file, mode);
    }
    std::string complaint() const
    {
        try {
            SecretKey::fromFile(file);
        } catch (const SecretsError& error) {
            return error.what();
        }
        return "";
    }
};

const std::string Good = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n";

} // namespace

static_assert(!std::is_copy_constructible_v<SecretKey> && !std::is_copy_assignable_v<SecretKey>);

TEST_F(KeyFile, holdsThirtyTwoBytesInBase64)
{
    write(Good);

    const SecretKey key = SecretKey::fromFile(file);

    for (std::size_t at = 0; at < SecretKey::Size; ++at)
        EXPECT_EQ(key.bytes()[at], at);
    EXPECT_EQ(key.base64() + "\n", Good);
}

TEST_F(KeyFile, thatOthersMayTouchIsRefusedWithTheModeItNeeds)
{
    for (const unsigned mode : {0640U, 0604U, 0620U, 0700U, 0666U}) {
        write(Good, static_cast<fs::perms>(mode));
        EXPECT_NE(complaint().find("give it mode 0600 or 0400"), std::string::npos) << std::oct << mode;
    }
    write(Good, fs::perms::owner_read);
    EXPECT_EQ(complaint(), "");
}

TEST_F(KeyFile, ofAnotherLengthOrAlphabetIsRefusedWithoutSayingWhatIsInIt)
{
    for (const std::string content : {"", "AAEC\n", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=AA==\n",
                                      "not base64 at all", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gIQ==\n"}) {
        write(content);
        EXPECT_NE(complaint().find("32 bytes in base64"), std::string::npos) << content;
        EXPECT_EQ(complaint().find("AAEC"), std::string::npos);
    }
}

TEST_F(KeyFile, thatIsMissingOrAFolderIsRefused)
{
    EXPECT_NE(complaint().find("cannot be opened"), std::string::npos);
    fs::create_directory(file);
    EXPECT_NE(complaint().find("regular file"), std::string::npos);
}

TEST_F(KeyFile, isMadeOnceAndNeverOverwritten)
{
    createKeyFile(file);
    EXPECT_EQ(fs::status(file).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    const std::string first = SecretKey::fromFile(file).base64();

    EXPECT_THROW(createKeyFile(file), SecretsError);
    EXPECT_EQ(SecretKey::fromFile(file).base64(), first);
}

TEST(SecretKeys, aKeyThatMovedAwayLeavesNothingBehind)
{
    SecretKey first = SecretKey::random();
    const std::string text = first.base64();
    const SecretKey second = std::move(first);

    EXPECT_EQ(second.base64(), text);
    for (std::size_t at = 0; at < SecretKey::Size; ++at)
        EXPECT_EQ(first.bytes()[at], 0); // NOLINT(bugprone-use-after-move): that is what is tested
}

TEST(SecretKeys, keysForTwoPurposesDiffer)
{
    const SecretKey key = SecretKey::random();

    EXPECT_EQ(key.forPurpose("a").base64(), key.forPurpose("a").base64());
    EXPECT_NE(key.forPurpose("a").base64(), key.forPurpose("b").base64());
    EXPECT_NE(key.forPurpose("a").base64(), key.base64());
}

} // namespace adempauze::test
