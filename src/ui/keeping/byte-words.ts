const UNITS = ["kB", "MB", "GB", "TB"] as const;

/** 14 MB, 1,4 GB: thousands as disks count them, two figures at least. @param format a number with so many decimals */
export function byteWords(bytes: number, format: (value: number, decimals: number) => string): string {
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${format(value, value < 9.95 && unit > 0 ? 1 : 0)}\u00a0${UNITS[unit]}`;
}
