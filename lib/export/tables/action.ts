import type { Synthesis } from '@/lib/domain/synthesis';
import type { PaceCampaign } from '@/lib/figure/observed-values';
import { actionProjections, type ComponentProjection } from '@/lib/figure/projection';
import {
  type ActionDetail,
  actionDetail,
  seasonsOfAction,
  type TargetRecord,
} from '@/lib/overview/action-detail';
import { readSyntheses } from '@/lib/synthesis/syntheses';
import { countingModeWords } from '@/lib/wording/actions';
import { arrivalWords, noProjectionWords, paceNames } from '@/lib/wording/projection';
import { projectStatusWords } from '@/lib/wording/projects';
import { confidenceWords } from '@/lib/wording/synthesis';
import { targetEventWords } from '@/lib/wording/targets';
import { needed } from '../filter-values';
import { componentRows, type ObjectiveRow, objectiveFields } from '../objective-fields';
import { type ProjectedPace, projectedPaces } from '../projected-paces';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, day, number, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';

const OF_ACTION = [...READING, 'target', 'action'] as const;

/** The action of a page: in the season asked for where it is in it, else in its own. */
async function actionAsked(question: TableQuestion): Promise<ActionDetail> {
  const { read, season, day: on, target } = question;
  const key = needed(question, 'action');
  const isIn = (await seasonsOfAction(read, key, on)).some((one) => one.season === season);
  return actionDetail(read, { key, season: isIn ? season : undefined, day: on, basis: target });
}

export const actionComponents = exportTable({
  name: 'action-components',
  file: 'action-composantes',
  title: 'Objectif de l’action',
  about: 'Une ligne par composante en vigueur.',
  filters: OF_ACTION,
  needs: ['action'],
  audience: 'public',
}).of<ObjectiveRow>({
  fields: objectiveFields,
  rows: async (question) => ({ rows: componentRows([await actionAsked(question)]) }),
});

export const actionTargets = exportTable({
  name: 'action-targets',
  file: 'action-cibles',
  title: 'Composantes et versions des cibles',
  about: 'Une ligne par version d’une cible.',
  filters: OF_ACTION,
  needs: ['action'],
  audience: 'public',
}).of<TargetRecord>({
  fields: [
    text('component', 'Composante', 'L’identifiant de la composante.', (t) => t.componentId),
    text('label', 'Ce qui est compté', 'Son libellé.', (t) => t.label),
    text('season', 'Saison', 'S1 ou S2.', (t) => t.season),
    count('version', 'Version', 'Le rang de la cible.', (t) => t.version),
    number('target', 'Cible', 'Vide sans cible chiffrée.', (t) => t.target),
    text('unit', 'Unité', 'L’unité.', (t) => t.unit),
    number('baseline', 'Départ', 'La valeur de départ, s’il y en a une.', (t) => t.baseline),
    text('dueDate', 'Échéance', 'À la précision du document.', (t) => t.dueDate),
    text(
      'countingMode',
      'Mode de comptage',
      'Comment la valeur est rendue comparable à la cible.',
      (t) => countingModeWords[t.countingMode],
    ),
    text('event', 'Origine', 'Ce qui a apporté cette version.', (t) => targetEventWords[t.event]),
    day('knownFrom', 'Connue depuis', 'Le jour où elle est connue.', (t) => t.knownFrom),
    day('inForceFrom', 'En vigueur du', 'Le premier jour.', (t) => t.inForceFrom),
    day('inForceTo', 'Jusqu’au (exclu)', 'Le jour où elle cesse de valoir.', (t) => t.inForceTo),
    yesNo('inferred', 'Dates déduites', 'Si les dates sont déduites et non imprimées.', (t) => t.inferred),
    yesNo('inForce', 'En vigueur', 'Si elle vaut au jour lu.', (t) => t.inForce),
    text('source', 'Source', 'Le document et la ligne, ou la décision.', (t) => t.source),
    text('reason', 'Motif', 'Le motif de la version.', (t) => t.reason),
  ],
  rows: async (question) => ({ rows: (await actionAsked(question)).targets }),
});

