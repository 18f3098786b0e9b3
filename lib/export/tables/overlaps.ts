import { type OverlapEffect, type ProjectOverlap, projectOverlaps } from '@/lib/project/project-overlaps';
import { Refusal } from '@/lib/refusal';
import { measureWords } from '@/lib/wording/measures';
import { needed } from '../filter-values';
import { unnamed } from '../nameless-signature';
import { exportTable, type TableQuestion } from '../table-definition';
import { count, instant, text, yesNo } from '../table-fields';
import { READING } from '../table-filters';

async function overlapsAsked(question: TableQuestion) {
  const { read, actor, now, day } = question;
  const found = await projectOverlaps(read, actor, now, { slug: needed(question, 'project'), day });
  if (!found) throw new Refusal('missing', 'not_found');
  return found;
}

interface Row {
  line: ProjectOverlap;
  standing: boolean;
}

export const overlaps = exportTable({
  name: 'overlaps',
  file: 'doubles-comptes',
  title: 'Doubles comptes déclarés',
  about: 'Une ligne par déclaration, la dernière d’abord.',
  filters: [...READING, 'project'],
  needs: ['project'],
  audience: 'signed_in',
}).of<Row>({
  fields: [
    text('first', 'Formation', 'La première des deux.', ({ line }) => line.first.title),
    text('firstBy', 'Déclarée par', 'Son organisation.', ({ line }) => line.first.organisation),
    text('second', 'Autre formation', 'La seconde.', ({ line }) => line.second.title),
    text('secondBy', 'Autre déclarée par', 'Son organisation.', ({ line }) => line.second.organisation),
    text('period', 'Période', 'La période.', ({ line }) => line.period),
    text('measure', 'Mesure', 'Ce qui est compté.', ({ line }) => measureWords[line.measure].label),
    count(
      'learners',
      'Comptées dans les deux',
      'Vide\u00a0: personne ne sait combien.',
      ({ line }) => line.learners,
    ),
    yesNo('withdrawn', 'Retiré', 'Si la ligne retire ce qui était déclaré.', ({ line }) => line.withdrawn),
    yesNo('standing', 'Vaut ce jour-là', 'Non\u00a0: une ligne de l’historique.', ({ standing }) => standing),
    text('reason', 'Motif', 'Celui qui a été donné.', ({ line }) => line.reason),
    text('by', 'Qui', 'Le rôle et l’organisation\u00a0; jamais un nom.', ({ line }) => unnamed(line.by)),
    instant('at', 'Quand', 'Le moment.', ({ line }) => line.at),
  ],
  async rows(question) {
    const { history, standing } = await overlapsAsked(question);
    const holding = new Set(standing.map(({ id }) => id));
    return { rows: history.map((line) => ({ line, standing: holding.has(line.id) })) };
  },
});

const netLow = (of: OverlapEffect['declared']): number | null => of?.net.low ?? null;
const netHigh = (of: OverlapEffect['declared']): number | null => of?.net.high ?? null;

export const overlapEffects = exportTable({
  name: 'overlap-effects',
  file: 'doubles-comptes-effets',
  title: 'Effet des doubles comptes',
  about: 'Une ligne par mesure et par période.',
  filters: [...READING, 'project'],
  needs: ['project'],
  audience: 'signed_in',
}).of<OverlapEffect>({
  fields: [
    text('measure', 'Mesure', 'Ce qui est compté.', (e) => measureWords[e.measure].label),
    text('period', 'Période', 'La période.', (e) => e.period),
    count('declaredGross', 'Déclarés, brut', 'La somme des formations.', (e) => e.declared?.gross),
    count('declaredLow', 'Déclarés, net au moins', 'Le moins de personnes distinctes.', (e) =>
      netLow(e.declared),
    ),
    count('declaredHigh', 'Déclarés, net au plus', 'Le plus de personnes distinctes.', (e) =>
      netHigh(e.declared),
    ),
    count('verifiedGross', 'Vérifiés, brut', 'La somme des formations.', (e) => e.verified?.gross),
    count('verifiedLow', 'Vérifiés, net au moins', 'Le moins de personnes distinctes.', (e) =>
      netLow(e.verified),
    ),
    count('verifiedHigh', 'Vérifiés, net au plus', 'Le plus de personnes distinctes.', (e) =>
      netHigh(e.verified),
    ),
  ],
  rows: async (question) => ({ rows: (await overlapsAsked(question)).effects }),
});
