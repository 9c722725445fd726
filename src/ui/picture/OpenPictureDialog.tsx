import { FileUp } from "lucide-react";
import { useEffect, useId, useRef, useState } from "react";
import type { SavedPictureFailure, SavedPictureLook } from "../../dataset/dataset.ts";
import { fromQuery } from "../../state/url.ts";
import { rememberImport } from "../import/import-dialog-store.ts";
import { useLostNames } from "../keeping/use-lost-names.ts";
import controls from "../shared/controls.module.css";
import { useDataset } from "../shared/dataset-context.tsx";
import { Modal } from "../shared/Modal.tsx";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { say } from "../undo/notice-store.ts";
import { LookedAt } from "./LookedAt.tsx";
import styles from "./parts.module.css";

interface Props {
  readonly offered: File | null;
  readonly onClose: () => void;
}

type Step =
  | { readonly kind: "choose"; readonly failure: SavedPictureFailure | "crashed" | null }
  | { readonly kind: "looking" }
  | {
      readonly kind: "looked";
      readonly file: File;
      readonly look: Extract<SavedPictureLook, { ok: true }>;
      readonly failure: SavedPictureFailure | "crashed" | null;
      readonly working: boolean;
    };

/** Look first: what the file has, and what goes when it is opened. Nothing is changed before "Öppna". */
export function OpenPictureDialog({ offered, onClose }: Props) {
  const text = useText();
  const store = useStore();
  const dataset = useDataset();
  const lostNames = useLostNames();
  const id = useId();
  const isShared = useAppState((state) => state.leastShown !== null);
  const [step, setStep] = useState<Step>({ kind: offered ? "looking" : "choose", failure: null });
  const [password, setPassword] = useState("");
  const [over, setOver] = useState(false);
  /** The newest file wins: an answer about an earlier one is let go. */
  const asked = useRef<File | null>(null);

  const lookAt = async (file: File) => {
    asked.current = file;
    setPassword("");
    setStep({ kind: "looking" });
    try {
      const look = await dataset.lookAtPicture(file);
      if (asked.current !== file) return;
      setStep(
        look.ok
          ? { kind: "looked", file, look, failure: null, working: false }
          : { kind: "choose", failure: look.failure },
      );
    } catch (error) {
      console.error(error);
      if (asked.current === file) setStep({ kind: "choose", failure: "crashed" });
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file is another question, another render is not
  useEffect(() => {
    if (offered) void lookAt(offered);
  }, [offered]);

  async function open(looked: Extract<Step, { kind: "looked" }>) {
    const isLocked = looked.look.encrypted;
    if (isLocked && password === "") return setStep({ ...looked, failure: "no-password" });
    setStep({ ...looked, failure: null, working: true });
    try {
      const outcome = await dataset.openPicture(looked.file, isLocked ? password : null);
      if (!outcome.ok) return setStep({ ...looked, failure: outcome.failure, working: false });
      store.getState().pictureOpened(outcome.summary, fromQuery(outcome.view));
      rememberImport([]);
      const { name } = looked.file;
      const names = lostNames({ lostWork: outcome.lost });
      say(
        names === null ? text("keeping.open.done", { name }) : text("keeping.open.doneWithout", { name, names }),
        true,
      );
      onClose();
    } catch (error) {
      console.error(error);
      setStep({ ...looked, failure: "crashed", working: false });
    }
  }

  const failure = step.kind === "looking" ? null : step.failure;
  const input = (label: string, className: string | undefined) => (
    <span>
      <input
        id={`${id}file`}
        type="file"
        accept=".lagesbild"
        className={styles.input}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again.
          event.currentTarget.value = "";
          if (file) void lookAt(file);
        }}
      />
      <label htmlFor={`${id}file`} className={className}>
        {label}
      </label>
    </span>
  );

  return (
    <Modal title={text("keeping.open.title")} onClose={onClose}>
      <form
        className={styles.content}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (step.kind === "looked" && !step.working) void open(step);
        }}
        onDragOver={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        {step.kind === "looking" && <p role="status">{text("keeping.open.looking")}</p>}
        {step.kind === "choose" && (
          <div className={`${styles.drop} ${over ? styles.over : ""}`}>
            <FileUp size={28} strokeWidth={1.5} aria-hidden />
            <p>{text("keeping.open.choose")}</p>
            {input(text("keeping.open.file"), controls.primary)}
          </div>
        )}
        {step.kind === "looked" && (
          <>
            <LookedAt name={step.file.name} look={step.look} />
            {step.look.encrypted && (
              <div className={styles.field}>
                <label htmlFor={`${id}password`}>{text("keeping.open.password")}</label>
                <input
                  id={`${id}password`}
                  type="password"
                  className={controls.field}
                  autoComplete="off"
                  aria-invalid={step.failure === "wrong-password" || undefined}
                  value={password}
                  onChange={(event) => setPassword(event.target.value)}
                />
              </div>
            )}
            <p>
              {text("keeping.open.replaces")} {isShared && text("keeping.open.sharedStays")}
            </p>
          </>
        )}
        <div role="alert">
          {failure && (
            <p className={styles.wrong}>
              {text(failure === "crashed" ? "keeping.open.failed" : `saved.failure.${failure}`)}
            </p>
          )}
        </div>
        <div className={styles.answers}>
          {step.kind === "looked" && input(text("keeping.open.other"), controls.button)}
          <button type="button" className={controls.button} onClick={onClose}>
            {text("keeping.cancel")}
          </button>
          {step.kind === "looked" && (
            <button type="submit" className={controls.primary} disabled={step.working}>
              {text(step.working ? "keeping.open.working" : "keeping.open.confirm")}
            </button>
          )}
        </div>
      </form>
    </Modal>
  );
}
