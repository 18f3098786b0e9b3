import type { Read } from './store';
import { prepared } from './store-prepared';

export interface Begun {
  officers: number;
  organisations: number;
  projects: number;
  trainings: number;
  commitments: number;
  leads: number;
  campaigns: number;
}

/** How far an installation is: what was recorded of each kind, whoever asks. */
export const begun = (read: Read): Begun =>
  prepared(
    read,
    `SELECT
       (SELECT count(DISTINCT coalesce(person_id, id)) FROM accounts WHERE role = 'officer' AND status = 'active') AS officers,
       (SELECT count(*) FROM organisations WHERE origin <> 'reference' AND withdrawn_from IS NULL) AS organisations,
       (SELECT count(*) FROM projects WHERE withdrawn_from IS NULL) AS projects,
       (SELECT count(*) FROM trainings WHERE withdrawn_from IS NULL) AS trainings,
       (SELECT count(*) FROM current_offers WHERE layer = 'committed' AND happened_on IS NOT NULL) AS commitments,
       (SELECT count(*) FROM accounts WHERE role = 'lead' AND status = 'active') AS leads,
       (SELECT count(*) FROM campaigns WHERE withdrawn_from IS NULL) AS campaigns`,
  ).get() as Begun;
