import { expect, test } from "vitest";
import { requestStatusOf, requestTypeOf } from "./read-requests.ts";

test.each([
  ["Öppet", "open"],
  ["Felanmälan mottagen", "open"],
  ["Vilande", "open"],
  ["Påbörjad", "inProgress"],
  ["Under handläggning", "inProgress"],
  ["Delvis åtgärdad", "inProgress"],
  ["Åtgärdas", "inProgress"],
  ["Klar", "closed"],
  ["Slutfört", "closed"],
  ["Avslutad, vidarebefordrad till Trafikverket", "closed"],
  ["Åtgärdas ej", "closed"],
  // What is not done is not closed, however the word for done is spelt.
  ["Ej åtgärdad", "open"],
  ["Oåtgärdad", "open"],
  ["Ej klar", "open"],
  ["Blå", null],
])("the status %s is %s", (cell, status) => {
  expect(requestStatusOf(cell)).toBe(status);
});

test.each([
  ["Trasig belysning", "lighting"],
  ["Trafikljus", "other"],
  ["Sly", "park"],
  ["Övervuxen häck", "park"],
  ["Parkskötsel", "park"],
  ["Felparkering", "other"],
  ["Street sign", "other"],
  ["Nedskräpning", "cleaning"],
  ["Full papperskorg", "cleaning"],
  ["Gatstädning", "cleaning"],
  ["Stadsmöbler", "other"],
  ["Klotter", "graffiti"],
  ["Snöröjning", "other"],
])("the type %s is %s", (cell, type) => {
  expect(requestTypeOf(cell)).toBe(type);
});
