import { describe, expect, it } from "vitest";
import { DEFAULT_SERVICE_TARGETS } from "../../domain/request.ts";
import { aPicture, aPictureFile } from "../../testing/a-picture.ts";
import {
  currentStep,
  filesIn,
  type History,
  MOST_CHANGES,
  MOST_LOADED,
  newHistory,
  onTopOf,
  piecesIn,
  redoable,
  redone,
  undoable,
  undone,
  withChange,
  withPicture,
} from "./history.ts";

describe("the history of the data", () => {
  it("forgets the oldest changes when there are many, with the rows that only they needed", () => {
    const history = changed(newHistory(), MOST_LOADED + 5);

    expect(history.steps).toHaveLength(MOST_LOADED + 1);
    expect(filesIn(history)).not.toContain("f4");
    expect(filesIn(history)).toContain("f5");
  });

  it("reaches further back over changes that load no files, but not for ever", () => {
    const one = changed(newHistory(), 1);

    const many = planned(one, MOST_CHANGES - 1);
    const more = planned(changed(many, 2), 3, "q");

    expect(many.steps).toHaveLength(MOST_CHANGES + 1);
    expect(undoable({ ...many, at: 1 })).toMatchObject({ kind: "imported" });
    expect(more.steps).toHaveLength(MOST_CHANGES + 1);
    expect(more.at).toBe(MOST_CHANGES);
    expect(piecesIn(more)).not.toContain("p3");
    expect(piecesIn(more)).toContain("p5");
    expect(piecesIn(more)).toContain("q3");
  });

  it("counts only what loaded files against the rows that it may hold", () => {
    const mixed = Array.from({ length: MOST_LOADED + 2 }).reduce<History>(
      (history, _, i) => planned(changed(history, 1, `r${i}-`), 3),
      newHistory(),
    );

    expect(filesIn(mixed).size).toBe(MOST_LOADED + 1);
    expect(mixed.steps).toHaveLength(MOST_LOADED * 4 + 4);
  });

  it("drops what was undone when something else is done, and gives its id to nothing else", () => {
    const back = undone(changed(newHistory(), 2))!;

    const other = withChange(back, { kind: "removed", names: ["a", "b", "c", "d"] }, aPicture());

    expect(redoable(back)?.id).toBe(2);
    expect(redone(other)).toBeNull();
    expect(undoable(other)).toEqual({ id: 3, kind: "removed", names: ["a", "b", "c"] });
    expect(undoable(undone(other)!)?.id).toBe(1);
  });

  it("puts what waits on top of what another tab has written, which is then one undo away", () => {
    const kept = changed(newHistory(), 1);
    const theirs = withChange(kept, { kind: "imported", names: ["theirs"] }, aPicture());
    const ours = withChange(kept, { kind: "imported", names: ["ours"] }, aPicture());

    const both = onTopOf(theirs, ours, (id) => id <= 1);

    expect(undoable(both)).toEqual({ id: 3, kind: "imported", names: ["ours"] });
    expect(undoable(undone(both)!)?.names).toEqual(["theirs"]);
  });

  it("can let go of what is lost in the picture that is shown, without another step", () => {
    const history = changed(newHistory(), 2);

    const without = withPicture(history, aPicture({ files: [] }));

    expect(undoable(without)).toEqual(undoable(history));
    expect(currentStep(without).picture.files).toEqual([]);
    expect(currentStep(without).id).toBe(3);
    expect(without.steps).toHaveLength(3);
  });
});

/** One import after the other, each in the place of the one before. */
function changed(from: History, times: number, prefix = "f"): History {
  return Array.from({ length: times }, (_, i) => i + 1).reduce(
    (history, i) =>
      withChange(
        history,
        { kind: "imported", names: [`${i}.csv`] },
        aPicture({ files: [aPictureFile({ id: `${prefix}${i}` })] }),
      ),
    from,
  );
}

/** One visit after the other, each in the place of the one before. */
function planned(from: History, times: number, prefix = "p"): History {
  return Array.from({ length: times }, (_, i) => i + 1).reduce((history, i) => {
    const piece = { key: `${prefix}${i}`, list: "visits", month: "2026-11", count: 1 } as const;
    const work = { pieces: [piece], serviceTargets: DEFAULT_SERVICE_TARGETS };
    return withChange(history, { kind: "visitAdded", names: [] }, { ...currentStep(history).picture, work });
  }, from);
}
