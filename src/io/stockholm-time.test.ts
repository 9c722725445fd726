import { expect, test } from "vitest";
import { dayOfCivil } from "../domain/time.ts";
import { stockholmMinute } from "./stockholm-time.ts";

test("the rules agree with the time-zone database around every change from 1970 to 2037", () => {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
  const wrong: string[] = [];
  for (let day = dayOfCivil(1970, 1, 1); day < dayOfCivil(2038, 1, 1); day++) {
    const utcMinute = day * 1440 + 60;
    for (const minute of [utcMinute - 1, utcMinute]) {
      const expected = format.format(minute * 60_000);
      const actual = new Date(stockholmMinute(minute) * 60_000).toISOString().slice(0, 16).replace("T", " ");
      if (actual !== expected) wrong.push(`${actual} is ${expected}`);
    }
  }

  expect(wrong).toEqual([]);
});
