"""The inventory as a file: what is exported and read again changes nothing, over HTTP and by adempauzectl."""

import csv
import io
import json
import unittest
import uuid

import scenes
from harness import FRIDAY, House

ADDRESS = "Kanarieweg 12, 0000 ZZ Nergenshuizen"


class InventoryFile(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.house = House(settings={"log.level": "debug"})
        try:
            cls.story = cls.house.story()
            scenes.now_is(cls.story, FRIDAY)
            cls.admin = cls.story.who("administrator")
        except BaseException:
            cls.house.close()
            raise

    @classmethod
    def tearDownClass(cls):
        cls.house.close()

    def exported(self, query: str = "") -> str:
        return self.admin.get(f"/v1/inventory-export{query}").raw.decode()

    def send(self, file: str, preview: bool = False, expect=None):
        path = "/v1/inventory-imports" + ("?preview=true" if preview else "")
        headers = {"Content-Type": "text/csv", "Idempotency-Key": str(uuid.uuid4())}
        return self.admin.call("POST", path, file.encode(), headers, expect or (200 if preview else 201))

    def test_whatIsExportedChangesNothingWhenItIsRead(self):
        before = self.admin.get("/v1/inventory").json
        for query in ("", "?separator=comma"):
            file = self.exported(query)
            self.assertTrue(file.startswith("\ufeff"))
            self.assertIn("'+31 40 000 0120", file)
            answer = self.send(file)
            self.assertEqual(answer["items"], [])
            self.assertGreater(answer["unchanged"], 8)
        self.assertEqual(self.admin.get("/v1/inventory").json, before)

    def test_aFileIsPreviewedThenReadAndItsPlacesCanBeHeld(self):
        rows = list(csv.DictReader(io.StringIO(self.exported()[1:]), delimiter=";"))
        model = next(row for row in rows if row["facility"] == "Het Baken")
        new = {**model, "site": "Uit een bestand", "facility": "De Import", "unit": "Beneden", "place": "=1",
               "opensAt": "", "address": ADDRESS, "wayToDoor": ADDRESS}
        out = io.StringIO()
        writer = csv.DictWriter(out, list(new), delimiter=";")
        writer.writeheader()
        writer.writerow({**new, "place": "'=1"})
        previewed = self.send(out.getvalue(), preview=True)
        self.assertEqual([each["kind"] for each in previewed["items"]], ["site", "facility", "unit", "place"])
        self.assertNotIn("De Import", self.exported())
        self.assertEqual(self.send(out.getvalue()).json, previewed.json)
        self.assertIn("De Import", self.exported())
        police = self.story.who("police_liaison")
        found = police.search({"expectedArrivalAt": self.story.now})["items"]
        place = next(each for each in found if each["facilityAlias"] == "De Import")
        self.assertEqual(place["placeName"], "=1")
        self.assertTrue(place["free"])
        hold = police.post("/v1/holds", scenes.hold_wish(self.story, {"id": place["placeId"]}))
        self.assertEqual(police.get(f"/v1/holds/{hold['id']}/way-to-door")["text"], ADDRESS)
        for text in (self.exported(), self.house.logs(), self.admin.get("/v1/inventory").raw.decode()):
            self.assertNotIn("Kanarie", text)

    def test_allErrorsAreToldWithTheirRows(self):
        before = self.exported()
        wrong = self.send("facility;turnoverMinutes;phone\nHet Baken;veel;\n\nDe Luwte;60;1\nNieuw;60;1\n", expect=400)
        self.assertIn("/rows/2/turnoverMinutes", wrong.pointers)
        self.assertIn("/rows/2/phone", wrong.pointers)
        self.assertIn("/rows/5/wayToDoor", wrong.pointers)
        self.assertEqual(self.exported(), before)
        canary = self.send(f"facility;kind\n{ADDRESS};{ADDRESS}\n", expect=400)
        self.assertNotIn("Kanarie", canary.raw.decode())
        self.assertEqual(self.admin.post("/v1/inventory-imports", {"rows": []}, expect=None).status, 415)

    def test_aFileMayBeLargerThanAMessageAndNotLargerThanEightMegabytes(self):
        padding = "\n" * (1024 * 1024)
        self.assertEqual(self.send(self.exported() + padding)["items"], [])
        connection = self.story.api.connection(fresh=True)
        connection.putrequest("POST", "/v1/inventory-imports")
        connection.putheader("Content-Type", "text/csv")
        connection.putheader("Content-Length", str(8 * 1024 * 1024 + 1))
        connection.endheaders()
        self.assertEqual(connection.getresponse().status, 413)
        self.story.api.close()

    def test_adempauzectlReadsAndWritesTheSame(self):
        region = self.story.people.regions()[0]
        file = self.house.folder / "inventory.csv"
        self.house.ctl("export", "--region", region, "--file", str(file))
        self.assertEqual(file.read_bytes().decode(), self.exported())
        said = json.loads(self.house.ctl("--json", "import", str(file), "--region", region).stdout)
        self.assertEqual((said["items"], said["errors"]), ([], []))
        file.write_text("facility;phone\nHet Baken;'+31 40 000 0999\n", encoding="utf-8")
        previewed = self.house.ctl("import", str(file), "--region", region, "--preview")
        self.assertIn("row 2: facility changed: Het Baken", previewed.stdout)
        self.assertNotIn("0999", self.exported())
        self.house.ctl("import", str(file), "--region", region)
        self.assertIn("'+31 40 000 0999", self.exported())
        file.write_text("facility;phone\nHet Baken;\n", encoding="utf-8")
        refused = self.house.ctl("import", str(file), "--region", region, expect=1)
        self.assertIn("row 2, phone: missing", refused.stderr)
        self.house.ctl("export", expect=64)


if __name__ == "__main__":
    unittest.main()
