import { slugOf } from '@/lib/domain/observatory/slug';
import type { FactQualifier, FactTopic } from '@/lib/domain/observatory/vocabulary';
import * as t from '../schema';
import type { Tx } from '../store';
import { guardOf, SHARE_BASE, SHARE_GUARD } from './fact-guards';
import { JOB_SHEETS, type SheetSource, STUDY } from './job-source';
import { printedAt } from './printed-lines';
import { put } from './put';
import { oneSource } from './source';

interface Fact {
  topic: FactTopic;
  label: string;
  src: string;
  value?: number | null;
  upper?: number | null;
  unit?: string | null;
  printed?: string | null;
  qualifier?: FactQualifier;
  qualifierWords?: string | null;
  dated?: string | null;
  datedInferred?: boolean;
  base?: string | null;
  guard?: string | null;
  detail?: string | null;
  quote?: string | null;
  jobKey?: string | null;
}

/** Every statement of documents 000 and 001 that may be quoted, each with what keeps it from being misread. */
export function loadFacts(tx: Tx): number {
  const facts = [
    ...market(),
    ...survey(),
    ...recruitment(),
    ...trainings(),
    ...recommendations(),
    ...JOB_SHEETS.jobs.flatMap(ofSheet),
  ];
  return put(tx, t.sourcedFacts, [t.sourcedFacts.key], facts.map(rowOf));
}

function rowOf(fact: Fact, at: number): typeof t.sourcedFacts.$inferInsert {
  const { topic, label, src, jobKey = null } = fact;
  return {
    key: slugOf(`${src.split(',')[0]} ${label}`),
    position: at + 1,
    documentKey: src.slice(0, 3),
    topic,
    label,
    value: fact.value ?? null,
    upper: fact.upper ?? null,
    unit: fact.unit ?? null,
    printed: fact.printed ?? null,
    qualifier: fact.qualifier ?? '=',
    qualifierWords: fact.qualifierWords ?? null,
    dated: fact.dated ?? null,
    datedInferred: fact.datedInferred ?? false,
    base: fact.base ?? null,
    guard: fact.guard ?? guardOf(src),
    detail: fact.detail ?? null,
    quote: fact.quote === undefined ? printedAt(src.split(', ')) : fact.quote,
    jobKey,
    src,
  };
}

/** The word that a label puts in brackets says how its value is meant. */
const IN_BRACKETS = / \((près de|plus de|environ|au moins|au minimum)\)$/;

function meant(label: string): Pick<Fact, 'label' | 'qualifier' | 'qualifierWords'> {
  const [found, words] = IN_BRACKETS.exec(label) ?? [];
  if (!found || !words) return { label };
  const isAbout = words === 'près de' || words === 'environ';
  return { label: label.replace(found, ''), qualifier: isAbout ? '≈' : '>', qualifierWords: words };
}

function market(): Fact[] {
  const figures = STUDY.market_figures.map((one): Fact => {
    const dated = one.as_of ?? one.period?.replace('-', '/') ?? one.as_of_inferred ?? null;
    return {
      ...meant(one.label),
      topic: 'market',
      value: one.value,
      printed: one.fraction ?? null,
      unit: one.unit,
      qualifier: one.qualifier,
      qualifierWords: one.qualifier_printed,
      dated,
      datedInferred: one.as_of === null && one.period === undefined && dated !== null,
      detail:
        [
          one.source_printed && `Source citée par l'étude : ${one.source_printed}.`,
          one.note && `${one.note}.`,
        ]
          .filter(Boolean)
          .join(' ') || null,
      src: one.src,
    };
  });
  const { label, regions_printed, src } = STUDY.market_location;
  return [...figures, { topic: 'market', label, detail: regions_printed.join(', '), src }];
}

const survey = (): Fact[] =>
  STUDY.survey.figures.map((one) => ({
    topic: 'survey',
    label: one.topic,
    value: one.value_pct ?? one.value_min_pct ?? null,
    upper: one.value_max_pct ?? null,
    printed: one.fraction ?? null,
    unit: one.fraction ? null : '%',
    qualifier: one.qualifier === 'range' ? 'between' : one.qualifier,
    base: `${one.group} (${SHARE_BASE})`,
    guard: guardOf(one.src) ?? (one.group_note ? `${one.group_note}.` : SHARE_GUARD),
    dated: '2021',
    datedInferred: true,
    src: one.src,
  }));

