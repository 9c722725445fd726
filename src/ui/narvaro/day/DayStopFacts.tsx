import { strongestBlock } from "../../../analysis/why-here.ts";
import type { Decision } from "../../../domain/decision.ts";
import type { Visit } from "../../../domain/presence.ts";
import type { RankedHotspot } from "../../../domain/priority.ts";
import type { CitizenPromise } from "../../../domain/promise.ts";
import { dayOfMinute } from "../../../domain/time.ts";
import { useBlockText } from "../../karta/use-block-text.ts";
import { followOwnPosition, useOwnPosition } from "../../phone/own-position-store.ts";
import { useNumbers } from "../../shared/number-format.ts";
import { useText } from "../../shared/text.ts";
import { usePlanWords } from "../plan/use-plan-words.ts";
import styles from "./DayStopRow.module.css";
import { wayThere } from "./way-there.ts";

interface Props {
  readonly visit: Visit;
  readonly hotspot: RankedHotspot | null;
  readonly promises: readonly CitizenPromise[];
  readonly decisions: readonly Decision[];
}

const MOST_CATEGORIES = 3;

/** Why the stop is there, when and what happens at its place, what was promised and decided about it, and the way there. */
export function DayStopFacts({ visit, hotspot, promises, decisions }: Props) {
  const text = useText();
  const words = usePlanWords();
  const numbers = useNumbers();
  const blockText = useBlockText();
  const block = hotspot && strongestBlock(hotspot.rhythm.blocks);
  const day = dayOfMinute(visit.startMinute);
  const isHere = (place: { readonly id: string } | null) => place !== null && place.id === visit.place.id;
  const promised = promises.filter(
    ({ places, fromDay, toDay }) => fromDay <= day && toDay >= day && places.some(isHere),
  );
  // What was decided for this very visit is its note.
  const decided = decisions.filter(
    ({ place, doneDay, madeId }) => isHere(place) && doneDay === null && madeId !== visit.id,
  );
  return (
    <>
      {visit.note !== "" && <p className={styles.task}>{visit.note}</p>}
      <dl>
        <div>
          <dt>{text("day.why")}</dt>
          <dd>
            {visit.reason ? words.reason({ ...visit.reason, travelMinutes: null }) : text("presence.reason.hand")}
          </dd>
        </div>
        {block && (
          <div>
            <dt>{text("card.strongest")}</dt>
            <dd>{blockText(block)}</dd>
          </div>
        )}
        {hotspot && (
          <div>
            <dt>{text("day.what")}</dt>
            <dd>
              {hotspot.categories
                .slice(0, MOST_CATEGORIES)
                .map(({ category, count }) => `${category} (${numbers.count(count)})`)
                .join(", ")}
            </dd>
          </div>
        )}
        {hotspot?.openRequests ? (
          <div>
            <dt>{text("card.openRequests")}</dt>
            <dd>{numbers.count(hotspot.openRequests)}</dd>
          </div>
        ) : null}
        {promised.length > 0 && (
          <div>
            <dt>{text("day.promised")}</dt>
            <dd>{promised.map(({ title }) => title).join("; ")}</dd>
          </div>
        )}
        {decided.length > 0 && (
          <div>
            <dt>{text("day.decided")}</dt>
            <dd>{decided.map((decision) => decision.text).join("; ")}</dd>
          </div>
        )}
        <div>
          <dt>{text("day.way")}</dt>
          <dd>
            <Way visit={visit} />
          </dd>
        </div>
      </dl>
    </>
  );
}

/** From where one is, when one has asked for that; as the crow flies, counted here. */
function Way({ visit }: { visit: Visit }) {
  const text = useText();
  const numbers = useNumbers();
  const position = useOwnPosition();
  if (!position) {
    return (
      <button type="button" className={styles.other} onClick={() => followOwnPosition()}>
        {text("day.way.ask")}
      </button>
    );
  }
  const { meters, direction } = wayThere(position.lngLat, visit.place.lngLat);
  return text("day.way.said", { meters: numbers.whole(meters), direction });
}
