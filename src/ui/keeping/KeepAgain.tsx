import type { Keeping } from "../../dataset/dataset.ts";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { useKeepNow } from "./use-keep-now.ts";

type Why = Extract<Keeping, { state: "not-kept" }>["why"];

/** What may help when something is not kept: another try, or the newer Lägesbild that has the storage already. */
export function KeepAgain({ why }: { why: Why }) {
  const text = useText();
  const { trying, keepNow } = useKeepNow();
  if (why === "newer") {
    return (
      <button type="button" className={controls.button} onClick={() => location.reload()}>
        {text("keeping.reload")}
      </button>
    );
  }
  return (
    <button type="button" className={controls.button} disabled={trying} onClick={() => void keepNow()}>
      {text(trying ? "keeping.trying" : "keeping.tryAgain")}
    </button>
  );
}
