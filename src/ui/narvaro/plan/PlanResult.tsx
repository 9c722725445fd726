import type { PlanCoverage } from "../../../domain/presence.ts";
import { Term } from "../../help/Term.tsx";
import { MethodLink } from "../../shared/MethodLink.tsx";
import { useNumbers } from "../../shared/number-format.ts";
import { useText } from "../../shared/text.ts";
import styles from "./PlanResult.module.css";

/** How much of the need is covered, beside what it could have been; in words, for the shares alone say little. */
export function PlanResult({ coverage, isFromToday }: { coverage: PlanCoverage; isFromToday: boolean }) {
  const text = useText();
  const { share } = useNumbers();
  if (coverage.slots === 0) return <p className={styles.result}>{text("presence.noNeed")}</p>;
  const values = {
    covered: share(coverage.covered),
    roundRobin: share(coverage.roundRobin),
    bound: share(coverage.bound),
  };
  return (
    <section className={styles.result} aria-label={text("presence.result")}>
      <p className={styles.words} aria-live="polite">
        {text(wordsFor(coverage), values)} <Term term="coveredNeed" label={text("presence.coveredNeed")} />
      </p>
      <svg className={styles.bar} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden>
        <rect className={styles.bound} width={100 * coverage.bound} height={4} />
        <rect className={styles.covered} width={100 * coverage.covered} height={4} />
        <line className={styles.round} x1={100 * coverage.roundRobin} x2={100 * coverage.roundRobin} y1={0} y2={4} />
      </svg>
      <p className={styles.note}>
        {isFromToday && `${text("presence.fromToday")} `}
        {text("presence.needMeans")} <MethodLink />
      </p>
    </section>
  );
}

/** Going round with all shifts may make more visits than the plan has: then what so many can cover says little of it. */
function wordsFor({ visits, roundRobin, bound }: PlanCoverage) {
  if (visits === 0) return "presence.coversNothing";
  return roundRobin > bound ? "presence.coversWithRoom" : "presence.covers";
}
