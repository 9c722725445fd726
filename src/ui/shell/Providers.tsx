import { type ReactNode, useEffect, useState } from "react";
import { IntlProvider } from "react-intl";
import type { Dataset } from "../../dataset/dataset.ts";
import { type Language, loadMessages, type Messages, messagesAtHand } from "../../i18n/messages.ts";
import type { AppStore } from "../../state/store.ts";
import { DatasetProvider } from "../shared/dataset-context.tsx";
import { ErrorBoundary } from "../shared/ErrorBoundary.tsx";
import { StoreProvider, useAppState } from "../shared/store-context.tsx";
import { UndoProvider } from "../undo/undo-context.tsx";

interface Props {
  readonly store: AppStore;
  readonly dataset: Dataset;
  readonly children: ReactNode;
}

export function Providers({ store, dataset, children }: Props) {
  return (
    // Swedish whatever was chosen: the language itself may be what broke.
    <ErrorBoundary instead={<p role="alert">Sidan kunde inte visas. Ladda om den.</p>}>
      <StoreProvider store={store}>
        <LanguageProvider>
          <DatasetProvider dataset={dataset}>
            <UndoProvider dataset={dataset}>{children}</UndoProvider>
          </DatasetProvider>
        </LanguageProvider>
      </StoreProvider>
    </ErrorBoundary>
  );
}

interface Spoken {
  readonly language: Language;
  readonly messages: Messages;
}

/** The language that is shown is the one whose words have come: until then the one before it stays. */
function LanguageProvider({ children }: { children: ReactNode }) {
  const language = useAppState((state) => state.language);
  const [spoken, setSpoken] = useState(() => atHand(language));
  const shown = spoken?.language;

  useEffect(() => {
    let isWanted = true;
    void loadMessages(language)
      .then((messages) => isWanted && setSpoken({ language, messages }))
      // The network is gone: better the other language than none.
      .catch(() => isWanted && setSpoken((before) => before ?? atHand("sv")));
    return () => {
      isWanted = false;
    };
  }, [language]);

  useEffect(() => {
    if (shown) document.documentElement.lang = shown;
  }, [shown]);

  if (!spoken) return null;
  // Day before month and a 24 h clock in both.
  const locale = spoken.language === "sv" ? "sv-SE" : "en-GB";
  return (
    <IntlProvider locale={locale} defaultLocale="sv-SE" messages={spoken.messages}>
      {children}
    </IntlProvider>
  );
}

function atHand(language: Language): Spoken | null {
  const messages = messagesAtHand(language);
  return messages && { language, messages };
}
