import {
  type allComponents,
  budgetsAsOf,
  discrepancies,
  documents,
  seasonsAndRounds,
  statements,
  zonesWithRegions,
} from '@/db/reference';
import type { Read } from '@/db/store';
import { versionAt } from '@/lib/domain/component';
import {
  addingUpTo,
  type FoundGap,
  type GapNumber,
  type GapNumberName,
  type GapTouches,
  TOUCHES_NOTHING,
} from '@/lib/domain/gap';
import type { ComponentSource, SeasonKey } from '@/lib/domain/vocabulary';
import { wholeCounts } from '@/lib/domain/whole-counts';
import { actionNames } from '@/lib/figure/action-names';
import { knownReference } from '@/lib/figure/action-progress';
import { remember } from '@/lib/figure/memory';
import { recordedSeasons } from '@/lib/figure/seasons';
import { aidAnnouncements, figuresIn } from './aid-announcements';
import { discrepancyCodes } from './gap-codes';

/** The documents and pages of a day, against one another: nothing that the laureates record is part of it. */
export function gapsOfDocuments(read: Read, day: string): Promise<FoundGap[]> {
  return remember(read, 'gaps-of-documents', { day }, async () => {
    const known = await knownDocuments(read, day);
    const found = [
      ...budgetGaps(known),
      ...statementTargetGaps(known),
      ...documentTargetGaps(known),
      ...announcedAidGaps(known),
      ...severalDatesGaps(known),
      ...zoneGaps(known),
      ...wholeCountGaps(known),
    ];
    const linked = new Set(found.flatMap(({ codes }) => codes));
    return [...found, ...(await recordedGaps(read, known, linked))];
  });
}

type Component = Awaited<ReturnType<typeof allComponents>>[number];
type Published = Awaited<ReturnType<typeof knownReference>>['published'][number];
type Statement = Awaited<ReturnType<typeof statements>>[number];

/** The reference data as far as it was known on a day. */
export interface KnownDocuments {
  day: string;
  components: readonly Component[];
  published: Published[];
  statements: Statement[];
  /** The date of the last dated statement. */
  lastPage: string;
  budgets: Awaited<ReturnType<typeof budgetsAsOf>>;
  zones: { number: number; label: string | null; src: string }[];
  documents: ReadonlyMap<string, { datedOn: string | null; inferred: boolean }>;
  seasons: SeasonKey[];
  rounds: { season: SeasonKey; number: number }[];
}

async function knownDocuments(read: Read, day: string): Promise<KnownDocuments> {
  const reference = await knownReference(read);
  const dated = new Map((await documents(read)).map(({ key, ...document }) => [key, document]));
  const isKnown = (src: string) => (dated.get(src.slice(0, 3))?.datedOn ?? '') <= day;
  const pages = await statements(read);
  const lastPage = lastOf(pages);
  return {
    day,
    components: reference.components,
    published: reference.published.filter(({ knownFrom }) => knownFrom === null || knownFrom <= day),
    // Nothing says when a page without a date was written: it is taken as known from the last dated one.
    statements: pages.filter(({ datedOn }) => (datedOn ?? lastPage) <= day),
    lastPage,
    budgets: await budgetsAsOf(read, day),
    zones: (await zonesWithRegions(read)).filter(({ src }) => isKnown(src)),
    documents: dated,
    seasons: recordedSeasons(read),
    rounds: (await seasonsAndRounds(read)).flatMap(({ key, rounds }) =>
      rounds.map(({ number }) => ({ season: key, number })),
    ),
  };
}

const lastOf = (pages: readonly Statement[]): string =>
  pages.map(({ datedOn }) => datedOn ?? '').reduce((a, b) => (a > b ? a : b), '');

const datedBy = (known: KnownDocuments, src: string): GapNumber['dated'] => {
  const document = known.documents.get(src.slice(0, 3));
  return document?.datedOn ? { on: document.datedOn, inferred: document.inferred } : null;
};

const statedOn = ({ datedOn }: Statement): GapNumber['dated'] =>
  datedOn === null ? null : { on: datedOn, inferred: false };

