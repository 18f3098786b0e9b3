import { textIn, textOrNull } from '@/app/_web/form-fields';

/** A link as its form sends it: what it leads to is one choice, `training:12`, `profession:7`. */
export function readLink(form: FormData) {
  const [to, ...key] = textIn(form, 'toKey').split(':');
  return {
    jobKey: textIn(form, 'jobKey'),
    // Nothing chosen: its key is refused, once.
    to: to || 'training',
    toKey: key.join(':'),
    nature: textIn(form, 'nature'),
    source: textIn(form, 'source'),
    note: textOrNull(form, 'note'),
  };
}

/** « 8,5 » and « 90 000 » are numbers; what is none stays text, for the command to refuse at its field. */
function numberIn(form: FormData, name: string): number | string | null {
  const text = textIn(form, name);
  if (text === '') return null;
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

export const readFact = (form: FormData) => ({
  documentKey: textIn(form, 'documentKey'),
  place: textIn(form, 'place'),
  topic: textIn(form, 'topic'),
  label: textIn(form, 'label'),
  qualifier: textIn(form, 'qualifier') || '=',
  value: numberIn(form, 'value'),
  upper: numberIn(form, 'upper'),
  unit: textOrNull(form, 'unit'),
  dated: textOrNull(form, 'dated'),
  base: textOrNull(form, 'base'),
  guard: textOrNull(form, 'guard'),
});
