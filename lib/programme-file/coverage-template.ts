import { projectIds, projectTargets } from '@/db/projects';
import { allStandingSpecialties } from '@/db/specialties';
import type { Read } from '@/db/store';
import { allCoverageNow, type CoverageRow } from '@/db/training-coverage';
import type { Actor } from '@/lib/access/actor';
import { can } from '@/lib/access/policy';
import { frameworksOfAction } from '@/lib/framework/frameworks';
import type { SheetName } from './columns';
import { competenceTexts } from './competence-rows';
import type { FileWords } from './file-words';
import type { KnownProgramme, KnownTraining } from './known-programme';
import { specialtyTexts } from './specialty-rows';
import type { TemplateRow } from './template-rows';

type CoverageRows = Record<Extract<SheetName, 'Spécialités' | 'Compétences'>, TemplateRow[]>;

/**
 * What a consortium is given to fill in, of the trainings that the account may write: the specialties that are said, and
 * every competence of the frameworks of their action, said or not.
 */
export async function coverageRows(
  read: Read,
  actor: Actor,
  { known, words, day }: { known: KnownProgramme; words: FileWords; day: string },
): Promise<CoverageRows> {
  const trainings = await writtenBy(read, actor, known, day);
  const rows: CoverageRows = { Spécialités: [], Compétences: [] };
  const said = Map.groupBy(allCoverageNow(read), ({ trainingId }) => trainingId);
  const specialties = Map.groupBy(allStandingSpecialties(read, day), ({ trainingId }) => trainingId);
  for (const training of trainings) {
    const named = {
      project: known.project(training.projectId)?.slug ?? '',
      training: training.title,
      organisation: known.organisation(training.organisationId)?.name ?? '',
    };
    for (const cell of specialties.get(training.id) ?? [])
      rows.Spécialités.push({ id: 0, texts: specialtyTexts(cell, named, words) });
    for (const one of await competencesOf(read, training, { known, said: said.get(training.id) ?? [], day }))
      rows.Compétences.push({ id: 0, texts: competenceTexts(one, named, words) });
  }
  return rows;
}

async function competencesOf(
  read: Read,
  training: KnownTraining,
  { known, said, day }: { known: KnownProgramme; said: readonly CoverageRow[]; day: string },
): Promise<(Pick<CoverageRow, 'frameworkKey' | 'position'> & Partial<CoverageRow> & { title: string })[]> {
  const participation = known
    .participationsOf(training.projectId)
    .find(({ id }) => id === training.participationId);
  const frameworks = participation ? await frameworksOfAction(read, participation.actionKey, day) : [];
  return frameworks.flatMap(({ key, competences }) =>
    competences.map(({ position, codePrinted, title }) => ({
      ...(said.find((row) => row.frameworkKey === key && row.position === position) ?? {
        ...{ frameworkKey: key, position },
      }),
      title: codePrinted === position ? title : `${title} (imprimée sous le n°\u00a0${codePrinted})`,
    })),
  );
}

async function writtenBy(
  read: Read,
  actor: Actor,
  known: KnownProgramme,
  day: string,
): Promise<KnownTraining[]> {
  const targets = await projectTargets(read, await projectIds(read), day);
  return known.allTrainings().filter(({ projectId, participationId, organisationId }) => {
    const participation = known.participationsOf(projectId).find(({ id }) => id === participationId);
    return can(actor, 'training.record', {
      ...targets.get(projectId),
      actionKeys: participation ? [participation.actionKey] : [],
      declaringOrganisations: [organisationId],
    });
  });
}
