import type { Read } from './store';
import { prepared } from './store-prepared';

/** A number of learners that stands declared of a training, by profession and measure. */
export interface DeclaredRow {
  profession: string;
  measure: string;
  value: number | null;
}

/** What stands declared of a training in a region and a period, of those who were there. */
export const declaredAudiences = (
  read: Read,
  of: { trainingId: number; regionCode: string; periodId: number },
): DeclaredRow[] =>
  prepared(
    read,
    `SELECT l.profession_key AS profession, l.measure, f.value
     FROM current_figures f JOIN figure_lines l ON l.id = f.line_id
     WHERE f.layer = 'declared' AND l.nature = 'actual' AND l.training_id = @trainingId
       AND l.region_code = @regionCode AND l.period_id = @periodId
       AND l.measure IN ('entered', 'first_entered', 'certified')`,
  ).all(of) as DeclaredRow[];
