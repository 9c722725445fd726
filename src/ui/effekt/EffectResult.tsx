import { useIntl } from "react-intl";
import type { BeforeAfter, Effect, EffectQuestion } from "../../domain/effect.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { Term } from "../help/Term.tsx";
import { useNumbers } from "../shared/number-format.ts";
import { useText } from "../shared/text.ts";
import styles from "./EffectPanel.module.css";
import { useEffectWords } from "./use-effect-words.ts";

interface Props {
  readonly effect: Effect;
  readonly question: EffectQuestion;
  readonly treatedName: string;
  readonly controlName: string;
}

const LEAST_P = 0.001;

/** First what could show at all, then what came, then what it does not say. */
export function EffectResult({ effect, question, treatedName, controlName }: Props) {
  const text = useText();
  return (
    <>
      <Smallest effect={effect} />
      <section aria-labelledby="effect-result" className={styles.result}>
        <h4 id="effect-result" className={styles.heading}>
          {text("effect.result")}
        </h4>
        <Verdict effect={effect} />
        <CountTable effect={effect} question={question} treatedName={treatedName} controlName={controlName} />
      </section>
      <section aria-labelledby="effect-reading" className={styles.reading}>
        <h4 id="effect-reading" className={styles.heading}>
          {text("effect.reading")}
        </h4>
        <ul>
          <li>{text("effect.notAlike")}</li>
          <li>{text("effect.regression")}</li>
          <li>{text("effect.counting", { meters: question.treated.radiusMeters, days: question.days })}</li>
          {!question.includeUncovered && <li>{text("effect.uncovered")}</li>}
        </ul>
      </section>
    </>
  );
}

function Smallest({ effect: { place, ring, smallestDetectable } }: { effect: Effect }) {
  const text = useText();
  const numbers = useNumbers();
  const before = place.treatedBefore + (ring?.treatedBefore ?? 0);
  return (
    <p className={styles.smallest}>
      {text(smallestDetectable > before ? "effect.cannotShow" : "effect.smallest", {
        least: numbers.whole(smallestDetectable),
        before,
        where: text(ring ? "effect.placeAndRing" : "effect.placeAlone"),
      })}
    </p>
  );
}

function Verdict({ effect }: { effect: Effect }) {
  const text = useText();
  const intl = useIntl();
  const effectWords = useEffectWords();
  const { wdd, low, high, z, pValue } = effect;
  const decimals = (value: number, digits: number) =>
    intl.formatNumber(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return (
    <>
      <p className={styles.verdict}>{effectWords(effect)}</p>
      <p className={styles.note}>
        {text("effect.wdd", {
          wdd: decimals(wdd, 0),
          low: decimals(low, 0),
          high: decimals(high, 0),
          z: decimals(z, 2),
          p: pValue < LEAST_P ? `< ${decimals(LEAST_P, 3)}` : `= ${decimals(pValue, pValue < 0.1 ? 3 : 2)}`,
        })}{" "}
        <Term term="wdd" label="WDD" />
      </p>
    </>
  );
}

function CountTable({ effect, question, treatedName, controlName }: Props) {
  const text = useText();
  const { startDay, days } = question;
  const rows: readonly (readonly [name: string, before: number, after: number])[] = [
    ...rowsOf(effect.place, treatedName, text("effect.controlRow", { name: controlName })),
    ...(effect.ring ? rowsOf(effect.ring, text("effect.ringRow"), text("effect.controlRingRow")) : []),
  ];
  return (
    <table className={styles.table}>
      <caption className={styles.note}>{text("effect.table")}</caption>
      <thead>
        <tr>
          <th scope="col">{text("effect.placeColumn")}</th>
          <th scope="col">
            {text("effect.before")}
            <Dates fromDay={startDay - days} toDay={startDay - 1} />
          </th>
          <th scope="col">
            {text("effect.after")}
            <Dates fromDay={startDay} toDay={startDay + days - 1} />
          </th>
          <th scope="col">{text("effect.change")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, before, after]) => (
          <CountRow key={name} name={name} before={before} after={after} />
        ))}
      </tbody>
    </table>
  );
}

function CountRow({ name, before, after }: { name: string; before: number; after: number }) {
  const numbers = useNumbers();
  const intl = useIntl();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{numbers.whole(before)}</td>
      <td>{numbers.whole(after)}</td>
      <td>{intl.formatNumber(after - before, { signDisplay: "exceptZero" })}</td>
    </tr>
  );
}

function rowsOf(
  { treatedBefore, treatedAfter, controlBefore, controlAfter }: BeforeAfter,
  treated: string,
  control: string,
) {
  return [
    [treated, treatedBefore, treatedAfter],
    [control, controlBefore, controlAfter],
  ] as const;
}

function Dates({ fromDay, toDay }: { fromDay: number; toDay: number }) {
  return (
    <span className={styles.dates}>
      <span>{isoDateOfDay(fromDay)} –</span> <span>{isoDateOfDay(toDay)}</span>
    </span>
  );
}
