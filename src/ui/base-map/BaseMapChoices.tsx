import { useEffect, useId, useState } from "react";
import type { BaseMapChoice } from "../../domain/base-map.ts";
import { type ConfiguredMap, originsOf } from "../../io/base-map/base-map-config.ts";
import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./BaseMapChoices.module.css";
import { baseMapConfig } from "./load-config.ts";
import { OwnMapFile } from "./OwnMapFile.tsx";
import { allow, isAllowed } from "./remembered-choice.ts";
import { useTroubleText } from "./use-trouble-text.ts";

const NO_MAPS: readonly ConfiguredMap[] = [];

/** The map that comes with the page, those of the deployment, and the user's own. A map from elsewhere is asked for twice. */
export function BaseMapChoices() {
  const text = useText();
  const troubleText = useTroubleText();
  const store = useStore();
  const name = useId();
  const choice = useAppState((state) => state.baseMapChoice);
  const trouble = useAppState((state) => state.baseMapTrouble);
  const isOpening = useAppState(
    (state) => state.baseMapChoice.kind !== "schematic" && state.baseMap.kind === "schematic" && !state.baseMapTrouble,
  );
  const { maps, isBroken } = useConfiguredMaps();
  /** What is looked at but not yet turned on. */
  const [considered, setConsidered] = useState<BaseMapChoice | null>(null);
  const shown = considered ?? choice;

  const choose = (next: BaseMapChoice) => {
    setConsidered(null);
    store.getState().chooseBaseMap(next);
  };
  const pick = (map: ConfiguredMap) => {
    const next: BaseMapChoice = { kind: "configured", id: map.id };
    if (isAllowed(originsOf(map))) choose(next);
    else setConsidered(next);
  };

  return (
    <fieldset className={styles.choices}>
      <legend className={styles.hidden}>{text("baseMap.title")}</legend>
      <div>
        <label className={styles.label}>
          <input
            type="radio"
            name={name}
            checked={shown.kind === "schematic"}
            onChange={() => choose({ kind: "schematic" })}
          />
          {text("baseMap.schematic")}
        </label>
        {shown.kind === "schematic" && <p className={styles.about}>{text("baseMap.schematicAbout")}</p>}
      </div>
      {maps.map((map) => {
        const isShown = shown.kind === "configured" && shown.id === map.id;
        return (
          <div key={map.id}>
            <label className={styles.label}>
              <input type="radio" name={name} checked={isShown} onChange={() => pick(map)} />
              {text("baseMap.configured", { name: map.name })}
            </label>
            {isShown && (
              <div className={styles.about}>
                <p>{sentText(text, map)}</p>
                {(considered || trouble?.why === "notAllowed") && (
                  <button
                    type="button"
                    className={controls.button}
                    onClick={() => {
                      allow(originsOf(map));
                      choose(shown);
                    }}
                  >
                    {text("baseMap.turnOn")}
                  </button>
                )}
              </div>
            )}
          </div>
        );
      })}
      {isBroken && <p className={styles.about}>{text("baseMap.trouble.badConfig")}</p>}
      <div>
        <label className={styles.label}>
          <input
            type="radio"
            name={name}
            checked={shown.kind === "file"}
            onChange={() => setConsidered({ kind: "file" })}
          />
          {text("baseMap.file")}
        </label>
        {shown.kind === "file" && (
          <OwnMapFile isChosen={choice.kind === "file"} onChosen={() => choose({ kind: "file" })} />
        )}
      </div>
      <p role="status" className={styles.status}>
        {isOpening && text("baseMap.opening")}
        {trouble && !considered && troubleText(trouble)}
      </p>
    </fieldset>
  );
}

function sentText(text: ReturnType<typeof useText>, map: ConfiguredMap): string {
  const hosts = originsOf(map).map((origin) => new URL(origin).host);
  return hosts.length === 0 ? text("baseMap.sentHere") : text("baseMap.sent", { hosts: hosts.join(", ") });
}

function useConfiguredMaps(): { readonly maps: readonly ConfiguredMap[]; readonly isBroken: boolean } {
  const [maps, setMaps] = useState<readonly ConfiguredMap[]>(NO_MAPS);
  const [isBroken, setIsBroken] = useState(false);
  useEffect(() => {
    let isCurrent = true;
    baseMapConfig().then(
      ({ baseMaps }) => isCurrent && setMaps(baseMaps),
      () => isCurrent && setIsBroken(true),
    );
    return () => {
      isCurrent = false;
    };
  }, []);
  return { maps, isBroken };
}
