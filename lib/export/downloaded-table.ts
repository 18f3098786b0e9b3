import { z } from 'zod';
import { env, isDemonstration } from '@/lib/env';
import { actionNames } from '@/lib/figure/action-names';
import { learnersAsOf } from '@/lib/figure/learner-day';
import { seesMore } from '@/lib/figure/reader';
import { regionNames } from '@/lib/figure/region-names';
import { Refusal } from '@/lib/refusal';
import { seasonNames } from '@/lib/wording/actions';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { DATA_LICENCE, DEMONSTRATION_WORDS } from '@/lib/wording/edition';
import { measureWords } from '@/lib/wording/measures';
import { projectStatusWords } from '@/lib/wording/projects';
import { learnersDayWords } from '@/lib/wording/situation';
import { targetBasisWords } from '@/lib/wording/targets';
import { sessionStateWords, ZONE_NOT_PRINTED } from '@/lib/wording/training-sessions';
import { capitalised } from '@/lib/wording/typography';
import { verdictNames } from '@/lib/wording/verdicts';
import type { ContextLine, OpenTable, TableDeclaration, TableQuestion } from './table-definition';
import type { Cell, TableColumn } from './table-fields';
import { type TableFilter, tableFilterWords } from './table-filters';
import { type TableName, tableOf } from './tables';

export interface DownloadedTable extends OpenTable {
  title: string;
  about: string;
  asOf: string;
  /** Everything that the file says of itself: filters in words, days, source, licence. */
  context: ContextLine[];
  /** Without its ending. */
  fileName: string;
}

/** A table as it leaves the service: the last column says the day of its figures, so that two files can be put together. */
export async function openTable(name: TableName, question: TableQuestion): Promise<DownloadedTable> {
  const table = tableOf(name);
  const { season = table.season } = question;
  for (const needed of table.needs ?? [])
    if (question.filter(needed) === undefined) throw new Refusal('missing', 'not_found');
  const { columns, rows, notes, day = question.day } = await table.open({ ...question, season });
  const of = { ...question, season, day };
  return {
    title: table.title,
    about: table.about,
    asOf: day,
    columns: [...columns, AS_OF],
    rows: withDay(rows, day),
    notes,
    context: await contextOf(table, of, notes),
    fileName: fileNameOf(table, of),
  };
}

const AS_OF: TableColumn = {
  key: 'asOf',
  label: 'Situation au',
  kind: 'day',
  about: 'Le jour à la fin duquel ces chiffres étaient connus.',
};

async function* withDay(rows: OpenTable['rows'], day: string): AsyncGenerator<readonly Cell[]> {
  for await (const row of rows) yield [...row, day];
}

async function contextOf(
  { name, about, filters, audience }: TableDeclaration,
  question: TableQuestion,
  notes: readonly ContextLine[],
): Promise<ContextLine[]> {
  const { season, day, now, target } = question;
  const asked: ContextLine[] = [];
  for (const filter of filters) {
    if (filter === 'season')
      asked.push(['Saison', season ? seasonNames(season) : 'Les deux saisons ensemble']);
    else if (filter === 'target') asked.push([tableFilterWords.target, targetBasisWords[target]]);
    else if (filter !== 'as-of') {
      const value = question.filter(filter);
      if (value) asked.push([tableFilterWords[filter], await valueWords(question, filter, value)]);
    }
  }
  const address = env().NEXTAUTH_URL;
  return [
    ['Contenu', about],
    ['Situation connue au', formatDay(day)],
    ...(await learnersLine(question, filters)),
    ...asked,
    ...notes,
    ['Fichier produit le', formatInstant(now.instant)],
    ['Source', address ? `Suivi CMA (${address})` : 'Suivi CMA'],
    audience === 'public' && !(seesMore(question.read) && !name.startsWith('public-'))
      ? ['Licence', DATA_LICENCE]
      : ['Diffusion', 'Données de travail, réservées aux personnes qui y ont accès dans le service.'],
    ...(isDemonstration() ? [['Données de démonstration', DEMONSTRATION_WORDS] as const] : []),
  ];
}

/** The day of the learners, where it is not that of the other figures. */
async function learnersLine(
  { read, day, filter }: TableQuestion,
  filters: readonly TableFilter[],
): Promise<ContextLine[]> {
  if (!filters.includes('as-of') || filter('edition') !== undefined) return [];
  const on = await learnersAsOf(read, day);
  return on === day ? [] : [['Apprenants', learnersDayWords(on, seesMore(read) ? day : null)]];
}

/** A filter as a person reads it; what has no words is shown as it was typed. */
async function valueWords(
  { read, season }: TableQuestion,
  filter: TableFilter,
  value: string,
): Promise<string> {
  if (filter === 'action') {
    const action = (await actionNames(read)).list(season).find(({ key }) => key === value);
    return action ? `n°\u00a0${action.number} – ${action.shortTitle} (${value})` : value;
  }
  if (filter === 'region') return (await regionNames(read)).byCode.get(value)?.name ?? value;
  if (filter === 'measure' && isKey(measureWords, value)) return measureWords[value].label;
  if (filter === 'status' && isKey(projectStatusWords, value)) return projectStatusWords[value];
  if (filter === 'verdict' && isKey(verdictNames, value)) return capitalised(verdictNames[value]);
  if (filter === 'state' && isKey(sessionStateWords, value)) return sessionStateWords[value];
  if (filter === 'zone' && value === 'none') return ZONE_NOT_PRINTED;
  if (filter === 'health') return 'oui';
  return z.iso.date().safeParse(value).success ? formatDay(value) : value;
}

const isKey = <Of extends object>(of: Of, key: PropertyKey): key is keyof Of => Object.hasOwn(of, key);

/** `suivi-cma_projets_S2_action-JURISTES_2026-11-20`: the table, its filters, its day. */
function fileNameOf({ file, filters }: TableDeclaration, question: TableQuestion): string {
  const asked = filters.flatMap((filter) => {
    if (filter === 'season') return question.season ?? [];
    if (filter === 'as-of' || filter === 'sort') return [];
    if (filter === 'target') return question.target === 'original' ? 'cible-d-origine' : [];
    const value = question.filter(filter);
    if (filter === 'health') return value ? 'secteur-sante' : [];
    return value ? plain(value) : [];
  });
  return ['suivi-cma', file, ...asked, question.day, ...(isDemonstration() ? ['demonstration'] : [])].join(
    '_',
  );
}

const plain = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9.-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
