import controls from "./controls.module.css";
import styles from "./Trouble.module.css";
import { useText } from "./text.ts";

/** A panel that got no answer says so and offers to ask again. */
export function Trouble({ message, onAgain }: { message: string; onAgain?: () => void }) {
  const text = useText();
  return (
    <div role="alert" className={styles.trouble}>
      <p>{message}</p>
      {onAgain && (
        <button type="button" className={controls.button} onClick={onAgain}>
          {text("shared.tryAgain")}
        </button>
      )}
    </div>
  );
}
