import { idIn, textIn, textOrNull, textsIn } from '@/app/_web/form-fields';
import { idOf } from '@/lib/domain/id';

/** A row of the annex as it is said in the form, with the columns that are ticked. */
export interface SaidRow {
  /** Its place in the form, by which its fields are named: `row.0.specialtyId`. */
  at: number;
  specialtyId: string;
  ticked: string[];
}

/** The rows of the form in which something is said; the first alone where nothing is. */
export function rowsSaid(valuesOf: (name: string) => readonly string[] | undefined): SaidRow[] {
  const rows: SaidRow[] = [];
  for (let at = 0; ; at += 1) {
    const named = valuesOf(`row.${at}.specialtyId`);
    if (!named) break;
    rows.push({ at, specialtyId: named[0] ?? '', ticked: [...(valuesOf(`row.${at}.categoryKey`) ?? [])] });
  }
  const said = rows.filter(({ specialtyId, ticked }) => specialtyId !== '' || ticked.length > 0);
  return said.length > 0 ? said : rows.slice(0, 1);
}

/** The columns of a row, one cell each; a row without any is one cell, which is refused for the want of a column. */
export const columnsSaid = ({ ticked }: SaidRow): string[] => (ticked.length > 0 ? ticked : ['']);

/** Rows of the annex with their columns, at one stage; or the one cell that is taken back (« 45 imagerie module_open »). */
export function readSpecialties(form: FormData) {
  const [specialtyId = '', category = '', stage = ''] = textIn(form, 'cell').split(' ');
  const taken = { specialtyId: idOf(specialtyId) ?? 0, categoryKey: category, stage, onDay: null };
  const rows = rowsSaid((name) => (form.has(name) ? textsIn(form, name) : undefined));
  const said = rows.flatMap((row) =>
    columnsSaid(row).map((categoryKey) => ({
      specialtyId: idOf(row.specialtyId) ?? 0,
      categoryKey,
      stage: textIn(form, 'stage'),
      onDay: textIn(form, 'onDay'),
    })),
  );
  return {
    trainingId: idIn(form, 'trainingId'),
    cells: form.has('cell') ? [taken] : said,
    reason: textOrNull(form, 'reason'),
    confirmed: textsIn(form, 'confirmed'),
  };
}
