import { expect, test } from "vitest";
import { ACTOR_KINDS } from "../domain/presence.ts";
import { actorOf, actorText } from "./read-actor.ts";

test.each([
  ["Polis", "police", ""],
  ["polisen", "police", ""],
  ["Polis Linköping, ingripande", "police", "Polis Linköping, ingripande"],
  ["Områdespoliser", "police", "Områdespoliser"],
  ["Ordningsvakt", "guards", ""],
  ["Ordningsvakterna", "guards", ""],
  ["OV", "guards", ""],
  ["Väktare", "guards", "Väktare"],
  ["Trygghetsvärdar", "hosts", ""],
  ["Kommunvärd", "hosts", "Kommunvärd"],
  ["Fältgruppen", "fieldGroup", ""],
  ["Fältare", "fieldGroup", ""],
  ["Fältgruppen  Skäggetorp", "fieldGroup", "Fältgruppen Skäggetorp"],
  ["Nattvandrare", "nightWalkers", ""],
  ["Nattvandring Ryd", "nightWalkers", "Nattvandring Ryd"],
  ["Svenska kyrkan", "other", "Svenska kyrkan"],
  ["", "other", ""],
])("%s is %s %s", (cell, kind, name) => {
  expect(actorOf(cell)).toEqual({ kind, name });
});

test.each(["1234567", "A 123", "AB1234", "kl"])("%s is a number of service or a signature, and not kept", (cell) => {
  expect(actorOf(cell)).toEqual({ kind: "other", name: "" });
});

test.each(ACTOR_KINDS)("what is written of %s is read back as the same", (kind) => {
  const actor = { kind, name: "" };

  expect(actorOf(actorText(actor))).toEqual(actor);
});
