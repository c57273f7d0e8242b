#include "secrets/field_cipher.h"

#include <gtest/gtest.h>

namespace adempauze::test {

namespace {

const FieldContext Cell{.table = "person", .column = "client_reference", .row = "6f9c0f7e"};

class Fields : public testing::Test {
protected:
    const SecretKey key = SecretKey::random();
    const FieldCipher cipher{key};
};

} // namespace

TEST_F(Fields, whatWasSealedOpensInItsOwnCell)
{
    for (const std::string& plain :
         {std::string(), std::string("NL-2026/0042"), std::string("één cliënt"), std::string(4096, 'x')})
        EXPECT_EQ(cipher.open(cipher.seal(plain, Cell), Cell), plain);
    EXPECT_EQ(cipher.open(cipher.seal(std::string("\0\xff", 2), Cell), Cell), std::string("\0\xff", 2));
}

TEST_F(Fields, theSameTextNeverLooksTheSameTwice)
{
    EXPECT_NE(cipher.seal("NL-2026/0042", Cell), cipher.seal("NL-2026/0042", Cell));
}

TEST_F(Fields, aSealedValueDoesNotShowItsContent)
{
    EXPECT_EQ(cipher.seal("NL-2026/0042", Cell).find("0042"), std::string::npos);
}

TEST_F(Fields, aValueMovedToAnotherCellDoesNotOpen)
{
    const std::string sealed = cipher.seal("NL-2026/0042", Cell);

    EXPECT_FALSE(cipher.open(sealed, {.table = "account", .column = Cell.column, .row = Cell.row}));
    EXPECT_FALSE(cipher.open(sealed, {.table = Cell.table, .column = "remark", .row = Cell.row}));
    EXPECT_FALSE(cipher.open(sealed, {.table = Cell.table, .column = Cell.column, .row = "6f9c0f7f"}));
}

TEST_F(Fields, partsOfTheCellsNameCannotBeShiftedIntoEachOther)
{
    const std::string sealed = cipher.seal("NL-2026/0042", {.table = "ab", .column = "c", .row = "d"});

    EXPECT_FALSE(cipher.open(sealed, {.table = "a", .column = "bc", .row = "d"}));
}

TEST_F(Fields, anyByteThatWasTouchedIsNoticed)
{
    const std::string sealed = cipher.seal("NL-2026/0042", Cell);
    for (std::size_t at = 0; at < sealed.size(); ++at) {
        std::string touched = sealed;
        touched[at] = static_cast<char>(touched[at] ^ 1);
        EXPECT_FALSE(cipher.open(touched, Cell)) << "byte " << at;
    }
}

TEST_F(Fields, anyByteThatIsMissingOrAddedIsNoticed)
{
    const std::string sealed = cipher.seal("NL-2026/0042", Cell);
    for (std::size_t length = 0; length < sealed.size(); ++length)
        EXPECT_FALSE(cipher.open(sealed.substr(0, length), Cell)) << length << " bytes";
    EXPECT_FALSE(cipher.open(sealed + '\0', Cell));
}

TEST_F(Fields, anotherKeyOrKeyVersionDoesNotOpen)
{
    const std::string sealed = cipher.seal("NL-2026/0042", Cell);

    EXPECT_FALSE(FieldCipher(SecretKey::random()).open(sealed, Cell));
    EXPECT_FALSE(FieldCipher(key, 2).open(sealed, Cell));
    EXPECT_EQ(FieldCipher(key).open(sealed, Cell), "NL-2026/0042");
}

TEST_F(Fields, theBlindIndexIsEqualOnlyForTheSameValuePurposeAndKey)
{
    const std::string index = cipher.blindIndex("nl-2026/0042", "person.client_reference");

    EXPECT_EQ(index.size(), 32U);
    EXPECT_EQ(index, FieldCipher(key).blindIndex("nl-2026/0042", "person.client_reference"));
    EXPECT_NE(index, cipher.blindIndex("nl-2026/0043", "person.client_reference"));
    EXPECT_NE(index, cipher.blindIndex("nl-2026/0042", "case.household"));
    EXPECT_NE(index, FieldCipher(SecretKey::random()).blindIndex("nl-2026/0042", "person.client_reference"));
}

} // namespace adempauze::test
