import { useIntl } from "react-intl";
import type { LostWork } from "../../dataset/dataset.ts";
import { dayOfIsoDate } from "../../domain/time.ts";
import { useListText } from "../shared/list-text.ts";
import { useText } from "../shared/text.ts";

interface Lost {
  readonly lost?: readonly string[];
  readonly lostWork: readonly LostWork[];
}

/** What cannot be read, as one text: files by name, work by its kind, month and number; null when nothing is known of it. */
export function useLostNames(): (lost: Lost) => string | null {
  const text = useText();
  const intl = useIntl();
  const listText = useListText();
  const monthText = (month: string) =>
    intl.formatDate((dayOfIsoDate(`${month}-01`) ?? 0) * 86_400_000, {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    });
  return ({ lost = [], lostWork }) => {
    const work = lostWork.map(({ list, month, count }) => {
      const what = text(`keeping.lost.${list}`, { count });
      return month === null ? what : text("keeping.lost.inMonth", { what, month: monthText(month) });
    });
    const names = [...lost, ...work];
    return names.length > 0 ? listText(names) : null;
  };
}