interface SynthesisLine {
  componentId: string | null;
  synthesis: Synthesis;
}

export const actionSyntheses = exportTable({
  name: 'action-syntheses',
  file: 'action-syntheses',
  title: 'Synthèses de l’action',
  about: 'Une ligne par synthèse en cours\u00a0: ce que les agents écrivent à côté des verdicts.',
  filters: OF_ACTION,
  needs: ['action'],
  audience: 'public',
}).of<SynthesisLine>({
  fields: [
    text(
      'component',
      'Composante',
      'La composante dont elle parle\u00a0; vide\u00a0: toute l’action.',
      (row) => row.componentId,
    ),
    text('body', 'Synthèse', 'Ce qui est écrit.', ({ synthesis }) => synthesis.body),
    text(
      'confidence',
      'Confiance',
      'Celle de son auteur\u00a0: faible, moyenne ou forte.',
      ({ synthesis }) => confidenceWords[synthesis.confidence],
    ),
    day('writtenOn', 'Écrite le', 'Le jour où elle a été écrite.', ({ synthesis }) => synthesis.writtenOn),
    day(
      'publishedOn',
      'Publiée le',
      'Vide\u00a0: elle ne l’est pas, et n’est lue que de ceux qui suivent l’action.',
      ({ synthesis }) => synthesis.publishedOn,
    ),
  ],
  async rows(question) {
    const { key, season } = await actionAsked(question);
    const { read, actor, day: on } = question;
    const syntheses = await readSyntheses(read, actor, { season, day: on, action: key });
    return {
      rows: syntheses.flatMap(({ componentId, published, waiting }) =>
        [published, waiting].flatMap((synthesis) => (synthesis ? [{ componentId, synthesis }] : [])),
      ),
    };
  },
});

export const actionProjects = exportTable({
  name: 'action-projects',
  file: 'action-projets',
  title: 'Projets de l’action',
  about: 'Une ligne par projet.',
  filters: OF_ACTION,
  needs: ['action'],
  audience: 'public',
}).of<ActionDetail['projects'][number]>({
  fields: [
    text('slug', 'Identifiant', 'Le nom du projet dans les adresses du service.', (p) => p.slug),
    text('acronym', 'Acronyme', 'L’acronyme.', (p) => p.acronym),
    text('name', 'Nom', 'Le nom.', (p) => p.name),
    text('lead', 'Chef de file', 'L’organisation qui le porte ce jour-là.', (p) => p.lead),
    text('status', 'Statut', 'Son statut ce jour-là.', (p) => projectStatusWords[p.status]),
  ],
  rows: async (question) => ({ rows: (await actionAsked(question)).projects }),
});

export const actionRegions = exportTable({
  name: 'action-regions',
  file: 'action-regions',
  title: 'Régions de l’action',
  about: 'Une ligne par région où l’action est donnée.',
  filters: OF_ACTION,
  needs: ['action'],
  audience: 'public',
}).of<ActionDetail['regions'][number]>({
  fields: [
    text('region', 'Code', 'Le code officiel de la région.', (r) => r.code),
    text('name', 'Région', 'Son nom.', (r) => r.name),
    count(
      'projects',
      'Projets',
      'Les projets distincts de l’action qui y donnent une formation.',
      (r) => r.projects,
    ),
  ],
  rows: async (question) => ({ rows: (await actionAsked(question)).regions }),
});

async function projectionsAsked(question: TableQuestion): Promise<ComponentProjection[]> {
  const { key, season } = await actionAsked(question);
  return actionProjections(question.read, { key, season, day: question.day });
}

interface PaceRow {
  one: ComponentProjection;
  pace: ProjectedPace | null;
}

