import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { MessageId } from "../../i18n/messages.ts";

type Values = Record<string, string | number>;

/** The interface's words in the chosen language; ids are checked by the compiler. */
export function useText(): (id: MessageId, values?: Values) => string {
  const intl = useIntl();
  return useCallback((id: MessageId, values?: Values) => intl.formatMessage({ id }, values), [intl]);
}
