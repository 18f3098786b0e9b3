import { idIn, textIn, textOrNull, textsIn } from '@/app/_web/form-fields';
import { idOf } from '@/lib/domain/id';

/** The columns of one row of the annex at one stage; or the one cell that is taken back (« 45 imagerie module_open »). */
export function readSpecialties(form: FormData) {
  const [specialtyId = '', category = '', stage = ''] = textIn(form, 'cell').split(' ');
  const taken = { specialtyId: idOf(specialtyId) ?? 0, categoryKey: category, stage, onDay: null };
  const ticked = textsIn(form, 'categoryKey');
  const said = (ticked.length > 0 ? ticked : ['']).map((categoryKey) => ({
    specialtyId: idIn(form, 'specialtyId') ?? 0,
    categoryKey,
    stage: textIn(form, 'stage'),
    onDay: textIn(form, 'onDay'),
  }));
  return {
    trainingId: idIn(form, 'trainingId'),
    cells: form.has('cell') ? [taken] : said,
    reason: textOrNull(form, 'reason'),
    confirmed: textsIn(form, 'confirmed'),
  };
}
