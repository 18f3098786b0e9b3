import { type Change, changesBetween } from '@/lib/comparison/changes-between';
import {
  type ComparedComponent,
  compareDays,
  type MovedCount,
  type MovedLearners,
} from '@/lib/comparison/day-comparison';
import { readSpan } from '@/lib/domain/compared-days';
import { LAYERS } from '@/lib/domain/vocabulary';
import { actionNames } from '@/lib/figure/action-names';
import { Refusal } from '@/lib/refusal';
import { changeWords, countedWords } from '@/lib/wording/changes';
import { measureWords } from '@/lib/wording/measures';
import { lifeChangeWords } from '@/lib/wording/project-life';
import { amountWords } from '@/lib/wording/projects';
import { targetEventWords } from '@/lib/wording/targets';
import { verdictWords } from '@/lib/wording/verdicts';
import { everyPage } from '../all-pages';
import { refused } from '../filter-values';
import { unnamed } from '../nameless-signature';
import { exportTable, type TableQuestion } from '../table-definition';
import {
  count,
  day,
  euros,
  type Field,
  figure,
  LAYER_LABELS,
  number,
  rate,
  text,
  yesNo,
} from '../table-fields';

const COMPARED = ['from', 'to', 'season', 'target', 'action'] as const;

/** The two days and the narrowing of the page of comparison; refused field by field, as by its API. */
async function asked({ read, now, season, target, filter }: TableQuestion) {
  const action = filter('action');
  if (action !== undefined && !(await actionNames(read)).known(action))
    throw refused('action', 'unknown_action');
  const span = readSpan(filter('from'), filter('to') ?? now.day, now);
  if (span.ok) return { ...span.span, season, action, basis: target };
  const fields = span.problems.map((problem) => ({ ...problem, params: {} }));
  throw new Refusal('invalid', fields[0]?.code ?? 'invalid_input', {}, fields);
}

type Inside<Row> = Row & { season: string };

const sides = [
  { side: 'before', label: 'avant' },
  { side: 'after', label: 'après' },
] as const;

export const comparedObjectives = exportTable({
  name: 'compared-objectives',
  file: 'comparaison-objectifs',
  title: 'Objectifs, à deux dates',
  about: 'Une ligne par composante.',
  filters: COMPARED,
  needs: ['from'],
  audience: 'public',
}).of<Inside<ComparedComponent>>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', (c) => c.season),
    text('action', 'Action', 'La clé de l’action.', (c) => c.action.key),
    text('component', 'Composante', 'Son identifiant.', (c) => c.id),
    text('label', 'Ce qui est compté', 'Son libellé.', (c) => c.label),
    text('unit', 'Unité', 'L’unité.', (c) => c.unit),
    yesNo('moved', 'A bougé', 'Si sa cible, une valeur, un taux ou son verdict a bougé.', (c) => c.moved),
    ...sides.map(({ side, label }) =>
      text<Inside<ComparedComponent>>(
        `${side}Verdict`,
        `Verdict, ${label}`,
        'Ce qui est dit de la cible ce jour-là.',
        (c) => c[side]?.verdict && verdictWords(c[side].verdict),
      ),
    ),
    ...sides.map(({ side, label }) =>
      number<Inside<ComparedComponent>>(
        `${side}Target`,
        `Visé, ${label}`,
        'La cible connue ce jour-là.',
        (c) => c[side]?.target,
      ),
    ),
    ...LAYERS.flatMap((layer): Field<Inside<ComparedComponent>>[] => [
      ...sides.flatMap(({ side, label }): Field<Inside<ComparedComponent>>[] => [
        figure(
          `${side}-${layer}`,
          `${LAYER_LABELS[layer]}, ${label}`,
          'La valeur connue ce jour-là.',
          (c) => c[side]?.values[layer],
        ),
        rate(
          `${side}-${layer}-rate`,
          `Taux ${LAYER_LABELS[layer].toLocaleLowerCase('fr')}, ${label}`,
          'Le taux de ce jour-là.',
          (c) => c[side]?.rates[layer],
        ),
      ]),
      number(
        `${layer}Difference`,
        `${LAYER_LABELS[layer]}, différence`,
        'Vide si l’un des deux n’est pas un nombre, ou s’ils ne se soustraient pas.',
        (c) => c.differences[layer],
      ),
    ]),
  ],
  async rows(question) {
    const seasons = await compareDays(question.read, await asked(question));
    return { rows: seasons.flatMap(({ season, components }) => components.map((c) => ({ ...c, season }))) };
  },
});

export const comparedLearners = exportTable({
  name: 'compared-learners',
  file: 'comparaison-apprenants',
  title: 'Effectifs qui ont bougé entre deux dates',
  about: 'Une ligne par mesure et par période.',
  filters: COMPARED,
  needs: ['from'],
  audience: 'public',
}).of<Inside<MovedLearners>>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', (l) => l.season),
    text('measure', 'Mesure', 'Ce qui est compté.', (l) => measureWords[l.measure].label),
    text('period', 'Période', 'La période de l’effectif.', (l) => l.period.label),
    ...LAYERS.flatMap((layer): Field<Inside<MovedLearners>>[] => [
      ...sides.map(({ side, label }) =>
        figure<Inside<MovedLearners>>(
          `${side}-${layer}`,
          `${LAYER_LABELS[layer]}, ${label}`,
          'L’effectif connu ce jour-là.',
          (l) => l[side][layer],
        ),
      ),
      number(
        `${layer}Difference`,
        `${LAYER_LABELS[layer]}, différence`,
        'Un effectif masqué n’a pas de différence.',
        (l) => l.differences[layer],
      ),
    ]),
  ],
  async rows(question) {
    const seasons = await compareDays(question.read, await asked(question));
    return { rows: seasons.flatMap(({ season, learners }) => learners.map((l) => ({ ...l, season }))) };
  },
});

