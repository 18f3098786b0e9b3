import { idIn, rowsIn, textIn, textOrNull } from '@/app/_web/form-fields';

/** The lines that a file gave, as the page kept them, or those of the grid of regions. */
function linesIn(form: FormData): unknown {
  const sent = textIn(form, 'sent');
  if (sent !== '') {
    try {
      return JSON.parse(sent);
    } catch {
      return [];
    }
  }
  const of = {
    levelKey: textOrNull(form, 'levelKey'),
    professionId: textOrNull(form, 'professionId') === null ? null : idIn(form, 'professionId'),
  };
  return rowsIn(form, 'lines', ['regionCode', 'text']).map((row) => ({ ...row, ...of }));
}

export const readPopulation = (form: FormData) => ({
  title: textIn(form, 'title'),
  unit: textIn(form, 'unit'),
  basis: textIn(form, 'basis'),
  datedOn: textIn(form, 'datedOn'),
  source: textIn(form, 'source'),
  documentKey: textOrNull(form, 'documentKey'),
  licence: textOrNull(form, 'licence'),
  replacesId: textOrNull(form, 'replacesId') === null ? null : idIn(form, 'replacesId'),
  reason: textOrNull(form, 'reason'),
  lines: linesIn(form),
});
