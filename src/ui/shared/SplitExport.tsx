import { ChevronDown, Download } from "lucide-react";
import { useState } from "react";
import { MenuButton } from "./MenuButton.tsx";
import { type OfferedAction, useOfferedActions } from "./offered-actions.ts";
import styles from "./SplitExport.module.css";
import { useText } from "./text.ts";

interface Props<Kind extends string> {
  /** The first is what the button itself makes. */
  readonly kinds: readonly { readonly key: Kind; readonly label: string }[];
  /** Under which names these files can be asked for from elsewhere. */
  readonly offered?: Readonly<Partial<Record<OfferedAction, NoInfer<Kind>>>>;
  readonly disabled: boolean;
  readonly onExport: (kind: NoInfer<Kind>) => Promise<void>;
}

/** A list as a file: for Excel at once, for GIS one step away. */
export function SplitExport<Kind extends string>({ kinds, offered = {}, disabled, onExport }: Props<Kind>) {
  const text = useText();
  const [failed, setFailed] = useState(false);
  const save = (kind: Kind) => {
    onExport(kind).then(
      () => setFailed(false),
      (error: unknown) => {
        console.error(error);
        setFailed(true);
      },
    );
  };
  const actions = Object.entries(offered).map(([action, kind]) => [action, () => save(kind)]);
  useOfferedActions(Object.fromEntries(actions), !disabled);

  return (
    <div>
      <div className={styles.split}>
        <button type="button" className={styles.main} disabled={disabled} onClick={() => save(kinds[0]!.key)}>
          <Download size={16} aria-hidden />
          {text("export.csv")}
        </button>
        <MenuButton
          label={text("export.more")}
          disabled={disabled}
          className={styles.more}
          items={kinds}
          onAction={save}
        >
          <ChevronDown size={16} aria-hidden />
        </MenuButton>
      </div>
      {failed && (
        <p role="alert" className={styles.failed}>
          {text("export.failed")}
        </p>
      )}
    </div>
  );
}