const inEuros = (what: MovedCount['what'], value: number | null) =>
  value !== null && what === 'aid' ? value / 100 : value;

export const comparedCounts = exportTable({
  name: 'compared-counts',
  file: 'comparaison-comptes',
  title: 'Comptes qui ont bougé entre deux dates',
  about: 'Une ligne par compte.',
  filters: COMPARED,
  needs: ['from'],
  audience: 'public',
}).of<Inside<MovedCount>>({
  fields: [
    text('season', 'Saison', 'S1 ou S2.', (c) => c.season),
    text('what', 'Compte', 'Ce qui est compté\u00a0; l’aide est en euros.', (c) => countedWords[c.what]),
    number('before', 'Avant', 'Au premier jour.', (c) => inEuros(c.what, c.before)),
    number('after', 'Après', 'Au second jour.', (c) => inEuros(c.what, c.after)),
  ],
  async rows(question) {
    const seasons = await compareDays(question.read, await asked(question));
    return { rows: seasons.flatMap(({ season, counts }) => counts.map((c) => ({ ...c, season }))) };
  },
});

const CHANGES_AT_ONCE = 500;

export const changes = exportTable({
  name: 'changes',
  file: 'changements',
  title: 'Ce qui a changé entre deux dates',
  about: 'Une ligne par événement, le dernier d’abord.',
  filters: COMPARED,
  needs: ['from'],
  audience: 'public',
}).of<Change>({
  fields: [
    day('day', 'Jour', 'Le jour de l’événement.', (c) => c.day),
    text('kind', 'Événement', 'Ce qui s’est passé.', (c) => changeWords[c.kind]),
    text('project', 'Projet', 'L’acronyme du projet.', (c) => c.project?.acronym),
    text('season', 'Saison', 'Celle de l’action.', (c) => c.action?.season),
    text('action', 'Action', 'La clé de l’action.', (c) => c.action?.key),
    text('organisation', 'Organisation', 'Celle qui entre, sort, fusionne ou finit.', (c) =>
      c.succession ? c.succession.predecessor : c.member?.organisation,
    ),
    text('successor', 'Successeur', 'L’organisation qui lui succède.', (c) => c.succession?.successor),
    text(
      'life',
      'Vie du projet',
      'Ce qui lui est arrivé, depuis quand.',
      (c) => c.life && lifeChangeWords(c.life),
    ),
    day(
      'trueFrom',
      'Vrai depuis',
      'Ce qui a été enregistré plus tard\u00a0; le jour de l’événement est alors celui de l’enregistrement.',
      (c) => c.trueFrom,
    ),
    count('trainings', 'Formations', 'Combien ont été ajoutées.', (c) => c.count),
    text('amountKind', 'Montant', 'Lequel des quatre.', (c) => c.amount && amountWords[c.amount.kind].label),
    euros('amount', 'Valeur', 'Le montant enregistré.', (c) => c.amount?.cents),
    text(
      'about',
      'De quoi il s’agit',
      'Jalon, étape de revue, cofinancement ou décision sur un référentiel.',
      (c) => c.about,
    ),
    text('component', 'Composante', 'Celle dont la cible change.', (c) => c.target?.componentId),
    number('targetBefore', 'Cible, avant', 'Vide\u00a0: aucune cible chiffrée.', (c) => c.target?.before),
    number('targetAfter', 'Cible, après', 'Vide\u00a0: aucune cible chiffrée.', (c) => c.target?.after),
    text(
      'targetEvent',
      'Origine de la cible',
      'Ce qui l’a apportée.',
      (c) => c.target && targetEventWords[c.target.event],
    ),
    text('source', 'Source', 'Le document et la ligne.', (c) => c.target?.source ?? c.amount?.source),
    text(
      'reason',
      'Motif',
      'Celui d’une cible est public\u00a0; les autres sont pour ceux qui suivent le projet.',
      (c) => c.target?.reason ?? c.detail?.reason,
    ),
    text(
      'by',
      'Qui',
      'Le rôle et l’organisation, pour ceux qui suivent le projet\u00a0; jamais un nom.',
      (c) => roleOf(c),
    ),
    count('lines', 'Lignes changées', 'Combien, pour ceux qui suivent le projet.', (c) => c.detail?.changed),
  ],
  async rows(question) {
    const { read, actor, now } = question;
    const { basis: _, ...between } = await asked(question);
    return {
      rows: await everyPage(async (page) => {
        const list = await changesBetween(read, actor, now, { ...between, page, size: CHANGES_AT_ONCE });
        return { items: list.changes, pages: list.pages };
      }),
    };
  },
});

const roleOf = ({ detail }: Change): string | null => (detail?.by ? unnamed(detail.by) : null);
