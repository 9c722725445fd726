import { type KeyboardEvent, type ReactNode, useId, useState } from "react";
import {
  besideDay,
  type DataDays,
  LEAST_DAYS_BESIDE,
  lastTwoTertials,
  lastTwoYears,
} from "../../analysis/side-presets.ts";
import { followUpPeriodAt } from "../../domain/follow-up-period.ts";
import { type Period, samePeriod } from "../../domain/period.ts";
import { type Both, SIDES, type Side, type SideBySide } from "../../domain/side-by-side.ts";
import { isoDateOfDay } from "../../domain/time.ts";
import { PeriodFields } from "../karta/PeriodFields.tsx";
import { PublishedPeriods } from "../karta/PublishedPeriods.tsx";
import { dayOfTyped } from "../karta/period-draft.ts";
import controls from "../shared/controls.module.css";
import { useAppState, useStore } from "../shared/store-context.tsx";
import { useText } from "../shared/text.ts";
import styles from "./SidesBar.module.css";

type Periods = Extract<SideBySide, { kind: "periods" }>;

function useDataDays(): DataDays | null {
  const firstDay = useAppState((state) => state.summary?.firstDay ?? null);
  const lastDay = useAppState((state) => state.summary?.lastDay ?? null);
  return firstDay === null || lastDay === null ? null : { firstDay, lastDay };
}

/** The comparisons that meetings ask for, one press away. */
export function PeriodPresets({ sides }: { sides: Periods }) {
  const text = useText();
  const store = useStore();
  const data = useDataDays();
  const isShared = useAppState((state) => state.leastShown !== null);
  if (!data) return null;
  const tertials = lastTwoTertials(data);
  const presets = [
    { label: text("sides.lastYears"), periods: lastTwoYears(data) },
    { label: tertials && text("sides.tertials", tertialWords(tertials)), periods: tertials },
  ];
  return (
    <>
      <fieldset className={styles.chips} aria-label={text("sides.presets")}>
        {presets.map(
          ({ label, periods }) =>
            periods && (
              <button
                key={label}
                type="button"
                className={controls.chip}
                aria-pressed={SIDES.every((side) => samePeriod(periods[side], sides[side]))}
                onClick={() => store.getState().compareSides({ kind: "periods", ...periods })}
              >
                {label}
              </button>
            ),
        )}
      </fieldset>
      {/* The shared view counts in whole months. */}
      {!isShared && <AroundDay data={data} />}
    </>
  );
}

function tertialWords({ a, b }: Both<Period>) {
  const [before, now] = [followUpPeriodAt(a.fromDay, "tertial"), followUpPeriodAt(b.fromDay, "tertial")];
  return { tertial: now.kind === "tertial" ? now.tertial : 1, year: String(now.year), before: String(before.year) };
}

/** Equally long before and after a day: a measure, a new rule, a closed street. */
function AroundDay({ data }: { data: DataDays }) {
  const text = useText();
  const store = useStore();
  const id = useId();
  const [typed, setTyped] = useState("");
  const [isWrong, setIsWrong] = useState(false);

  const commit = () => {
    if (typed.trim() === "") return setIsWrong(false);
    const day = dayOfTyped(typed);
    const periods = day === null ? null : besideDay(day, data);
    setIsWrong(periods === null);
    if (periods) store.getState().compareSides({ kind: "periods", ...periods });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    commit();
    event.preventDefault();
  };

  return (
    <span className={styles.aroundDay}>
      <label>
        {text("sides.aroundDay")}{" "}
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          placeholder={text("period.placeholder")}
          className={controls.field}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? id : undefined}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={commit}
        />
      </label>
      {isWrong && (
        <span id={id} role="alert" className={styles.wrong}>
          {text("sides.aroundDay.wrong", {
            days: LEAST_DAYS_BESIDE,
            example: isoDateOfDay(Math.floor((data.firstDay + data.lastDay) / 2)),
          })}
        </span>
      )}
    </span>
  );
}

/** Two periods to choose freely; in the shared view of whole months, tertials and years. */
export function PeriodSides({ sides, swap }: { sides: Periods; swap: ReactNode }) {
  const text = useText();
  const store = useStore();
  const data = useDataDays();
  const isShared = useAppState((state) => state.leastShown !== null);
  if (!data) return null;

  const choose = (side: Side, period: Period | null) => {
    if (period) store.getState().compareSides({ ...sides, [side]: period });
  };
  const fields = (side: Side) => (
    <fieldset className={styles.side} aria-label={text("sides.period", { side })}>
      <span className={styles.letter} aria-hidden>
        {text("sides.side", { side })}
      </span>
      {isShared ? (
        <PublishedPeriods
          label={text("filter.period")}
          {...data}
          chosen={sides[side]}
          onChoose={(period) => choose(side, period)}
          withDefault={false}
        />
      ) : (
        <PeriodFields {...data} period={sides[side]} onChoose={(period) => choose(side, period)} quiet />
      )}
    </fieldset>
  );
  return (
    <>
      {fields("a")}
      {swap}
      {fields("b")}
    </>
  );
}
