import { TriangleAlert } from "lucide-react";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./DiskWarning.module.css";
import { diskLeft, diskNeed } from "./disk-need.ts";
import { useFileSize } from "./use-file-size.ts";

/** Before anything is read: whether what comes can be kept. */
export function DiskWarning({ files }: { files: readonly File[] }) {
  const text = useText();
  const size = useFileSize();
  const keeping = useAppState((state) => state.keeping);
  const need = diskNeed(files);
  const left = diskLeft(keeping);
  const tooLarge = left !== null && need > left;
  if (!tooLarge && keeping?.state !== "not-kept") return null;
  return (
    <p className={styles.warning} role="alert">
      <TriangleAlert size={16} aria-hidden />
      {tooLarge ? text("import.disk.tooLarge", { need: size(need), left: size(left) }) : text("import.disk.cannotKeep")}
    </p>
  );
}
