import {
  ChartNoAxesCombined,
  CircleQuestionMark,
  Database,
  Footprints,
  Keyboard,
  Languages,
  type LucideIcon,
  Map as MapIcon,
  Moon,
  Presentation,
  Sun,
  Wrench,
} from "lucide-react";
import type { MouseEvent } from "react";
import type { MessageId } from "../../i18n/messages.ts";
import type { AppState, Screen } from "../../state/app-state.ts";
import { toQuery } from "../../state/url.ts";
import { sharedStateOf } from "../../state/url-sync.ts";
import { showHelpDialog } from "../help/help-store.ts";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import { useIsDark } from "../shared/use-theme.ts";
import styles from "./NavBar.module.css";

const LINKS: readonly { screen: Screen; name: MessageId; Icon: LucideIcon }[] = [
  { screen: "karta", name: "nav.karta", Icon: MapIcon },
  { screen: "narvaro", name: "nav.narvaro", Icon: Footprints },
  { screen: "atgarder", name: "nav.atgarder", Icon: Wrench },
  { screen: "uppfoljning", name: "nav.uppfoljning", Icon: ChartNoAxesCombined },
  { screen: "data", name: "nav.data", Icon: Database },
];

/** Real links: a middle click or a copied address opens the same screen with the same selection. */
export function NavBar() {
  const text = useText();
  const store = useStore();
  const isDark = useIsDark();
  const language = useAppState((state) => state.language);

  return (
    <nav className={styles.bar} aria-label={text("nav.label")}>
      <ul className={styles.links}>
        {LINKS.map((link) => (
          <li key={link.screen}>
            <ScreenLink {...link} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.meeting}
        onClick={() => store.getState().openScreen("mote")}
        aria-keyshortcuts="M"
      >
        <Presentation size={20} strokeWidth={1.75} aria-hidden />
        {text("nav.mote")}
      </button>
      <div className={styles.foot}>
        <button
          type="button"
          className={styles.item}
          lang={language === "sv" ? "en" : "sv"}
          onClick={() => store.getState().chooseLanguage(language === "sv" ? "en" : "sv")}
        >
          <Languages size={18} strokeWidth={1.75} aria-hidden />
          {text("nav.otherLanguage")}
        </button>
        <button
          type="button"
          className={styles.theme}
          onClick={() => store.getState().chooseTheme(isDark ? "light" : "dark")}
        >
          {isDark ? (
            <Sun size={18} strokeWidth={1.75} aria-hidden />
          ) : (
            <Moon size={18} strokeWidth={1.75} aria-hidden />
          )}
          {text(isDark ? "theme.toLight" : "theme.toDark")}
        </button>
        <button type="button" className={styles.keys} onClick={() => showHelpDialog("help")}>
          <CircleQuestionMark size={18} strokeWidth={1.75} aria-hidden />
          {text("help.open")}
        </button>
        <button type="button" className={styles.keys} onClick={() => showHelpDialog("keys")} aria-keyshortcuts="?">
          <Keyboard size={18} strokeWidth={1.75} aria-hidden />
          {text("nav.keys")}
        </button>
      </div>
    </nav>
  );
}

function ScreenLink({ screen, name, Icon }: { screen: Screen; name: MessageId; Icon: LucideIcon }) {
  const text = useText();
  const store = useStore();
  const current = useAppState((state) => state.screen === screen);
  const href = useAppState((state) => linkTo(state, screen));

  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    store.getState().openScreen(screen);
  };

  return (
    <a
      data-tour={screen}
      href={href}
      className={styles.item}
      aria-current={current ? "page" : undefined}
      onClick={open}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden />
      {text(name)}
    </a>
  );
}

function linkTo(state: AppState, screen: Screen): string {
  return `?${toQuery({ ...sharedStateOf(state), screen })}`;
}
