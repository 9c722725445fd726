import { useIntl } from "react-intl";
import type { SavedPictureLook } from "../../dataset/dataset.ts";
import { useAppState } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { ownSources } from "./own-sources.ts";
import styles from "./parts.module.css";

/** What a saved picture says of itself before it is opened. */
export function LookedAt({ name, look }: { name: string; look: Extract<SavedPictureLook, { ok: true }> }) {
  const text = useText();
  const intl = useIntl();
  const isShared = useAppState((state) => state.leastShown !== null);
  if (look.encrypted) {
    return (
      <div>
        <h3 className={`${styles.heading} ${styles.name}`}>{name}</h3>
        <p>{text("keeping.open.locked")}</p>
      </div>
    );
  }
  const own = ownSources(look.sources);
  const savedAt = new Date(look.savedAt);
  return (
    <div>
      <h3 className={`${styles.heading} ${styles.name}`}>{name}</h3>
      {!Number.isNaN(savedAt.getTime()) && (
        <p className={styles.soft}>
          {text("keeping.open.savedAt", {
            time: intl.formatDate(savedAt, {
              dateStyle: "long",
              timeStyle: "short",
              timeZone: "Europe/Stockholm",
            }),
          })}
        </p>
      )}
      {own.length === 0 ? (
        <p>{text("keeping.open.onlyExample")}</p>
      ) : (
        <ul>
          {own.map((source) => (
            <li key={source.id} className={styles.source}>
              <strong>{source.name}</strong>
              <span>
                {text(`import.kind.${source.kind}`)}
                {!isShared && `, ${text("keeping.open.rows", { rows: source.rows })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {look.hasWork && <p>{text("keeping.open.work")}</p>}
    </div>
  );
}
