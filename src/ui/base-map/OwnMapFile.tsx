import { Trash2 } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { byteWords } from "../keeping/byte-words.ts";
import controls from "../shared/controls.module.css";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./BaseMapChoices.module.css";
import { chooseMapFile, forgetMapFile, type KeepOutcome, keepMapFile, keptMapFile, mapFile } from "./map-file.ts";
import { useFormat } from "./use-format.ts";

interface Props {
  /** Of what is drawn: the file may be looked at before it is turned on. */
  readonly isChosen: boolean;
  readonly onChosen: () => void;
}

interface Copying {
  readonly percent: number;
  readonly cancel: () => void;
}

/** Choosing the user's own map file, and keeping a copy of it for the next visit. */
export function OwnMapFile({ isChosen, onChosen }: Props) {
  const text = useText();
  const format = useFormat();
  const id = useId();
  const baseMap = useAppState((state) => state.baseMap);
  const [file, setFile] = useState<File | null>(null);
  const [kept, setKept] = useState<File | null>(null);
  const [copying, setCopying] = useState<Copying | null>(null);
  const [outcome, setOutcome] = useState<KeepOutcome | null>(null);

  // A file may also have been dropped on the page, which is seen by the map that is then another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again for another map
  useEffect(() => {
    let isCurrent = true;
    void Promise.all([mapFile(), keptMapFile()]).then(([now, before]) => {
      if (!isCurrent) return;
      setFile(now);
      setKept(before);
    });
    return () => {
      isCurrent = false;
    };
  }, [baseMap]);

  const isKept = file !== null && kept?.name === file.name && kept.size === file.size;
  const size = (of: File) => byteWords(of.size, format);

  const choose = (chosen: File) => {
    chooseMapFile(chosen);
    setFile(chosen);
    setOutcome(null);
    onChosen();
  };

  const keep = async (of: File) => {
    const abort = new AbortController();
    const cancel = () => abort.abort();
    setOutcome(null);
    setCopying({ percent: 0, cancel });
    const told = await keepMapFile(
      of,
      (share) => setCopying({ percent: Math.round(100 * share), cancel }),
      abort.signal,
    );
    setCopying(null);
    setOutcome(told);
    setKept(await keptMapFile());
  };

  const forget = async (of: File) => {
    await forgetMapFile();
    // It stays on the map until the page is closed.
    if (file && isChosen) chooseMapFile(of);
    setKept(null);
    setOutcome(null);
  };

  return (
    <div className={styles.about}>
      <p>{text("baseMap.file.about")}</p>
      <span className={styles.pick}>
        <input
          id={`${id}file`}
          type="file"
          accept=".pmtiles"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0];
            if (chosen) choose(chosen);
            // The same file can be chosen again after it has been made anew.
            event.currentTarget.value = "";
          }}
        />
        <label htmlFor={`${id}file`} className={controls.button}>
          {text(file ? "baseMap.file.chooseAnother" : "baseMap.file.choose")}
        </label>
      </span>
      {file && (
        <>
          <p className={styles.file}>
            {file.name} <span className={styles.size}>{size(file)}</span>
          </p>
          {!isChosen && (
            <button type="button" className={controls.button} onClick={onChosen}>
              {text("baseMap.file.show")}
            </button>
          )}
          {copying ? (
            <div className={styles.copying}>
              <progress max={100} value={copying.percent} aria-label={text("baseMap.file.copying")} />
              <button type="button" className={controls.link} onClick={copying.cancel}>
                {text("baseMap.file.cancel")}
              </button>
            </div>
          ) : (
            <label className={styles.label}>
              <input type="checkbox" checked={isKept} onChange={() => void (isKept ? forget(file) : keep(file))} />
              {text("baseMap.file.keep")}
            </label>
          )}
          <p role="status" className={styles.told}>
            {outcome === "noRoom" && text("baseMap.file.noRoom", { size: size(file) })}
            {outcome === "impossible" && text("baseMap.file.impossible")}
            {outcome === "cancelled" && text("baseMap.file.cancelled")}
            {!copying && isKept && text("baseMap.file.kept")}
            {!copying && !isKept && outcome === null && text("baseMap.file.notKept")}
          </p>
        </>
      )}
      {kept && !isKept && (
        <p className={styles.file}>
          {text("baseMap.file.otherKept", { name: kept.name, size: size(kept) })}
          <button type="button" className={controls.link} onClick={() => void forget(file ?? kept)}>
            <Trash2 size={14} aria-hidden /> {text("baseMap.file.forget")}
          </button>
        </p>
      )}
    </div>
  );
}
