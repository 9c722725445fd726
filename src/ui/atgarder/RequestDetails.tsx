import { useState } from "react";
import { shownId } from "../../domain/request.ts";
import type { RequestList, RequestRow } from "../../domain/request-list.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import controls from "../shared/controls.module.css";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useWorkChange } from "../shared/use-work.ts";
import styles from "./RequestDetails.module.css";
import { RequestForm } from "./RequestForm.tsx";
import { draftOf, editOf, ownRequestOf, type RequestDraft } from "./request-draft.ts";
import { useRequestWords } from "./use-request-words.ts";

interface Props {
  readonly row: Pick<RequestRow, "request" | "targetHours" | "timing" | "nearest" | "dark">;
  readonly list: RequestList;
  /** The row is being asked for anew: what is done now would be done to what it was. */
  readonly stale: boolean;
}

/** What is known of one request, and what can be done with it. */
export function RequestDetails({ row, list, stale }: Props) {
  const text = useText();
  const store = useStore();
  const words = useRequestWords();
  const { change, working: changing } = useWorkChange();
  const working = changing || stale;
  const [draft, setDraft] = useState<RequestDraft | null>(null);
  const { request, timing, nearest } = row;
  const isOwn = request.origin === "own";
  const name = words.name(request);
  const dark = words.dark(row);

  const save = (next: RequestDraft, said: "changed" | "closed" | "reopened") =>
    change(
      "requestChanged",
      [name],
      isOwn
        ? { ownRequests: { put: [ownRequestOf(next, request.id)] } }
        : { requestEdits: { put: [editOf(next, request.inFile?.key ?? request.id)] } },
      text(`measures.said.${said}`, { name }),
    );
  const now = draftOf(request);
  const close = () => save({ ...now, status: "closed", closed: isoDateOfDay(list.today) }, "closed");
  const reopen = () => save({ ...now, status: "open", closed: "" }, "reopened");
  const restore = () =>
    change(
      "requestChanged",
      [name],
      { requestEdits: { remove: request.inFile ? [request.inFile.key, request.inFile.id] : [] } },
      text("measures.said.restored", { name }),
    );
  const remove = async () => {
    const patch = { ownRequests: { remove: [request.id] } };
    if (await change("requestChanged", [name], patch, text("measures.said.removed", { name }))) {
      store.getState().choose({ kind: "none" });
    }
  };

  if (draft !== null) {
    return (
      <div className={styles.details}>
        <RequestForm
          title={text("measures.editTitle")}
          draft={draft}
          today={list.today}
          owners={list.owners}
          isOwn={isOwn}
          confirm={text("measures.save")}
          working={working}
          onChange={setDraft}
          onCancel={() => setDraft(null)}
          onConfirm={async () => {
            if (await save(draft, "changed")) setDraft(null);
          }}
        />
      </div>
    );
  }
  const day = (value: number | null) => (value === null ? text("measures.unknownDay") : isoDateOfDay(value));
  return (
    <div className={styles.details}>
      {request.description !== "" && <p>{request.description}</p>}
      {dark && <p className={styles.dark}>{dark}</p>}
      <dl className={styles.facts}>
        <dt>{text("measures.reported")}</dt>
        <dd>{day(request.reportedDay)}</dd>
        {request.status === "closed" && (
          <>
            <dt>{text("measures.closed")}</dt>
            <dd>{day(request.closedDay)}</dd>
          </>
        )}
        <dt>{text("measures.target")}</dt>
        <dd>
          {words.target(row.targetHours)}
          {timing !== "noTarget" && ` – ${text(`measures.timing.${timing}`)}`}
        </dd>
        <dt>{text("measures.owner")}</dt>
        <dd>{request.owner || text("measures.noOwner")}</dd>
        {nearest && (
          <>
            <dt>{text("measures.nearest")}</dt>
            <dd>{text("measures.nearestIs", { name: nearest.name, distance: words.distance(nearest.meters) })}</dd>
          </>
        )}
        <dt>{text("measures.id")}</dt>
        <dd>{shownId(request)}</dd>
      </dl>
      <div className={styles.actions}>
        {request.status === "closed" ? (
          <button type="button" className={controls.button} disabled={working} onClick={() => void reopen()}>
            {text("measures.reopen")}
          </button>
        ) : (
          <button type="button" className={controls.primary} disabled={working} onClick={() => void close()}>
            {text("measures.close")}
          </button>
        )}
        <button type="button" className={controls.button} disabled={working} onClick={() => setDraft(now)}>
          {text("measures.edit")}
        </button>
        {request.origin === "changed" && (
          <button type="button" className={controls.button} disabled={working} onClick={() => void restore()}>
            {text("measures.restore")}
          </button>
        )}
        {isOwn && (
          <button type="button" className={controls.button} disabled={working} onClick={() => void remove()}>
            {text("measures.remove")}
          </button>
        )}
        <button type="button" className={controls.link} onClick={() => store.getState().choose({ kind: "none" })}>
          {text("measures.fold")}
        </button>
      </div>
    </div>
  );
}