export const projections = exportTable({
  name: 'projections',
  file: 'projections',
  title: 'Projections',
  about: 'Une ligne par composante et par rythme\u00a0: ce ne sont pas des faits.',
  filters: OF_ACTION,
  needs: ['action'],
  audience: 'public',
}).of<PaceRow>({
  fields: [
    text('component', 'Composante', 'L’identifiant de la composante.', ({ one }) => one.componentId),
    text('label', 'Ce qui est compté', 'Son libellé.', ({ one }) => one.label),
    number('target', 'Cible', 'La cible lue.', ({ one }) => one.projection.target),
    day('dueDay', 'Échéance', 'Le dernier jour de l’échéance.', ({ one }) => one.projection.dueDay),
    text(
      'pace',
      'Rythme',
      'Le plus lent ou le plus rapide des rythmes vus.',
      ({ pace }) => pace && paceNames[pace.name],
    ),
    day('from', 'Vu du', 'Le début de ce rythme.', ({ pace }) => pace?.pace.from),
    day('to', 'Au', 'Sa fin.', ({ pace }) => pace?.pace.to),
    number(
      'change',
      'Différence',
      'Ce que la valeur vérifiée a gagné entre ces deux jours.',
      ({ pace }) => pace?.pace.change,
    ),
    day(
      'reachedOn',
      'Cible atteinte le',
      'Le jour, si ce rythme se poursuivait\u00a0: ce n’est pas un fait.',
      ({ pace }) => (pace?.arrival.kind === 'on' ? pace.arrival.day : null),
    ),
    text(
      'reached',
      'En mots',
      'Quand la cible serait atteinte à ce rythme.',
      ({ pace }) => pace && arrivalWords(pace.arrival),
    ),
    text(
      'none',
      'Sans projection',
      'Pourquoi il n’y a pas de projection\u00a0; vide s’il y en a une.',
      ({ one }) => (one.projection.kind === 'none' ? noProjectionWords(one.projection) : null),
    ),
  ],
  async rows(question) {
    return {
      rows: (await projectionsAsked(question)).flatMap((one): PaceRow[] =>
        one.projection.kind === 'range'
          ? projectedPaces(one.projection).map((pace) => ({ one, pace }))
          : [{ one, pace: null }],
      ),
      notes: [
        [
          'Nature',
          'Une projection n’est pas un fait\u00a0: ce que donneraient les rythmes déjà vus, s’ils se poursuivaient.',
        ],
      ],
    };
  },
});

interface PointRow {
  one: ComponentProjection;
  day: string;
  value: number;
}

export const observedPoints = exportTable({
  name: 'observed-points',
  file: 'observations',
  title: 'Valeurs vérifiées observées',
  about: 'Une ligne par observation.',
  filters: OF_ACTION,
  needs: ['action'],
  audience: 'public',
}).of<PointRow>({
  fields: [
    text('component', 'Composante', 'L’identifiant de la composante.', ({ one }) => one.componentId),
    text('label', 'Ce qui est compté', 'Son libellé.', ({ one }) => one.label),
    day('observedOn', 'Observation', 'La date d’observation de la campagne.', (row) => row.day),
    number('verified', 'Vérifié', 'La valeur vérifiée à cette observation.', ({ value }) => value),
  ],
  rows: async (question) => ({
    rows: (await projectionsAsked(question)).flatMap((one) =>
      one.projection.points.map(({ day: on, value }) => ({ one, day: on, value })),
    ),
  }),
});

export const observedCampaigns = exportTable({
  name: 'observed-campaigns',
  file: 'campagnes-observees',
  title: 'Campagnes et participations vérifiées',
  about: 'Une ligne par campagne.',
  filters: OF_ACTION,
  needs: ['action'],
  audience: 'public',
}).of<PaceCampaign>({
  fields: [
    text('campaign', 'Campagne', 'Son nom.', (c) => c.label),
    day('observedOn', 'Observation', 'Sa date d’observation.', (c) => c.observedOn),
    day('knownOn', 'Valeur connue au', 'Le jour dont on prend les valeurs.', (c) => c.knownOn),
    count('expected', 'Participations interrogées', 'Combien.', (c) => c.expected),
    count('verified', 'Vérifiées', 'Combien de celles-ci.', (c) => c.verified),
    yesNo('counted', 'Comptée', 'Si elle est un point de la projection.', (c) => c.counted),
  ],
  rows: async (question) => ({ rows: (await projectionsAsked(question))[0]?.campaigns ?? [] }),
});
