/** Fear against risk, area by area. */
export function RiskPanel() {
  return null;
}
