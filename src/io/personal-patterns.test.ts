import { expect, test } from "vitest";
import { isPersonalId, maskPersonal } from "./personal-patterns.ts";

// Personnummer with valid checksums that Skatteverket has set aside for tests, and numbers of the same kind.
test.each([
  ["811218-9876", "•••"],
  ["8112189876", "•••"],
  ["198112189876", "•••"],
  ["19811218-9876", "•••"],
  ["811218+9876", "•••"],
  ["811278-9873", "•••"],
  ["Misstänkt 811218-9876, gripen", "Misstänkt •••, gripen"],
  ["Ring 070-123 45 67 efter kl 18", "Ring ••• efter kl 18"],
  ["0701234567", "•••"],
  ["tel: +46 70 123 45 67.", "tel: •••."],
  ["+46(0)13-20 60 00", "•••"],
  ["013-12 34 56", "•••"],
  ["013 12 34 56", "•••"],
  ["08-123 456 78", "•••"],
  ["Skriv till eva.andersson@example.se!", "Skriv till •••!"],
])("%s is kept as %s", (text, expected) => {
  expect(maskPersonal(text)).toBe(expected);
});

test.each([
  "K-100234",
  "5000-K123456-25",
  "0580-2025-123",
  "0580-2025",
  // The checksum is wrong, or there is no such day.
  "811218-9875",
  "811318-9873",
  "58.410807, 15.621373",
  "6474614.9988",
  "6474614,9988;536308,5364",
  "6 474 614",
  "2025-09-07 22:15",
  "2025-09-07T22:15:00+02:00",
  "202509072215",
  "202509072216",
  "20250907221500",
  "08-09-2025",
  "07-09-2025 08:15",
  "1757276100",
  "1 234 567 890",
  "Skadegörelse på 12 bilar, 2024-2025",
  "123e4567-e89b-12d3-a456-426614174000",
])("%s is left as it is", (text) => {
  expect(maskPersonal(text)).toBe(text);
});

test("no minute of a year is taken for a personnummer, however it is written", () => {
  const masked: string[] = [];
  for (let minute = 0; minute < 525_600; minute += 7) {
    const iso = new Date(Date.UTC(2025, 0, 1) + minute * 60_000).toISOString();
    const compact = iso.slice(0, 16).replace(/\D/g, "");
    for (const text of [compact, compact.slice(2), `${compact.slice(0, 8)}-${compact.slice(8)}`, iso]) {
      if (maskPersonal(text) !== text) masked.push(text);
    }
  }

  expect(masked).toEqual([]);
});

test.each([
  ["811218-9876", true],
  ["198112189876", true],
  ["eva@example.se", true],
  ["070-123 45 67", true],
  // A serial number may look the same.
  ["8112189876", false],
  ["K-100234", false],
  ["5000-K123456-25", false],
  ["123456", false],
])("the id %s is a person's: %s", (id, expected) => {
  expect(isPersonalId(id)).toBe(expected);
});
