import { type ReactNode, useEffect } from "react";
import { IntlProvider } from "react-intl";
import type { Dataset } from "../../dataset/dataset.ts";
import { MESSAGES } from "../../i18n/messages.ts";
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

function LanguageProvider({ children }: { children: ReactNode }) {
  const language = useAppState((state) => state.language);
  // Day before month and a 24 h clock in both.
  const locale = language === "sv" ? "sv-SE" : "en-GB";

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  return (
    <IntlProvider locale={locale} defaultLocale="sv-SE" messages={MESSAGES[language]}>
      {children}
    </IntlProvider>
  );
}