function recruitment(): Fact[] {
  const {
    very_hard_to_recruit: hardest,
    hard_to_recruit_other_functions: functions,
    src,
  } = STUDY.recruitment;
  const first = Number(src.split(':')[1]?.split('-')[0]);
  return [
    ...hardest.map(
      ({ name, src: line }): Fact => ({
        topic: 'recruitment',
        label: `fonction jugée très difficile à recruter : ${name}`,
        base: 'interviews de 34 acteurs (000:652) ; part non imprimée',
        src: line,
      }),
    ),
    ...functions.map(
      (name, at): Fact => ({
        topic: 'recruitment',
        label: `fonction difficile à recruter : ${name}`,
        base: `citée par 3 % à 6 % des acteurs interviewés (000:674) ; ${SHARE_BASE}`,
        src: `000:${first + at}`,
        quote: printedAt('000:674'),
      }),
    ),
  ];
}

function trainings(): Fact[] {
  const {
    initial_total: initial,
    continuing_total: continuing,
    initial_plus_continuing: both,
    online_total: online,
    initial_health: health,
    graduates_per_year: graduates,
  } = STUDY.trainings.stated_vs_table;
  const { n_actors_interviewed: actors } = STUDY.study;
  const counted = { topic: 'trainings', unit: 'formation' } as const;
  const hypothesis = {
    topic: 'trainings',
    unit: 'personne par an',
    qualifier: 'between',
    guard: 'Hypothèse de l’étude (« nous pouvons donc émettre l’hypothèse »), et non un comptage.',
  } as const;
  return [
    {
      ...counted,
      label: 'formations initiales annoncées par l’étude',
      value: initial.stated,
      guard: `Son annexe n’en imprime que ${initial.table} (000:1881-1905).`,
      src: '000:1484',
    },
    {
      ...counted,
      label: 'formations continues annoncées par l’étude',
      value: continuing.stated,
      guard: `Son annexe en imprime ${continuing.table_all_rows}, dont ${continuing.table_certifying} certifiantes (000:1909-1926).`,
      src: '000:1484',
    },
    {
      ...counted,
      label: 'formations initiales et continues annoncées par l’étude',
      value: both.stated,
      guard: 'Ses tableaux en impriment 35, dont 29 certifiantes.',
      src: '000:1484',
    },
    {
      ...counted,
      label: 'formations en ligne (MOOC) annoncées par l’étude',
      value: online.stated,
      src: '000:1484',
    },
    {
      ...counted,
      label: 'formations initiales d’ingénieurs spécialisés dans la santé',
      value: health.stated_health_specialised,
      src: '000:1520',
    },
    {
      ...counted,
      label: 'formations initiales avec une spécialité ou une option sur les dispositifs connectés',
      value: health.stated_dmc_options,
      src: '000:1520',
    },
    {
      ...hypothesis,
      label: 'jeunes diplômés de formations initiales, chaque année',
      value: graduates.initial.min,
      upper: graduates.initial.max,
      src: graduates.initial.src,
    },
    {
      ...hypothesis,
      label: 'personnes qui sortent de formations continues, chaque année',
      value: graduates.continuing.min,
      upper: graduates.continuing.max,
      src: graduates.continuing.src,
    },
    {
      topic: 'survey',
      label: 'acteurs interrogés par l’étude',
      value: actors.value,
      unit: 'acteur',
      dated: '2021-02/2021-04',
      guard: 'Les taux de réponse collent à une base de 31 : aucun effectif ne s’en déduit (D126).',
      src: actors.src,
    },
  ];
}

const recommendations = (): Fact[] =>
  STUDY.recommendations.map((one) => ({
    topic: 'recommendation',
    label: `recommandation : ${one.label}`,
    guard: `L’étude n’oblige personne : elle ${one.modality === 'exemples' ? 'donne des exemples' : `écrit « ${one.modality} »`}.`,
    detail:
      [
        one.modules && `Modules : ${one.modules.join(' ; ')} (${one.modules_src}).`,
        one.examples && `Exemples : ${one.examples.join(' ; ')}.`,
      ]
        .filter(Boolean)
        .join(' ') || null,
    src: oneSource(one.src),
  }));

const BOUND = / \((min|max)\)$/;

/** What a sheet counts; « (min) » and « (max) » of one thing are the two bounds of one fact. */
function ofSheet(sheet: SheetSource): Fact[] {
  const jobKey = slugOf(sheet.name);
  return sheet.facts.flatMap((one, at): Fact[] => {
    const [, bound] = BOUND.exec(one.label) ?? [];
    if (bound === 'max') return [];
    const upper = bound === 'min' ? (sheet.facts[at + 1]?.value ?? null) : null;
    return [
      {
        topic: 'job',
        ...meant(one.label.replace(BOUND, '')),
        value: one.value,
        upper,
        ...(upper !== null && { qualifier: 'between' as const }),
        unit: one.unit,
        printed: one.printed ?? one.fraction ?? null,
        jobKey,
        src: one.src,
      },
    ];
  });
}
