import { actionsProgress } from '@/lib/figure/action-progress';
import { componentRows, objectiveFields } from '../objective-fields';
import { exportTable } from '../table-definition';
import { READING } from '../table-filters';

export const objectives = exportTable({
  name: 'objectives',
  file: 'objectifs',
  title: 'Objectifs par action',
  about: 'Une ligne par composante d’objectif en vigueur.',
  filters: [...READING, 'target'],
  season: 'S2',
  audience: 'public',
}).of({
  fields: objectiveFields,
  async rows({ read, season = 'S2', day, target }) {
    return { rows: componentRows(await actionsProgress(read, season, day, target)) };
  },
});
