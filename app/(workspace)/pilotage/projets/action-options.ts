import type { ProjectChoices } from '@/lib/project/project-choices';
import { french } from '@/lib/wording/typography';

/** Actions as a select shows them, the newest season first, each under the number of its season. */
export const actionOptions = ({ actions }: Pick<ProjectChoices, 'actions'>) =>
  actions.map(({ value, season, number, title }) => ({
    value,
    label: `Saison ${season.slice(1)}, n°\u00a0${number} – ${french(title)}`,
  }));

export const roundOptions = ({ rounds }: Pick<ProjectChoices, 'rounds'>) =>
  rounds.map(({ id, season, number }) => ({
    value: String(id),
    label: `Saison ${season.slice(1)}, relève ${number}`,
  }));
