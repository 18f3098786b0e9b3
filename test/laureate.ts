import { execute } from '@/lib/command';
import { fold } from '@/lib/domain/fold';
import type { ProjectStatus, SeasonKey } from '@/lib/domain/vocabulary';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordTraining } from '@/lib/project/record-training';
import { by, officerOf } from './builders';
import { on } from './consortium';

interface Given {
  acronym: string;
  name?: string;
  lead?: string;
  anrReference?: string;
  knownFrom?: string;
  status?: ProjectStatus;
  /** Each action with the delivery regions of its trainings: one training for each list. */
  actions: { key: string; season: SeasonKey; trainings?: string[][] }[];
}

/** A laureate made through the commands on its day, with a lead of its own. Needs `programmeDatabase()`. */
export async function laureate({
  acronym,
  name = `Projet ${acronym}`,
  lead = `Université du projet ${acronym}`,
  anrReference,
  knownFrom = '2024-01-15',
  status = 'running',
  actions,
}: Given) {
  const officer = await officerOf(...actions.map(({ key }) => key));
  const request = by(officer, on(knownFrom));
  const { organisationId } = await execute(
    createOrganisation,
    {
      name: lead,
      kind: 'university',
      regionCode: '53',
      healthUniversity: true,
      healthSource: 'Liste du ministère',
    },
    request,
  );
  const slug = fold(acronym).replaceAll(' ', '-');
  const { projectId, participationIds } = await execute(
    createProject,
    {
      slug,
      acronym,
      name,
      status,
      anrReference: anrReference ?? null,
      startsOn: null,
      endsOn: null,
      decidedOn: knownFrom,
      source: 'Décision du comité',
      confirmed: ['anr_reference_unusual'],
      participations: actions.map(({ key, season }) => ({ actionKey: key, seasonKey: season })),
      members: [{ organisationId, role: 'lead', since: knownFrom }],
    },
    request,
  );
  for (const { key, trainings = [] } of actions)
    for (const [index, regions] of trainings.entries())
      await execute(
        recordTraining,
        {
          participationId: participationIds[key] ?? 0,
          organisationId,
          title: `Formation ${key} ${index + 1}`,
          kind: 'track',
          regime: 'initial',
          regions: regions.map((regionCode) => ({ regionCode })),
          levelKeys: ['7'],
        },
        request,
      );
  return { slug, projectId, organisationId, participationIds, officer };
}
