import type { Read } from '@/db/store';
import { targetRead } from '@/lib/domain/component';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import { whyPath } from '@/lib/domain/why-path';
import { actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { remember } from '@/lib/figure/memory';
import { datedBudgets } from '@/lib/overview/programme-overview';
import { seasonWords, unitFor } from '@/lib/wording/actions';
import { formatAtPrecision } from '@/lib/wording/dates';
import { formatCount, formatEuros, formatEurosInFull, formatRate } from '@/lib/wording/numbers';
import type { SearchedPrint } from './observatory-index';
import { type Entry, entry } from './search-index';

/**
 * The numbers that documents print of the programme, by what they count and by themselves: « 70 000 étudiants »,
 * « 24 lauréats », « 55,5 M€ ». What the service computes is not among them: it changes every day.
 */
export const figureIndex = (read: Read, day: string): Promise<Entry<SearchedPrint>[]> =>
  remember(read, 'search-figures', { day }, async () => [
    ...(await targets(read, day)),
    ...(await published(read, day)),
    ...(await budgets(read, day)),
  ]);

async function targets(read: Read, day: string): Promise<Entry<SearchedPrint>[]> {
  const actionOf = await actionWords(read);
  return (await knownReference(read)).components.flatMap((component) => {
    const { id, label, unit, actionKey, seasonKey, versions } = component;
    const version = targetRead(versions, day, 'current');
    if (version?.target == null) return [];
    const aimed = `${formatCount(version.target)} ${unitFor(unit, version.target)}`;
    const { named, titles } = actionOf(actionKey, seasonKey);
    return entry(
      {
        name: `${label} : ${aimed}`,
        detail: `Cible, ${named}`,
        href: `${whyPath({ kind: 'component', componentId: id })}?season=${seasonKey}`,
      },
      [aimed, label],
      [
        'cible objectif visé chiffre',
        ...versions.flatMap(({ target, src }) => (target === null ? [] : [formatCount(target), src])),
      ],
      [named, ...titles],
    );
  });
}

async function published(read: Read, day: string): Promise<Entry<SearchedPrint>[]> {
  const actionOf = await actionWords(read);
  return (await knownReference(read)).published.flatMap((figure) => {
    const { knownFrom, kind, value, label, actionKey, seasonKey, src } = figure;
    if (knownFrom !== null && knownFrom > day) return [];
    const said = { rate: formatRate, count: formatCount, amount: formatEuros }[kind](value);
    const action = actionKey === null ? null : actionOf(actionKey, seasonKey);
    return entry(
      {
        name: `${label} : ${said}`,
        detail: `Chiffre publié, ${action ? action.named : seasonWords(seasonKey).toLowerCase()}`,
        href: `/actions${actionKey === null ? '' : `/${actionKey}`}?season=${seasonKey}`,
      },
      [label, said],
      [
        ...['chiffre publié officiel', src],
        ...(kind === 'amount' ? ['budget montant millions euros', formatEurosInFull(value)] : []),
      ],
      [action?.named ?? '', ...(action?.titles ?? [])],
    );
  });
}

const budgets = async (read: Read, day: string): Promise<Entry<SearchedPrint>[]> =>
  (await datedBudgets(read, day)).map(({ label, cents, asOf, precision, source }, index) =>
    entry(
      {
        name: `${label} : ${formatEuros(cents)}`,
        detail: `Budget${asOf ? `, ${formatAtPrecision(`${asOf}-01-01`.slice(0, 10), precision ?? 'day')}` : ''}`,
        href: `/donnees#budget-${index + 1}`,
      },
      [label, formatEuros(cents)],
      ['budget montant financement crédits millions euros', formatEurosInFull(cents), source],
    ),
  );

/** How an action is named in a season, and the titles that it is searched by. */
async function actionWords(read: Read) {
  const names = await actionNames(read);
  return (key: string, season: SeasonKey) => {
    const found = names.all.find((one) => one.key === key && one.season === season);
    return {
      named: found
        ? `action n° ${found.number}, ${seasonWords(found.season).toLowerCase()}`
        : seasonWords(season).toLowerCase(),
      titles: found ? [found.title, found.shortTitle] : [],
    };
  };
}