const gap = (
  given: Pick<FoundGap, 'key' | 'rule' | 'label' | 'numbers' | 'coherent'> &
    Partial<Pick<FoundGap, 'kind' | 'season' | 'actionKeys'>> & { touches?: Partial<GapTouches> },
): FoundGap => ({
  kind: 'source',
  season: null,
  actionKeys: [],
  codes: discrepancyCodes(given.key),
  project: null,
  ...given,
  touches: { ...TOUCHES_NOTHING, ...given.touches },
});

/** One budget, several dated amounts: 650, 718.4 and 734 M€ for the strategy. */
export function budgetGaps({ budgets }: Pick<KnownDocuments, 'budgets'>): FoundGap[] {
  return [...Map.groupBy(budgets, ({ key }) => key)].flatMap(([key, amounts]) =>
    amounts.length < 2
      ? []
      : [
          gap({
            key: `budget:${key}`,
            rule: 'dated_amounts',
            label: amounts[0]?.label ?? key,
            numbers: amounts
              .toSorted((a, b) => (a.asOf ?? '').localeCompare(b.asOf ?? ''))
              .map(({ cents, src, asOf, inferred }) => ({
                name: 'amount',
                form: 'cents',
                value: cents,
                of: null,
                source: src,
                dated: asOf === null ? null : { on: asOf, inferred },
              })),
            coherent: new Set(amounts.map(({ cents }) => cents)).size === 1,
            touches: { budgets: [key] },
          }),
        ],
  );
}

/** Which component a figure of a public page speaks of, and whether the page says « par an ». */
const STATED: Readonly<Record<string, { source: ComponentSource; name: GapNumberName }>> = {
  universities: { source: 'health_universities', name: 'stated' },
  trainings: { source: 'trainings', name: 'stated' },
  projects: { source: 'projects', name: 'stated' },
  students: { source: 'learners', name: 'stated' },
  learners_per_year: { source: 'learners', name: 'stated_per_year' },
};

/** A public page that gives another target than the call: 36 universities for 33, 210 000 students for 70 000. */
export function statementTargetGaps(known: KnownDocuments): FoundGap[] {
  return known.components.flatMap((component) => {
    const version = versionAt(component.versions, known.day);
    if (!version || version.target === null) return [];
    const stated = known.statements
      .filter(({ about }) => about === `${component.actionKey}.target`)
      .flatMap((statement) =>
        Object.entries(figuresIn(statement)).flatMap(([figure, value]): GapNumber[] => {
          const speaksOf = STATED[figure];
          if (!speaksOf || speaksOf.source !== component.source) return [];
          const { name } = speaksOf;
          return [
            { name, form: 'count', value, of: null, source: statement.source, dated: statedOn(statement) },
          ];
        }),
      );
    if (stated.length === 0) return [];
    return [
      gap({
        key: `statement:${component.id}`,
        rule: 'statement_target',
        season: component.seasonKey,
        actionKeys: [component.actionKey],
        label: component.label,
        numbers: [
          {
            name: 'target',
            form: 'count',
            value: version.target,
            of: null,
            source: version.src,
            dated: datedBy(known, version.src),
          },
          ...stated,
        ],
        coherent: stated.every(({ name, value }) => name === 'stated' && value === version.target),
        touches: { components: [component.id] },
      }),
    ];
  });
}

/** Two documents of the call, two targets of one action: 3 + 2 or 7 for action 5. An amendment contradicts nothing. */
export function documentTargetGaps(known: KnownDocuments): FoundGap[] {
  const places = Map.groupBy(known.components, ({ actionKey, seasonKey }) => `${actionKey}.${seasonKey}`);
  return [...places].flatMap(([place, components]) => {
    const printed = components.flatMap((component) => {
      const version = component.versions.find((v) => v.documentKey !== null && v.knownFrom <= known.day);
      return version && version.target !== null ? [{ component, version, target: version.target }] : [];
    });
    const byDocument = [...Map.groupBy(printed, ({ version }) => version.documentKey ?? '')].sort(
      ([, a], [, b]) => (a[0]?.version.knownFrom ?? '').localeCompare(b[0]?.version.knownFrom ?? ''),
    );
    const [first] = components;
    if (byDocument.length < 2 || !first) return [];
    const totals = byDocument.map(([, targets]) => targets.reduce((sum, { target }) => sum + target, 0));
    const numbers = byDocument.flatMap(([, targets], index): GapNumber[] => [
      ...targets.map(
        ({ component, version, target }): GapNumber => ({
          name: 'target',
          form: 'count',
          value: target,
          of: component.label,
          source: version.src,
          dated: datedBy(known, version.src),
        }),
      ),
      ...(targets.length > 1
        ? [
            {
              name: 'document_total',
              form: 'count',
              value: totals[index] ?? 0,
              of: null,
              source: null,
              dated: null,
            } as const,
          ]
        : []),
    ]);
    return [
      gap({
        key: `targets:${place}`,
        rule: 'document_targets',
        season: first.seasonKey,
        actionKeys: [first.actionKey],
        label: printed.at(-1)?.component.label ?? place,
        numbers,
        coherent: new Set(totals).size === 1,
        touches: { components: printed.map(({ component }) => component.id) },
      }),
    ];
  });
}

