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
  ["Polis: Lag nord", "police", "Lag nord"],
  ["ordningsvakter: 12345", "guards", ""],
  ["Obs: polis på plats", "police", "Obs: polis på plats"],
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

test.each([
  [{ kind: "guards", name: "Lag Öst" }, "ordningsvakter: Lag Öst"],
  [{ kind: "police", name: "Polis Linköping" }, "Polis Linköping"],
  [{ kind: "other", name: "Svenska kyrkan" }, "Svenska kyrkan"],
] as const)("the kind of %o is written where its name does not tell it", (actor, text) => {
  expect(actorText(actor)).toBe(text);
  expect(actorOf(text)).toEqual(actor);
});
