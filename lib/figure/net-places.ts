import type { Measure } from '@/lib/domain/vocabulary';
import type { CellPlace, PublicPlace } from './learner-cells';
import { cellName, nameOf } from './learner-cells';
import type { Atom, NetLayer, NetPlace } from './overlap-counts';

export const netName = ({ season, ...place }: NetPlace, layer: NetLayer): string =>
  `${season ?? ''}|${layer}|${nameOf(grainPlace(place))}`;

/** The name of the sum that a net is of, in one season. */
export const grossName = (
  { season: _, ...place }: NetPlace,
  of: { layer: NetLayer; measure: Measure; periodId: PublicPlace['periodId'] },
): string => cellName({ ...grainPlace(place), ...of });

/**
 * The cells of the public tables that an overlapping training counts in. Actions are of one season: both together are
 * shown of the programme, of the regions and of the projects. There is no net by level.
 */
export function placesOf({ seasonKey, actionKey, regionCode, projectId }: Atom): NetPlace[] {
  const always: NetPlace[] = [{}, { regionCode }, { projectId }];
  const ofSeason: NetPlace[] = [...always, { actionKey }, { actionKey, regionCode }];
  return [...always, ...ofSeason.map((place) => ({ ...place, season: seasonKey }))];
}

const GRAINS = { action: 'actionKey', region: 'regionCode', project: 'projectId' } as const;

function grainPlace({ actionKey, regionCode, projectId, levelKey }: NetPlace): CellPlace {
  const place = {
    ...(actionKey !== undefined && { actionKey }),
    ...(regionCode !== undefined && { regionCode }),
    ...(levelKey !== undefined && { levelKey }),
    ...(projectId !== undefined && { projectId }),
  };
  if (levelKey !== undefined) return { grain: 'action_level', ...place };
  if (actionKey !== undefined && regionCode !== undefined) return { grain: 'action_region', ...place };
  for (const grain of ['action', 'region', 'project'] as const)
    if (GRAINS[grain] in place) return { grain, ...place };
  return { grain: 'programme' };
}
