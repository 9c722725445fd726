import { toQuery } from "../../state/url.ts";
import { sharedStateOf } from "../../state/url-sync.ts";
import styles from "./MethodLink.module.css";
import { useAppState, useStore } from "./store-context.tsx";
import { useText } from "./text.ts";

/** Where the method is described, on the Data screen. */
export const METHOD_ID = "om-metoden";

/** From the numbers to how they are made, and what they do not say. */
export function MethodLink() {
  const text = useText();
  const store = useStore();
  const query = useAppState((state) => toQuery({ ...sharedStateOf(state), screen: "data" }));
  return (
    <a
      className={styles.link}
      href={`?${query}#${METHOD_ID}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        const heading = document.querySelector<HTMLElement>(`#${METHOD_ID} > h3`);
        if (heading) return heading.focus();
        store.getState().openScreen("data");
        history.replaceState(history.state, "", `${location.search}#${METHOD_ID}`);
      }}
    >
      {text("data.method")}
    </a>
  );
}