/**
 * Announcements of a season that together name exactly its published laureates (16 + 8 of 24) and their amounts
 * (36 + 14.2 = 50.2 M€), against the published aid (55.5 M€), with the top-up that may or may not be part of it.
 */
export function announcedAidGaps(known: KnownDocuments): FoundGap[] {
  return known.seasons.flatMap((season) => {
    const figure = (name: string) => known.published.find(({ key }) => key === `${season}.${name}`);
    const laureates = figure('laureates');
    const aid = figure('aid');
    const topUp = figure('dm_top_up');
    if (!laureates || !aid) return [];
    const announced = addingUpTo(
      aidAnnouncements(known.statements, season),
      (one) => one.laureates,
      laureates.value,
    );
    if (!announced) return [];
    const sum = announced.reduce((total, { cents }) => total + cents, 0);
    const plain = { form: 'cents', of: null, source: null, dated: null } as const;
    return [
      gap({
        key: `sum:${season}.aid`,
        rule: 'statement_sum',
        season,
        label: aid.label,
        numbers: [
          ...announced.map(
            ({ laureates: count, cents, on, source }): GapNumber => ({
              name: 'part',
              form: 'cents',
              value: cents,
              of: `${count} lauréats`,
              source,
              dated: on === null ? null : { on, inferred: false },
            }),
          ),
          { ...plain, name: 'sum', value: sum },
          { ...plain, name: 'published', value: aid.value, source: aid.src, dated: datedBy(known, aid.src) },
          { ...plain, name: 'difference', value: aid.value - sum },
          ...(topUp
            ? [
                {
                  ...plain,
                  name: 'top_up' as const,
                  value: topUp.value,
                  source: topUp.src,
                  dated: datedBy(known, topUp.src),
                },
              ]
            : []),
        ],
        coherent: sum === aid.value,
        touches: { counts: ['aid'] },
      }),
    ];
  });
}

/** One event, several dates: the third round, 31 October or 2 November 2022. */
export function severalDatesGaps(known: KnownDocuments): FoundGap[] {
  return known.statements.flatMap((statement) => {
    const { value, about, source } = statement;
    if (!Array.isArray(value) || !value.every((day): day is string => typeof day === 'string')) return [];
    const round = /^round(\d+)\./.exec(about)?.[1];
    // The pages come in the order of the dates that they give.
    const sources = source.split(' ; ');
    return [
      gap({
        key: `dates:${about}`,
        rule: 'several_dates',
        season: known.rounds.find(({ number }) => String(number) === round)?.season ?? null,
        label: about,
        numbers: value.map((day, index) => ({
          name: 'date',
          form: 'day',
          value: day,
          of: null,
          source: sources[index] ?? source,
          dated: null,
        })),
        coherent: new Set(value).size < 2,
      }),
    ];
  });
}

/** The action that the zones are of. */
const ZONED_ACTION = 'MEDIATEURS';

