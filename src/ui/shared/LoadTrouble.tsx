import { Trouble } from "./Trouble.tsx";
import { useText } from "./text.ts";

/** Nothing could be loaded. The address holds the choices, and a worker that stopped comes back only with the page. */
export function LoadTrouble() {
  const text = useText();
  return <Trouble message={text("shared.loadFailed")} onAgain={() => location.reload()} />;
}
