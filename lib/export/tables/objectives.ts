import { VERDICT_CODES } from '@/lib/domain/verdict';
import { ACTION_SORTS, judgedActions, narrowed } from '@/lib/verdict/judged-actions';
import { choice } from '../filter-values';
import { componentRows, objectiveFields } from '../objective-fields';
import { exportTable } from '../table-definition';
import { READING } from '../table-filters';

export const objectives = exportTable({
  name: 'objectives',
  file: 'objectifs',
  title: 'Objectifs par action',
  about: 'Une ligne par composante d’objectif en vigueur.',
  filters: [...READING, 'target', 'verdict', 'sort'],
  season: 'S2',
  audience: 'public',
}).of({
  fields: objectiveFields,
  async rows(question) {
    const { read, season = 'S2', day, target } = question;
    const asked = {
      verdict: choice(question, 'verdict', VERDICT_CODES, 'unknown_verdict'),
      sort: choice(question, 'sort', ACTION_SORTS, 'unknown_action_sort'),
    };
    return { rows: componentRows(narrowed(await judgedActions(read, season, day, target), asked)) };
  },
});
