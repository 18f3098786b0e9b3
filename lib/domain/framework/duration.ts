/**
 * A duration as a person types it, in minutes: « 2 » and « 1,5 » are hours, « 1 h 30 » and « 1:30 » hours and minutes,
 * « 45 min » minutes. Blank is null; what is none of them stays text, for the command to refuse at its field.
 */
export function typedMinutes(text: string): number | string | null {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '').toLowerCase();
  if (typed === '') return null;
  const decimal = /^(\d{1,5})(?:[.,](\d{1,2}))?h?$/.exec(typed);
  if (decimal) return Math.round(Number(`${decimal[1]}.${decimal[2] ?? 0}`) * 60);
  const parts = /^(\d{1,5})(?:h|:)([0-5]?\d)(?:min)?$/.exec(typed);
  if (parts) return Number(parts[1]) * 60 + Number(parts[2]);
  const minutes = /^(\d{1,6})(?:min|mn|minutes?)$/.exec(typed);
  return minutes ? Number(minutes[1]) : text;
}
