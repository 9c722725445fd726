/** `07` */
export function twoFigures(hour: number): string {
  return String(hour).padStart(2, "0");
}
