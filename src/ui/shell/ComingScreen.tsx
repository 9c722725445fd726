import { ArrowLeft } from "lucide-react";
import type { MessageId } from "../../i18n/messages.ts";
import { useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./ComingScreen.module.css";

type Coming = "narvaro" | "atgarder";

const WORDS: Readonly<Record<Coming, { title: MessageId; sentence: MessageId }>> = {
  narvaro: { title: "nav.narvaro", sentence: "coming.narvaro" },
  atgarder: { title: "nav.atgarder", sentence: "coming.atgarder" },
};

/** A screen that is not built yet says what it will hold, and nothing more. */
export function ComingScreen({ screen }: { screen: Coming }) {
  const text = useText();
  const store = useStore();
  const { title, sentence } = WORDS[screen];
  return (
    <section className={styles.screen} aria-labelledby="coming-title">
      <h2 id="coming-title" className={styles.title}>
        {text(title)}
      </h2>
      <p className={styles.sentence}>{text(sentence)}</p>
      <a
        className={styles.back}
        href="?visning=karta"
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          store.getState().openScreen("karta");
        }}
      >
        <ArrowLeft size={16} aria-hidden />
        {text("coming.back")}
      </a>
    </section>
  );
}
