const BROWSERS: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS/, 'Firefox'],
  [/Chrom(e|ium)\/|CriOS/, 'Chrome'],
  [/Safari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'macOS'],
  [/Linux|X11/, 'Linux'],
];

const named = (table: [RegExp, string][], text: string) => table.find(([sign]) => sign.test(text))?.[1];

/** A browser and its system by name, and no more: enough to tell one's own sessions apart. */
export function browserOf(userAgent: string | null): string {
  const known = [named(BROWSERS, userAgent ?? ''), named(SYSTEMS, userAgent ?? '')].filter(Boolean);
  return known.length > 0 ? known.join(' · ') : 'Navigateur inconnu';
}
