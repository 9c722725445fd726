/** Drawn faster than this, frames disturb nobody and are not held back. */
const FAST_MS = 24;
/** After a key or a click the page answers first; the map follows when the hand rests. */
const QUIET_MS = 150;
/** But no longer than this: who holds a key down must see the map follow. */
const LONGEST_HOLD_MS = 1200;
/** After a frame the rest of the page has the processor as long; a map that moves waits less than one that fills in. */
const MOVING_REST_MS = 100;
const STANDING_REST_MS = 250;
/** A frame that has not been told drawn by now never will be. */
const LOST_MS = 3000;
const POLL_MS = 4;
/** Kept of a slow frame after each faster one: one that had little to draw says little of the next. */
const REMEMBERED = 0.6;

export interface PacerClock {
  now(): number;
  later(run: () => void, ms: number): void;
}

/**
 * Decides when the map may draw, where drawing is slow: without a graphics card a frame takes a tenth of a second, and
 * whatever else the page has to show waits behind it. One frame at a time, then a rest, and none while somebody types
 * or clicks. Where drawing is fast it does nothing.
 */
export class FramePacer {
  private readonly clock: PacerClock;
  /** `null`: no frame is being drawn. */
  private startedAt: number | null = null;
  private endedAt = Number.NEGATIVE_INFINITY;
  private frameMs = 0;
  private inputAt = Number.NEGATIVE_INFINITY;
  /** `null`: nobody waits for a frame. */
  private askedAt: number | null = null;
  private dragging = false;
  private stopped = false;

  constructor(clock: PacerClock) {
    this.clock = clock;
  }

  /** Whether drawing takes so long that others notice. */
  get isSlow(): boolean {
    return this.frameMs >= FAST_MS;
  }

  /**
   * Calls `draw` once it may, at once where it may now. Asked again before that, it is still called once.
   *
   * @param isMoving whether the map is on its way somewhere, rather than filling in what it shows
   */
  request(draw: () => void, isMoving: () => boolean): void {
    if (this.askedAt !== null) return;
    const askedAt = this.clock.now();
    this.askedAt = askedAt;
    this.whenOver(
      () => this.waitMs(askedAt, isMoving()),
      () => {
        this.askedAt = null;
        draw();
      },
    );
  }

  /** Calls `change`, which will need new frames: at once, unless somebody is typing or clicking and drawing is slow. */
  afterInput(change: () => void): void {
    const askedAt = this.clock.now();
    this.whenOver(() => (this.isSlow ? this.quietAt(askedAt) - this.clock.now() : 0), change);
  }

  /** A frame has been handed to the graphics card; `isDrawn` tells when it is done with it. */
  frameBegun(isDrawn: () => boolean): void {
    const startedAt = this.clock.now();
    this.startedAt = startedAt;
    const look = () => {
      // Overtaken by another: it tells for both.
      if (this.stopped || this.startedAt !== startedAt) return;
      const now = this.clock.now();
      if (!isDrawn() && now - startedAt < LOST_MS) {
        this.clock.later(look, POLL_MS);
        return;
      }
      this.startedAt = null;
      this.endedAt = now;
      this.frameMs = Math.max(now - startedAt, this.frameMs * REMEMBERED);
    };
    this.clock.later(look, POLL_MS);
  }

  /** Somebody pressed a key or clicked. */
  input(): void {
    this.inputAt = this.clock.now();
  }

  /** The map itself is being dragged: then it is what is waited for. */
  drag(dragging: boolean): void {
    this.dragging = dragging;
  }

  stop(): void {
    this.stopped = true;
  }

  private whenOver(waitMs: () => number, then: () => void): void {
    if (this.stopped) return;
    const wait = waitMs();
    if (wait > 0) this.clock.later(() => this.whenOver(waitMs, then), wait);
    else then();
  }

  private waitMs(askedAt: number, isMoving: boolean): number {
    const now = this.clock.now();
    if (this.startedAt !== null) return this.isSlow || now - this.startedAt >= FAST_MS ? POLL_MS : 0;
    if (!this.isSlow || this.dragging) return 0;
    const rest = isMoving ? Math.min(this.frameMs, MOVING_REST_MS) : STANDING_REST_MS;
    return Math.max(this.endedAt + rest, this.quietAt(askedAt)) - now;
  }

  private quietAt(askedAt: number): number {
    return Math.min(this.inputAt + QUIET_MS, askedAt + LONGEST_HOLD_MS);
  }
}
