import { addToRollup } from '@/db/figure-rollups';
import { write } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { EMPTY_TALLY } from '@/lib/domain/value';
import type { Layer } from '@/lib/domain/vocabulary';
import { createProject } from '@/lib/project/create-project';
import { by } from './builders';
import { type Consortium, on } from './consortium';

/** An action of season 2 in which nobody takes part before `comparedProject`. */
export const COMPARED_ACTION = 'TRAVAIL_SOCIAL';

interface Compared {
  slug: string;
  /** The lead of the consortium leads it too; else the stranger, or the organisation that is said. */
  isLead: boolean;
  ledBy?: number;
  /** Of which nothing happened yet: it may still give up. */
  status?: 'running' | 'contracted';
  /** Entrants declared in 2025-2026, known from 1 October 2026; null: it said nothing. */
  entered: number | null;
  /** Planned for the same year: a hundred, unless said; null: nothing. */
  planned?: number | null | undefined;
}

/** A project of the action with what it planned and declared, as its sums hold it. */
export async function comparedProject(
  { organisations, periodId }: Consortium,
  officer: Actor,
  { slug, isLead, ledBy, status = 'running', entered, planned = 100 }: Compared,
): Promise<number> {
  const { projectId } = await execute(
    createProject,
    {
      ...{ slug, acronym: slug.toUpperCase(), name: `Projet ${slug}`, status, anrReference: null },
      ...{ startsOn: '2025-09-01', endsOn: null, decidedOn: '2025-01-10', source: 'Décision du comité' },
      participations: [{ actionKey: COMPARED_ACTION, seasonKey: 'S2' }],
      members: [
        {
          organisationId: isLead ? organisations.lead : (ledBy ?? organisations.stranger),
          ...{ role: 'lead', since: '2025-01-10' },
        },
      ],
    },
    by(officer, on('2025-01-12')),
  );
  await write(async (tx) => {
    const place = { seasonKey: 'S2', actionKey: COMPARED_ACTION, projectId, periodId } as const;
    const add = (layer: Layer, value: number) =>
      addToRollup(
        tx,
        '2026-10-01',
        { grain: 'participation', ...place, measure: 'entered', layer },
        { ...EMPTY_TALLY, value, numbers: 1 },
      );
    if (planned !== null) await add('committed', planned);
    if (entered !== null) await add('declared', entered);
  });
  return projectId;
}
