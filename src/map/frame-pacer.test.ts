import { beforeEach, describe, expect, it } from "vitest";
import { FramePacer } from "./frame-pacer.ts";

/** A clock that is turned by hand. */
function aClock() {
  let nowMs = 1000;
  let alarms: { at: number; run: () => void }[] = [];
  return {
    now: () => nowMs,
    later(run: () => void, ms: number) {
      alarms.push({ at: nowMs + ms, run });
    },
    turn(ms: number) {
      const end = nowMs + ms;
      for (;;) {
        const next = alarms.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        alarms = alarms.filter((alarm) => alarm !== next);
        nowMs = Math.max(nowMs, next.at);
        next.run();
      }
      nowMs = end;
    },
  };
}

let clock: ReturnType<typeof aClock>;
let pacer: FramePacer;
let drawn: number[];
let isMoving: boolean;

const ask = () =>
  pacer.request(
    () => drawn.push(clock.now()),
    () => isMoving,
  );

/** A frame that takes so long, begun now and drawn to its end. */
function aFrameOf(ms: number): void {
  const end = clock.now() + ms;
  pacer.frameBegun(() => clock.now() >= end);
  clock.turn(ms + 8);
}

beforeEach(() => {
  clock = aClock();
  pacer = new FramePacer(clock);
  drawn = [];
  isMoving = false;
});

describe("the frame pacer, where drawing is fast", () => {
  it("lets every frame through at once, also while somebody types", () => {
    for (let frame = 0; frame < 5; frame++) {
      pacer.input();
      ask();
      aFrameOf(8);
    }
    expect(drawn).toHaveLength(5);
    expect(pacer.isSlow).toBe(false);
  });

  it("holds nothing back after input", () => {
    aFrameOf(8);
    pacer.input();
    let changed = false;
    pacer.afterInput(() => {
      changed = true;
    });
    expect(changed).toBe(true);
  });

  it("forgets a slow start within ten frames", () => {
    aFrameOf(500);
    for (let frame = 0; frame < 10; frame++) aFrameOf(8);
    expect(pacer.isSlow).toBe(false);
  });
});

describe("the frame pacer, where drawing is slow", () => {
  beforeEach(() => aFrameOf(80));

  it("begins no frame while another is drawn, nor at once after it", () => {
    clock.turn(1000);
    let isDone = false;
    pacer.frameBegun(() => isDone);
    ask();
    clock.turn(400);
    expect(drawn).toEqual([]);
    isDone = true;
    clock.turn(100);
    expect(drawn).toEqual([]);
    clock.turn(200);
    expect(drawn).toHaveLength(1);
  });

  it("rests less while the map moves", () => {
    isMoving = true;
    ask();
    clock.turn(100);
    expect(drawn).toHaveLength(1);
  });

  it("draws once for all that asked", () => {
    for (let times = 0; times < 4; times++) ask();
    clock.turn(1000);
    expect(drawn).toHaveLength(1);
  });

  it("waits until nobody has typed for a while, but not for ever", () => {
    clock.turn(1000);
    const start = clock.now();
    pacer.input();
    ask();
    for (let key = 0; key < 20; key++) {
      pacer.input();
      clock.turn(100);
    }
    expect(drawn).toHaveLength(1);
    const waited = drawn[0]! - start;
    expect(waited).toBeGreaterThan(1000);
    expect(waited).toBeLessThan(1300);
  });

  it("changes what is shown after the last key, in one go with the frame", () => {
    clock.turn(1000);
    pacer.input();
    const changes: number[] = [];
    pacer.afterInput(() => changes.push(clock.now()));
    clock.turn(100);
    expect(changes).toEqual([]);
    clock.turn(100);
    expect(changes).toHaveLength(1);
  });

  it("keeps up with a hand that drags the map", () => {
    clock.turn(1000);
    pacer.input();
    pacer.drag(true);
    ask();
    expect(drawn).toHaveLength(1);
    pacer.drag(false);
    pacer.input();
    ask();
    expect(drawn).toHaveLength(1);
  });

  it("gives up waiting for a frame that is never told drawn", () => {
    pacer.frameBegun(() => false);
    ask();
    clock.turn(2900);
    expect(drawn).toEqual([]);
    clock.turn(500);
    expect(drawn).toHaveLength(1);
  });

  it("draws nothing once it has stopped", () => {
    ask();
    pacer.stop();
    clock.turn(5000);
    expect(drawn).toEqual([]);
  });
});
