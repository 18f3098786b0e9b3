import { actionsProgress } from '@/lib/queries/action-progress';
import { componentRows, objectiveFields } from '../objective-fields';
import { exportTable } from '../table-file';

export const objectives = exportTable({
  fields: objectiveFields,
  async rows({ read, season = 'S2', day, target }) {
    return { rows: componentRows(await actionsProgress(read, season, day, target)) };
  },
});
