import { describe, expect, it } from "vitest";
import { aPicture, aPictureFile } from "../../testing/a-picture.ts";
import {
  currentStep,
  filesIn,
  type History,
  MOST_CHANGES,
  newHistory,
  onTopOf,
  redoable,
  redone,
  undoable,
  undone,
  withChange,
  withPicture,
} from "./history.ts";

describe("the history of the data", () => {
  it("forgets the oldest changes when there are many, with the rows that only they needed", () => {
    const history = changed(newHistory(), MOST_CHANGES + 5);

    let steps = 0;
    for (let at: History | null = history; at; at = undone(at)) steps++;

    expect(steps).toBe(MOST_CHANGES + 1);
    expect(filesIn(history)).not.toContain("f4");
    expect(filesIn(history)).toContain("f5");
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
function changed(from: History, times: number): History {
  return Array.from({ length: times }, (_, i) => i + 1).reduce(
    (history, i) =>
      withChange(
        history,
        { kind: "imported", names: [`${i}.csv`] },
        aPicture({ files: [aPictureFile({ id: `f${i}` })] }),
      ),
    from,
  );
}
