import { confirmJobLink } from '@/lib/observatory/confirm-job-link';
import { proposeJobLink } from '@/lib/observatory/propose-job-link';
import { MANAGER } from './accounts';
import { PROJECTS } from './projects';
import type { Timeline } from './timeline';
import { TRAININGS, trainingKey } from './trainings';
import { perform, type World } from './world';

interface LinkSpec {
  project: string;
  /** How the title of the training ends. */
  training: string;
  job: string;
  nature: 'trains_for' | 'close_to';
  /** Confirmed a fortnight later; else it waits for the officer. */
  confirmed: boolean;
}

const link = (
  project: string,
  training: string,
  job: string,
  { nature = 'trains_for', confirmed = true }: Partial<Pick<LinkSpec, 'nature' | 'confirmed'>> = {},
): LinkSpec => ({ project, training, job, nature, confirmed });

const CLOSE = { nature: 'close_to' } as const;
const WAITS = { confirmed: false } as const;

const LINKS: LinkSpec[] = [
  link('armor-num', 'Ingénierie des données de santé', 'architecte-de-donnees-de-sante'),
  link('datasoin', 'Entrepôts de données de santé', 'architecte-de-donnees-de-sante'),
  link('norsante', 'Systèmes d’information de santé', 'super-utilisateur-ou-utilisateur-cle'),
  link('trialp', 'Capteurs et télésurveillance', 'analyste-en-internet-des-objets'),
  link('ligeria', 'Interopérabilité en santé', 'integrateur-d-application'),
  link('armor-num', 'Télésanté et soins infirmiers', 'infirmier-en-telesante'),
  link('hauts-sn', 'Intelligence artificielle en imagerie', 'manipulateur-radio-en-pratique-avancee', CLOSE),
  link('grandest-num', 'Robotique médicale', 'infirmier-instrumentiste-en-robotique-chirurgicale', CLOSE),
  link('grandest-num', 'Robotique médicale', 'gestionnaire-de-flux-robotique', WAITS),
  link('occisante', 'Bio-informatique clinique', 'ingenieur-nanomedical', { ...CLOSE, ...WAITS }),
  link('ia-clin', 'IA et décision clinique', 'gestionnaire-d-hopital-virtuel', WAITS),
  link('francil-est', 'Cybersécurité des établissements', 'responsable-solutions-digitales', WAITS),
];

/** Twelve links of trainings with emerging jobs, of which eight are confirmed. */
export function planJobLinks(world: World, timeline: Timeline): void {
  timeline.on('2026-10-20', async (now) => {
    for (const { project, training, job, nature, confirmed } of LINKS) {
      const lead = PROJECTS.find(({ slug }) => slug === project)?.lead ?? '';
      const found = TRAININGS.find((one) => one.project === project && one.title.endsWith(training));
      if (!found) throw new Error(`La démonstration n’a pas de formation « ${training} » (${project}).`);
      const input = {
        ...{ jobKey: job, to: 'training', nature, source: 'Maquette de démonstration' },
        toKey: String(world.id('training', trainingKey(found))),
      };
      const { linkId } = await perform(proposeJobLink, input, world.leadOf(lead), now);
      if (confirmed)
        timeline.on('2026-11-05', async (later) => {
          await perform(confirmJobLink, { linkId }, world.actor(MANAGER), later);
        });
    }
  });
}
