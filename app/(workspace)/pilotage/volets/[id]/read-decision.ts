import { placeOfKey, REMARK, reasonName } from './remark-key';

/** The section, and the sending that the officer has before him. */
export const readDecision = (form: FormData) => ({
  sectionId: Number(form.get('sectionId')),
  submission: Number(form.get('submission')) || undefined,
});

/** The reason of the whole, and that of each line that is ticked. */
export const readReturn = (form: FormData) => ({
  ...readDecision(form),
  reason: String(form.get('reason') ?? ''),
  remarks: form.getAll(REMARK).map((key) => ({
    ...placeOfKey(String(key)),
    reason: String(form.get(reasonName(String(key))) ?? ''),
  })),
});

const FILTERS = ['action', 'region', 'campaign'];

/** Where a decision leads: the next section of the same list, which says what was just done. */
export function afterDecision(form: FormData): string {
  const decided = Number(form.get('sectionId'));
  const onward = Number(form.get('onward')) || decided;
  return `/pilotage/volets/${onward}?${new URLSearchParams([...keptIn(form), ['decide', String(decided)]])}`;
}

/** The decision that is taken back, as its event. */
export const readUndo = (form: FormData) => ({
  sectionId: Number(form.get('sectionId')),
  decision: Number(form.get('decision')) || undefined,
});

/** Back to the section, which waits again. */
export function afterUndo(form: FormData): string {
  const search = new URLSearchParams([...keptIn(form), ['annule', '1']]);
  return `/pilotage/volets/${Number(form.get('sectionId'))}?${search}`;
}

/** What the form says of the list is read again, never followed as an address. */
const keptIn = (form: FormData) =>
  [...new URLSearchParams(String(form.get('kept') ?? ''))].filter(([name]) => FILTERS.includes(name));
