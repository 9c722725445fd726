import { describe, expect, it } from "vitest";
import { undoAsked } from "./use-undo-keys.ts";

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

describe("the keys of undo and redo", () => {
  it("are those of Windows and Linux", () => {
    expect(undoAsked({ ...none, key: "z", ctrlKey: true }, false)).toBe("undo");
    expect(undoAsked({ ...none, key: "Z", ctrlKey: true, shiftKey: true }, false)).toBe("redo");
    expect(undoAsked({ ...none, key: "y", ctrlKey: true }, false)).toBe("redo");
  });

  it("are those of a Mac", () => {
    expect(undoAsked({ ...none, key: "z", metaKey: true }, true)).toBe("undo");
    expect(undoAsked({ ...none, key: "z", metaKey: true, shiftKey: true }, true)).toBe("redo");
    expect(undoAsked({ ...none, key: "z", ctrlKey: true }, true)).toBeNull();
  });

  it("are nothing without them, or with Alt, which writes letters on some keyboards", () => {
    expect(undoAsked({ ...none, key: "z" }, false)).toBeNull();
    expect(undoAsked({ ...none, key: "z", ctrlKey: true, altKey: true }, false)).toBeNull();
  });
});
