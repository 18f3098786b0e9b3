/** The name of a line or an opening in the form of a return: `line-12`, `offer-3-7`, `offer-3-0` for a university. */
export const lineKey = (lineId: number): string => `line-${lineId}`;
export const offerKey = (organisationId: number, trainingId: number | null): string =>
  `offer-${organisationId}-${trainingId ?? 0}`;

/** The fields of the form: a tick for each line, and its reason. */
export const REMARK = 'remark';
const REASON = 'reason-';
export const reasonName = (key: string): string => `${REASON}${key}`;
export const keyOfReason = (name: string): string | undefined =>
  name.startsWith(REASON) ? name.slice(REASON.length) : undefined;
/** The id of that form: its fields stand beside the lines, outside of it. */
export const RETURN_FORM = 'retour';

/** What a name stands for, as the command takes it; empty where it stands for nothing. */
export function placeOfKey(key: string): {
  lineId?: number;
  organisationId?: number;
  trainingId?: number | null;
} {
  const [, line, organisation, training] = /^(?:line-(\d{1,9})|offer-(\d{1,9})-(\d{1,9}))$/.exec(key) ?? [];
  if (line !== undefined) return { lineId: Number(line) };
  if (organisation === undefined) return {};
  return { organisationId: Number(organisation), trainingId: Number(training) || null };
}
