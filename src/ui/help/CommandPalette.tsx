import { Search } from "lucide-react";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useStore as useZustandStore } from "zustand";
import { listedPlaces } from "../shared/listed-places.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useModalDialog } from "../shared/use-modal-dialog.ts";
import { useUndo } from "../undo/use-undo.ts";
import styles from "./CommandPalette.module.css";
import { availableCommands, type Command } from "./commands.ts";
import { Key } from "./Key.tsx";
import { recentCommands, rememberCommand } from "./recent-commands.ts";
import { searchCommands } from "./search-commands.ts";

/** More than one reads; who wants another types a letter more. */
const MOST_SHOWN = 40;

/**
 * Everything that can be done, found by typing: a combobox over a list, by the ARIA practices. Our own and not cmdk: that
 * brings a second dialog, whose scroll lock writes a style element, which the Content-Security-Policy forbids.
 */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const text = useText();
  const store = useStore();
  const { undo, redo } = useUndo();
  const places = useZustandStore(listedPlaces, (state) => state.places);
  const state = useAppState((all) => all);
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const [recent] = useState(recentCommands);
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useRef<HTMLDivElement>(null);

  const commands = useMemo(() => availableCommands({ state, places, text }), [state, places, text]);
  const found = useMemo(() => searchCommands(commands, query, recent), [commands, query, recent]);
  const shown = found.slice(0, MOST_SHOWN);

  useModalDialog(dialog, onClose);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    rememberCommand(command.id);
    onClose();
    command.run({ store, undo, redo });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const targets: Record<string, number> = {
      ArrowDown: (at + 1) % shown.length,
      ArrowUp: (at + shown.length - 1) % shown.length,
      PageDown: Math.min(at + 8, shown.length - 1),
      PageUp: Math.max(at - 8, 0),
    };
    const target = targets[event.key];
    if (event.key === "Enter") run(shown[at]);
    else if (target === undefined) return;
    else if (shown.length > 0) setAt(target);
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click beside the dialog; its key is Esc
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={text("palette.title")}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.content}>
        <div className={styles.line}>
          <Search size={18} strokeWidth={1.75} aria-hidden />
          <input
            type="text"
            role="combobox"
            className={styles.field}
            aria-label={text("palette.title")}
            aria-expanded={shown.length > 0}
            aria-controls={`${id}list`}
            aria-activedescendant={shown[at] && `${id}${at}`}
            aria-autocomplete="list"
            autoComplete="off"
            spellCheck={false}
            placeholder={text("palette.placeholder")}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
          />
          <span className={styles.key}>
            <Key name="Esc" />
          </span>
        </div>
        <p role="status" className={found.length === 0 ? styles.none : styles.count}>
          {found.length === 0 ? text("palette.none") : text("palette.found", { count: found.length })}
        </p>
        <div ref={list} id={`${id}list`} role="listbox" aria-label={text("palette.list")} className={styles.list}>
          {shown.map((command, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
            <div
              key={command.id}
              id={`${id}${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={styles.option}
              onClick={() => run(command)}
              onPointerMove={() => setAt(index)}
            >
              <span className={styles.name}>{command.name}</span>
              {command.keys && (
                <span className={styles.key}>
                  <Key name={command.keys} />
                </span>
              )}
              <span className={styles.group}>{text(`palette.group.${command.group}`)}</span>
            </div>
          ))}
        </div>
      </div>
    </dialog>
  );
}
