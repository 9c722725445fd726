import { standardNormal } from "../../src/analysis/seeded-random.ts";
import type { Area } from "../../src/domain/area.ts";
import { characterOf } from "./area-character.ts";

export interface InventedAnswer {
  readonly code: string;
  readonly name: string;
  readonly survey: string;
  readonly question: string;
  /** Share who answered in the unsafe direction, 0–100, one decimal; a whole number of the answers. */
  readonly unsafePercent: number;
  readonly answers: number;
}

/** `share`: of all who answer, in an ordinary area. `risk`: how much it follows the incidents. */
const QUESTIONS = [
  { text: "Otrygg ute på kvällen i området", share: 0.27, risk: 0.5 },
  { text: "Avstår från att gå ut på kvällen av oro för brott", share: 0.14, risk: 0.45 },
  { text: "Oroar sig för att utsättas för brott", share: 0.33, risk: 0.25 },
  { text: "Otrygg vid hållplats eller station på kvällen", share: 0.24, risk: 0.35 },
  { text: "Upplever problem med nedskräpning och skadegörelse", share: 0.3, risk: 0.6 },
  { text: "Upplever problem med dålig belysning", share: 0.25, risk: 0.15 },
  { text: "Upplever problem med öppen narkotikahandel", share: 0.16, risk: 0.65 },
  { text: "Upplever att polisen inte bryr sig om problemen här", share: 0.31, risk: 0.25 },
] as const;

/** Label and how worried the year was, in logits. */
const SURVEYS = [
  { label: "2024", mood: 0.08 },
  { label: "2025", mood: 0.02 },
  { label: "2026", mood: -0.06 },
] as const;

/**
 * Invent a yearly safety survey. An area's unsafe share follows its incidents, its own worry (see `AREA_CHARACTER`) and
 * chance, in logits; so it is correlated with risk but is not risk.
 *
 * @param incidentDensity incidents per inhabited km², by area code
 */
export function inventSurvey(
  areas: readonly Area[],
  incidentDensity: ReadonlyMap<string, number>,
  random: () => number,
): InventedAnswer[] {
  const risk = standardizedLogarithms(areas.map((area) => incidentDensity.get(area.code) ?? 0));
  const answers: InventedAnswer[] = [];
  for (const survey of SURVEYS) {
    areas.forEach((area, index) => {
      const { worry, answers: usual } = characterOf(area.code);
      const count = clamp(Math.round(usual * (1 + 0.06 * standardNormal(random))), 8, 400);
      for (const question of QUESTIONS) {
        const logit =
          Math.log(question.share / (1 - question.share)) +
          question.risk * risk[index]! +
          worry +
          survey.mood +
          0.08 * standardNormal(random);
        const unsafe = binomial(random, count, 1 / (1 + Math.exp(-logit)));
        answers.push({
          code: area.code,
          name: area.name,
          survey: survey.label,
          question: question.text,
          unsafePercent: Math.round((1000 * unsafe) / count) / 10,
          answers: count,
        });
      }
    });
  }
  return answers;
}

function standardizedLogarithms(values: readonly number[]): number[] {
  const logarithms = values.map((value) => Math.log(value + 1));
  const mean = logarithms.reduce((sum, value) => sum + value, 0) / logarithms.length;
  const variance = logarithms.reduce((sum, value) => sum + (value - mean) ** 2, 0) / logarithms.length;
  return logarithms.map((value) => (value - mean) / Math.sqrt(variance));
}

function binomial(random: () => number, trials: number, probability: number): number {
  let successes = 0;
  for (let i = 0; i < trials; i++) if (random() < probability) successes++;
  return successes;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
