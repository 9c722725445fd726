import { useCallback, useEffect, useState } from "react";
import type { Keeping } from "../../dataset/dataset.ts";
import { useDataset } from "../shared/dataset-context.tsx";
import { useAppState } from "../shared/store-context.tsx";

/** Whether what is loaded is kept on disk; null until it is known. Asked anew when the data change. */
export function useKeeping(): { readonly keeping: Keeping | null; readonly keepNow: () => Promise<void> } {
  const dataset = useDataset();
  const revision = useAppState((state) => state.summary?.revision);
  const [keeping, setKeeping] = useState<Keeping | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: other data may not fit where the earlier ones did
  useEffect(() => {
    let current = true;
    dataset.keeping().then(
      (answer) => {
        if (current) setKeeping(answer);
      },
      (error: unknown) => console.error(error),
    );
    return () => {
      current = false;
    };
  }, [dataset, revision]);

  return { keeping, keepNow: useCallback(async () => setKeeping(await dataset.keepNow()), [dataset]) };
}
