import { useState } from "react";
import { useDataset } from "../shared/dataset-context.tsx";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";

/** Try again to put on disk what could not be kept, and say how it went. */
export function useKeepNow(): { readonly trying: boolean; readonly keepNow: () => Promise<void> } {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const [trying, setTrying] = useState(false);
  return {
    trying,
    keepNow: async () => {
      setTrying(true);
      try {
        const keeping = await dataset.keepNow();
        store.getState().keepingTold(keeping);
        say(text(keeping.state === "kept" ? "keeping.nowKept" : "keeping.stillNot"));
      } catch (error) {
        console.error(error);
        say(text("keeping.stillNot"));
      } finally {
        setTrying(false);
      }
    },
  };
}
