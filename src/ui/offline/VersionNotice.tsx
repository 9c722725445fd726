import { useStore as useZustandStore } from "zustand";
import { useText } from "../shared/text.ts";
import styles from "./VersionNotice.module.css";
import { versions } from "./version-store.ts";

/** Quiet, at the foot of the page: a new version that waits for the user's word, or a part that could not be fetched. */
export function VersionNotice() {
  const text = useText();
  const { offer, isPutOff, isPartGone, versionSwitch } = useZustandStore(versions);

  return (
    // Always there, so that what comes into it is read aloud.
    <div role="status" className={styles.region}>
      {isPartGone ? (
        <div className={styles.notice}>
          <p>{text("offline.partGone")}</p>
          <Reload />
        </div>
      ) : offer.kind === "taken" ? (
        <div className={styles.notice}>
          <p>{text("offline.taken")}</p>
          <Reload />
        </div>
      ) : offer.kind === "agreed" ? (
        <div className={styles.notice}>
          <p>{offer.others > 0 ? text("offline.waiting", { others: offer.others }) : text("offline.switching")}</p>
          <div className={styles.buttons}>
            <button type="button" className={styles.button} onClick={() => versionSwitch?.putOff()}>
              {text("offline.cancel")}
            </button>
          </div>
        </div>
      ) : offer.kind === "offered" && !isPutOff ? (
        <div className={styles.notice}>
          <p>{text(offer.isAsked ? "offline.asked" : "offline.newVersion")}</p>
          {offer.refusal && <p>{text(`offline.inHand.${offer.refusal}`)}</p>}
          <div className={styles.buttons}>
            <button type="button" className={styles.main} onClick={() => versionSwitch?.accept()}>
              {text("offline.switch")}
            </button>
            <button type="button" className={styles.button} onClick={() => versionSwitch?.putOff()}>
              {text("offline.later")}
            </button>
          </div>
        </div>
      ) : null}
    </div>
  );
}

function Reload() {
  const text = useText();
  return (
    <div className={styles.buttons}>
      <button type="button" className={styles.main} onClick={() => location.reload()}>
        {text("offline.reload")}
      </button>
    </div>
  );
}
