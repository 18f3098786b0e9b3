import type { Read } from '@/db/store';
import { remember } from '@/lib/figure/memory';
import { type Framework, frameworksAt } from '@/lib/framework/frameworks';
import { competenceNumber, frameworkNames, outlineWords, printedHours } from '@/lib/wording/frameworks';
import type { SearchedPrint } from './observatory-index';
import { type Entry, entry, titlesOfDocuments } from './search-index';

/** What anyone finds of the printed frameworks: by their titles, professions and competences, and by what these are made of. */
export const frameworkIndex = (read: Read, day: string): Promise<Entry<SearchedPrint>[]> =>
  remember(read, 'search-frameworks', { day }, async () => {
    const around = [(await titlesOfDocuments(read))('003')];
    return (await frameworksAt(read, day)).flatMap((framework) => entriesOf(framework, around));
  });

function entriesOf(framework: Framework, around: readonly string[]): Entry<SearchedPrint>[] {
  const {
    key,
    title,
    attribution,
    actions,
    competences,
    domains,
    unit,
    hours,
    professions,
    src,
    hoursSrc,
    defects,
  } = framework;
  const path = `/actions/${actions[0]?.key}/referentiels`;
  const outline = outlineWords({ unit, domains: domains.length, competences: competences.length });
  return [
    entry(
      {
        name: `Référentiel – ${frameworkNames[key]}`,
        detail: `${outline}, heures : ${printedHours(hours)}`,
        href: `${path}#${key}`,
      },
      [frameworkNames[key], title, attribution?.title ?? null],
      [
        'référentiel de compétences',
        'heures crédits ECTS',
        ...[key, src, hoursSrc ?? '', ...[...actions, ...domains, ...defects].map((one) => one.src)],
        ...actions.map((one) => SPOKEN[one.key] ?? ''),
        ...professions.map(({ label }) => label),
      ],
      around,
    ),
    ...competences.map((one) => {
      const domain = domains.find(({ number }) => number === one.domainNumber);
      const made = one.capacities.map(({ label }) => label);
      return entry(
        {
          name: one.title,
          detail: `${competenceNumber(one)}, ${frameworkNames[key]}`,
          href: `${path}#${key}-${one.position}`,
        },
        [one.title],
        [
          ...['compétence', `${one.codePrinted}`, domain?.title ?? '', frameworkNames[key], one.src],
          ...made,
          ...made.flatMap(asPrinted),
        ],
        ['référentiel', title ?? '', ...professions.map(({ label }) => label), ...around],
      );
    }),
  ];
}

/** Whom an action forms, as people say it where the tables of its annex print no title (D077). */
const SPOKEN: Record<string, string> = { TRAVAIL_SOCIAL: 'travailleurs sociaux' };

/** The print has « Sécur » and « Séjour » where Ségur is meant (D093): one concept, found by any of its spellings. */
const asPrinted = (label: string): string[] => (/Ségur/.test(label) ? ['Sécur Séjour numérique'] : []);
