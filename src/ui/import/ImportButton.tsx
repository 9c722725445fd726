import { FileUp } from "lucide-react";
import controls from "../shared/controls.module.css";
import { useText } from "../shared/text.ts";
import { openImportDialog } from "./import-dialog-store.ts";

interface Props {
  /** Where importing is the main thing to do. */
  readonly primary?: boolean;
  readonly className?: string | undefined;
}

/** Opens the import dialog, which `DropZone` holds. */
export function ImportButton({ primary = false, className }: Props) {
  const text = useText();
  return (
    <button
      type="button"
      data-tour="import"
      className={`${primary ? controls.primary : controls.button} ${className ?? ""}`}
      onClick={() => openImportDialog()}
    >
      <FileUp size={16} aria-hidden />
      <span>{text("import.button")}</span>
    </button>
  );
}
