import type { DataChangeKind } from "../../dataset/dataset.ts";
import type { MessageId } from "../../i18n/messages.ts";
import type { Doing } from "../../state/undo-redo.ts";
import { useListText } from "../shared/list-text.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";

type ViewStep = Extract<Doing, { kind: "view" }>["step"];

/** Their names are of files, or of promises, which are for everyone. Other names are of places where someone was or will be. */
const KINDS_NAMED_TO_ALL: readonly DataChangeKind[] = [
  "imported",
  "removed",
  "described",
  "trusted",
  "opened",
  "promise",
  "promiseRemoved",
];

/** "läste in brott.csv", "valde period": what undo or redo is about. In the shared view without the names of places. */
export function useDoingWords(): (doing: Doing) => string {
  const text = useText();
  const listText = useListText();
  const isShared = useAppState((state) => state.leastShown !== null);
  return (doing) => {
    if (doing.kind === "view") return text(viewWords(doing.step));
    const { kind } = doing.change;
    const names = isShared && !KINDS_NAMED_TO_ALL.includes(kind) ? [] : doing.change.names;
    return text(`undo.data.${kind}`, { count: names.length, names: listText(names) });
  };
}

const WORDS: readonly [prefix: string, words: MessageId][] = [
  ["hotspotOptions", "undo.view.options"],
  ["order", "undo.view.order"],
  ["priorityWeights", "undo.view.weights"],
  ["sideBySide", "undo.view.sides"],
  ["visibleLayers", "undo.view.layers"],
  ["survey", "undo.view.survey"],
  ["requestFilter", "undo.view.requests"],
];

function viewWords({ fields, before, after }: ViewStep): MessageId {
  if (fields.includes("leastShown")) {
    if (after.view.leastShown === null) return "undo.view.internal";
    return before.view.leastShown === null ? "undo.view.shared" : "undo.view.least";
  }
  if (fields.some((field) => field.startsWith("selection"))) return selectionWords(fields, after.view.selection);
  const [, words] = WORDS.find(([prefix]) => fields.some((field) => field.startsWith(prefix))) ?? [];
  return words ?? (after.view.chosen?.kind === "none" ? "undo.view.unchosen" : "undo.view.chosen");
}

function selectionWords(fields: readonly string[], selection: ViewStep["after"]["view"]["selection"]): MessageId {
  const parts = fields.filter((field) => field.startsWith("selection")).map((field) => field.split(".")[1]);
  if (parts.every((part) => part === "weekdays" || part === "hours")) return "undo.view.time";
  const [part, ...others] = parts;
  if (others.length > 0 && selection && Object.values(selection).every((choice) => choice === null)) {
    return "undo.view.cleared";
  }
  if (others.length > 0) return "undo.view.selection";
  switch (part) {
    case "period":
    case "categories":
    case "areas":
    case "sources":
      return `undo.view.${part}`;
    default:
      return "undo.view.selection";
  }
}
