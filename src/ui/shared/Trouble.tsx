import controls from "./controls.module.css";
import styles from "./Trouble.module.css";
import { useText } from "./text.ts";

interface Props {
  readonly message: string;
  readonly onAgain?: () => void;
  readonly onReload?: () => void;
}

/** A panel that got no answer says so and offers to ask again, or to load the page anew when nothing else helps. */
export function Trouble({ message, onAgain, onReload }: Props) {
  const text = useText();
  return (
    <div role="alert" className={styles.trouble}>
      <p>{message}</p>
      {onAgain && (
        <button type="button" className={controls.button} onClick={onAgain}>
          {text("shared.tryAgain")}
        </button>
      )}
      {onReload && (
        <button type="button" className={controls.button} onClick={onReload}>
          {text("offline.reload")}
        </button>
      )}
    </div>
  );
}
