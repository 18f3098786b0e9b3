import { findingsAt } from '@/db/findings';
import { read } from '@/db/store';
import { confirmFindingAnswer } from '@/lib/finding/confirm-finding-answer';
import { proposeFindingAnswer } from '@/lib/finding/propose-finding-answer';
import { recordDiagnostic } from '@/lib/finding/record-diagnostic';
import { recordFinding } from '@/lib/finding/record-finding';
import { MANAGER } from './accounts';
import { trainingOf } from './live-trainings';
import { PROJECTS } from './projects';
import type { Timeline } from './timeline';
import { perform, type World } from './world';

const SLUG = 'armor-num';
const TITLE = 'Diagnostic de démonstration – besoins des établissements de santé';

/** What the invented diagnostic of a project found: with and without a number. */
const FOUND = [
  {
    kind: 'job_in_tension',
    label: 'Ingénieur en données de santé',
    text: 'Douze établissements interrogés cherchent ce profil depuis plus de six mois.',
    qualifier: 'between',
    ...{ low: 40, high: 60, unit: 'postes à pourvoir', horizon: 'd’ici fin 2027' },
    basis: 'Enquête de démonstration auprès de 12 établissements',
  },
  { kind: 'skill_need', label: 'Interopérabilité des logiciels de soins', romeCode: 'M1805' },
  {
    kind: 'training_need',
    label: 'Cybersécurité des établissements, en formation initiale',
    qualifier: 'about',
    ...{ low: 80, unit: 'diplômés par an', horizon: 'à la rentrée 2027' },
    basis: 'Extrapolation de démonstration, sur 12 établissements',
  },
  { kind: 'attractiveness_action', label: 'Stages découverte à l’hôpital pour les écoles d’ingénieurs' },
];

/** Which trainings answer: of the invented diagnostic, and of the study of document 000 by the line of a finding. */
const ANSWERS = [
  {
    of: 'Ingénieur en données de santé',
    slug: SLUG,
    title: 'Master – parcours Ingénierie des données de santé',
  },
  {
    of: 'Interopérabilité des logiciels de soins',
    slug: 'ligeria',
    title: 'Master – parcours Interopérabilité en santé',
  },
  { of: '000:662', slug: 'ligeria', title: 'Master – parcours Interopérabilité en santé' },
];
/** It waits for its officer. */
const PROPOSED = {
  of: 'Cybersécurité des établissements, en formation initiale',
  slug: 'francil-est',
  title: 'Master – parcours Cybersécurité des établissements',
};

const leadOf = (world: World, slug: string) =>
  world.leadOf(PROJECTS.find((project) => project.slug === slug)?.lead ?? '');

/** One project delivers its diagnostic; some trainings answer what it, and the study, found. */
export function planNeeds(world: World, timeline: Timeline): void {
  timeline.on('2026-06-02', async (now) => {
    const lead = leadOf(world, SLUG);
    const { diagnosticId } = await perform(
      recordDiagnostic,
      {
        ...{ projectId: world.id('project', SLUG), domain: 'health_facilities', title: TITLE },
        ...{ deliveredOn: '2026-05-29', source: 'Rapport de démonstration, mai 2026' },
      },
      lead,
      now,
    );
    for (const [index, found] of FOUND.entries()) {
      const source = `Rapport de démonstration, partie ${index + 1}`;
      await perform(recordFinding, { diagnosticId, source, ...found }, lead, now);
    }
  });
  timeline.on('2026-06-09', async (now) => {
    const said = findingsAt(read(), now.day);
    const linkOf = ({ of, slug, title }: typeof PROPOSED) => ({
      findingId: said.find(({ label, source }) => label === of || source === of)?.id ?? 0,
      trainingId: trainingOf(world, slug, title),
    });
    for (const answer of ANSWERS) {
      await perform(proposeFindingAnswer, linkOf(answer), leadOf(world, answer.slug), now);
      await perform(confirmFindingAnswer, linkOf(answer), world.actor(MANAGER), now);
    }
    await perform(
      proposeFindingAnswer,
      { ...linkOf(PROPOSED), note: 'Le parcours est celui que les établissements demandent.' },
      leadOf(world, PROPOSED.slug),
      now,
    );
  });
}
