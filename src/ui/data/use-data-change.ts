import { useState } from "react";
import type { DatasetSummary } from "../../dataset/dataset.ts";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";

export interface DataChanging {
  readonly working: boolean;
  /** Make a change of the data and say so, with the way back beside it. @returns whether it was made */
  readonly change: (work: () => Promise<DatasetSummary>, said: string) => Promise<boolean>;
}

export function useDataChange(): DataChanging {
  const text = useText();
  const store = useStore();
  const [working, setWorking] = useState(false);
  return {
    working,
    change: async (work, said) => {
      setWorking(true);
      try {
        store.getState().dataLoaded(await work());
        say(said, true);
        return true;
      } catch (error) {
        console.error(error);
        say(text("sources.failed"));
        return false;
      } finally {
        setWorking(false);
      }
    },
  };
}
