import { execute } from '@/lib/command';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { createProject } from '@/lib/project/create-project';
import { recordTraining } from '@/lib/project/record-training';
import { account, by, officerOf } from './builders';
import { on } from './consortium';

/**
 * Two projects made through the commands: SPE in action SPECIALISTES, whose lead declares a master in Île-de-France and a
 * course of continuing training; DIR in action DIRECTION alone. Needs `programmeDatabase()`.
 */
export async function specialists() {
  const officer = await officerOf('SPECIALISTES');
  const director = await officerOf('DIRECTION');
  const both = await officerOf('SPECIALISTES', 'DIRECTION');
  const begun = on('2025-01-10');
  const organisation = async (name: string) =>
    (
      await execute(
        createOrganisation,
        { name, kind: 'university', regionCode: '11', healthUniversity: false },
        by(both, begun),
      )
    ).organisationId;
  const ids = { spe: await organisation('Université S'), dir: await organisation('Université D') };
  const project = (slug: string, actionKey: string, organisationId: number) =>
    execute(
      createProject,
      {
        ...{ slug, acronym: slug.toUpperCase(), name: `Projet ${slug}`, status: 'running' },
        ...{ anrReference: null, startsOn: null, endsOn: null, decidedOn: begun.day, source: 'Décision' },
        participations: [{ actionKey, seasonKey: 'S2' }],
        members: [{ organisationId, role: 'lead', since: '2025-01-10' }],
      },
      by(both, begun),
    );
  const spe = await project('spe', 'SPECIALISTES', ids.spe);
  const dir = await project('dir', 'DIRECTION', ids.dir);
  const training = async (title: string, more: Record<string, unknown> = {}) =>
    (
      await execute(
        recordTraining,
        {
          ...{ participationId: spe.participationIds.SPECIALISTES, organisationId: ids.spe, title },
          ...{ kind: 'track', regime: 'apprenticeship', componentIds: [], levelKeys: ['7'] },
          regions: [{ regionCode: '11', places: 30 }],
          ...more,
        },
        by(officer, begun),
      )
    ).trainingId;
  return {
    officer,
    director,
    lead: await account('lead', { organisationId: ids.spe }),
    otherLead: await account('lead', { organisationId: ids.dir }),
    reader: await account('reader', { organisationId: ids.spe }),
    projects: { spe: spe.projectId, dir: dir.projectId },
    trainings: {
      master: await training('Master Dispositifs médicaux connectés'),
      course: await training('Formation courte à l’interopérabilité', { regime: 'continuing' }),
      elsewhere: await training('Licence Données de santé', { regions: [{ regionCode: '53' }] }),
    },
  };
}

export type Specialists = Awaited<ReturnType<typeof specialists>>;
