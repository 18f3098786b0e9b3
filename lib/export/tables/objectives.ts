import { actionsProgress } from '@/lib/figure/action-progress';
import { componentRows, objectiveFields } from '../objective-fields';
import { exportTable } from '../table-definition';

export const objectives = exportTable({
  fields: objectiveFields,
  async rows({ read, season = 'S2', day, target }) {
    return { rows: componentRows(await actionsProgress(read, season, day, target)) };
  },
});
