import { Map as MapLibreMap, type MapOptions } from "maplibre-gl";
import { FramePacer } from "./frame-pacer.ts";

const INPUTS = ["keydown", "keyup", "pointerdown", "pointerup", "click"] as const;

/** MapLibre's map, that lets the page answer first where drawing is slow. All of its frames go through `triggerRepaint`. */
export class PacedMap extends MapLibreMap {
  private readonly pacer = new FramePacer({
    now: () => performance.now(),
    later: (run, ms) => void setTimeout(run, ms),
  });

  /** Signalled when the last frame is drawn. */
  private sync: WebGLSync | null = null;

  constructor(options: MapOptions) {
    super(options);
    this.on("render", this.onRender);
    for (const type of INPUTS) window.addEventListener(type, this.onInput, { capture: true, passive: true });
    this.on("dragstart", () => this.pacer.drag(true));
    this.on("dragend", () => this.pacer.drag(false));
  }

  override triggerRepaint(): void {
    // Called by the constructor that runs before ours, too.
    if (!this.pacer) super.triggerRepaint();
    else
      this.pacer.request(
        () => super.triggerRepaint(),
        () => this.isMoving(),
      );
  }

  /** Whether drawing takes so long that a flight would be a row of stills. */
  get isSlow(): boolean {
    return this.pacer.isSlow;
  }

  /** Calls `change`, which will have the map drawn anew; where drawing is slow, not while somebody types or clicks. */
  afterInput(change: () => void): void {
    this.pacer.afterInput(change);
  }

  override remove(): void {
    this.pacer.stop();
    for (const type of INPUTS) window.removeEventListener(type, this.onInput, { capture: true });
    super.remove();
  }

  private readonly onInput = (event: Event): void => {
    // Moved by keys, the map is what is waited for.
    if (event instanceof KeyboardEvent && event.target === this.getCanvas()) return;
    this.pacer.input();
  };

  private readonly onRender = (): void => {
    const gl = this.getCanvas().getContext("webgl2");
    if (!gl) return;
    // One that was overtaken is asked no more. Deleted twice or lost with its context, it does no harm.
    gl.deleteSync(this.sync);
    const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    this.sync = sync;
    if (!sync) return;
    gl.flush();
    this.pacer.frameBegun(() => gl.isContextLost() || gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED);
  };
}
