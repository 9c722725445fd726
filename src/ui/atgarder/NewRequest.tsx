import type { RankedList } from "../../domain/priority.ts";
import type { RequestList } from "../../domain/request-list.ts";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useWorkChange } from "../shared/use-work.ts";
import styles from "./NewRequest.module.css";
import { PlacePicker } from "./PlacePicker.tsx";
import { RequestForm } from "./RequestForm.tsx";
import { ownRequestOf, type RequestDraft } from "./request-draft.ts";

interface Props {
  readonly draft: RequestDraft;
  readonly list: RequestList;
  readonly hotspots: RankedList | null;
  readonly onChange: (draft: RequestDraft) => void;
  readonly onEnd: () => void;
}

/** A request made here, with its place on the map; when it is made, it is the chosen one. */
export function NewRequest({ draft, list, hotspots, onChange, onEnd }: Props) {
  const text = useText();
  const store = useStore();
  const { change, working } = useWorkChange();
  const make = async () => {
    const request = ownRequestOf(draft, null);
    const name = text(`request.${request.type}`);
    const made = await change(
      "requestMade",
      [name],
      { ownRequests: { put: [request] } },
      text("measures.said.made", { name }),
    );
    if (!made) return;
    onEnd();
    store.getState().choose({ kind: "request", id: request.id });
  };
  return (
    <div className={styles.new}>
      <RequestForm
        title={text("measures.newTitle")}
        draft={draft}
        today={list.today}
        owners={list.owners}
        isOwn
        confirm={text("measures.make")}
        working={working}
        place={(trouble) => (
          <PlacePicker
            lngLat={draft.lngLat}
            hotspots={hotspots}
            trouble={trouble}
            onPlace={(lngLat) => onChange({ ...draft, lngLat })}
          />
        )}
        onChange={onChange}
        onCancel={onEnd}
        onConfirm={() => void make()}
      />
    </div>
  );
}
