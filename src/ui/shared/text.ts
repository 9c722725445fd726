import { type IntlShape, useIntl } from "react-intl";
import type { MessageId } from "../../i18n/messages.ts";

type Values = Record<string, string | number>;
type Text = (id: MessageId, values?: Values) => string;

const texts = new WeakMap<IntlShape, Text>();

/** The interface's words in the chosen language; ids are checked by the compiler. */
export function useText(): Text {
  const intl = useIntl();
  const text = texts.get(intl) ?? textOf(intl);
  texts.set(intl, text);
  return text;
}

/**
 * Finds a message by its id. `intl.formatMessage` finds it by all of its words and settings, written out as JSON at every
 * call: that was a tenth of what a screen with a hundred visits takes to draw.
 */
function textOf(intl: IntlShape): Text {
  const { formatters, locale, messages } = intl;
  const known = new Map<MessageId, ReturnType<typeof formatters.getMessageFormat>>();
  return (id, values) => {
    try {
      const message = known.get(id) ?? formatters.getMessageFormat(messages[id]!, locale, undefined, { formatters });
      known.set(id, message);
      return String(message.format(values));
    } catch {
      // Told in its own way: a message that is not there, or a value that it lacks.
      return intl.formatMessage({ id }, values);
    }
  };
}