/** Zones that are announced and not printed: the fourteenth of action 8. */
export function zoneGaps(known: KnownDocuments): FoundGap[] {
  const [first] = known.zones;
  if (!first) return [];
  const printed = known.zones.filter(({ label }) => label !== null);
  const announcing = known.zones.find(({ label }) => label === null) ?? first;
  const lines = printed.map(({ src }) => src);
  return [
    gap({
      key: 'printed:zones',
      rule: 'announced_printed',
      season: 'S2',
      actionKeys: [ZONED_ACTION],
      label: 'Zones de l’action',
      numbers: [
        {
          name: 'announced',
          form: 'count',
          value: known.zones.length,
          of: null,
          source: announcing.src,
          dated: datedBy(known, announcing.src),
        },
        {
          name: 'printed',
          form: 'count',
          value: printed.length,
          of: null,
          source: lines.length > 1 ? `${lines[0]} à ${lines.at(-1)}` : (lines[0] ?? null),
          dated: datedBy(known, first.src),
        },
      ],
      coherent: printed.length === known.zones.length,
    }),
  ];
}

/** Published rates that no whole count gives: 60 % of 33 is 19.8. */
export function wholeCountGaps(known: KnownDocuments): FoundGap[] {
  return known.published.flatMap((figure) => {
    const { actionKey, seasonKey, value: rate, roundedTo } = figure;
    if (figure.kind !== 'rate' || actionKey === null) return [];
    const readings = figure.readings.flatMap(({ componentIds }) => {
      const read = known.components.filter(({ id }) => componentIds.includes(id));
      // The rate was printed of the targets of its own day, whatever an amendment changed since.
      const day = figure.knownFrom ?? known.day;
      const targets = read.map(({ versions }) => versionAt(versions, day)?.target ?? null);
      const target = targets.reduce<number>((sum, n) => sum + (n ?? 0), 0);
      if (target === 0 || targets.includes(null)) return [];
      return [{ read, target, ...wholeCounts(target, rate, roundedTo) }];
    });
    if (readings.length === 0) return [];
    const dated = datedBy(known, figure.src);
    const numbers: GapNumber[] = [
      { name: 'published', form: 'rate', value: rate, of: null, source: figure.src, dated },
    ];
    for (const { read, target, exact, whole, fits } of readings) {
      const plain = { of: read.map(({ label }) => label).join(' + '), source: null, dated: null };
      numbers.push(
        { ...plain, name: 'target', form: 'count', value: target },
        { ...plain, name: 'exact', form: whole ? 'count' : 'decimal', value: Number(exact.toFixed(6)) },
        ...fits.map((count): GapNumber => ({ ...plain, name: 'fitting', form: 'count', value: count })),
      );
    }
    return [
      gap({
        key: `whole:${actionKey}.${seasonKey}`,
        kind: 'no_whole_count',
        rule: 'whole_count',
        season: seasonKey,
        actionKeys: [actionKey],
        label: figure.label,
        numbers,
        coherent: readings.every(({ whole }) => whole),
        touches: {
          components: [
            ...new Set(readings.flatMap(({ read, whole }) => (whole ? [] : read.map(({ id }) => id)))),
          ],
        },
      }),
    ];
  });
}

/** Budget and calendar, titles, objectives, action 8, other public pages: the chapters that touch figures. */
const CHAPTERS_OF_FIGURES = ['A', 'B', 'C', 'D', 'Z'];

/** The lines of the table of discrepancies that touch figures and that no rule finds again. */
async function recordedGaps(
  read: Read,
  known: KnownDocuments,
  linked: ReadonlySet<string>,
): Promise<FoundGap[]> {
  const isKnown = (position: string) =>
    [...position.matchAll(/\b(\d{3}):/g)].every(
      ([, key = '']) => (known.documents.get(key)?.datedOn ?? '') <= known.day,
    ) &&
    (!position.includes('public_statements') || known.lastPage <= known.day);
  const names = await actionNames(read);
  return (await discrepancies(read))
    .filter(
      ({ code, chapter, actionKeys, position }) =>
        !linked.has(code) &&
        (actionKeys.length > 0 || CHAPTERS_OF_FIGURES.includes(chapter.slice(0, 1))) &&
        isKnown(position),
    )
    .map(({ code, actionKeys }) => {
      const seasons = recordedSeasons(read).filter((season) =>
        names.all.some((n) => n.season === season && actionKeys.includes(n.key)),
      );
      return {
        ...gap({
          key: `source:${code}`,
          rule: 'recorded',
          season: seasons.length === 1 ? (seasons[0] ?? null) : null,
          actionKeys,
          label: code,
          numbers: [],
          coherent: false,
        }),
        codes: [code],
      };
    });
}
