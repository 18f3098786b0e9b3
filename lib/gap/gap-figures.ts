import { announcedAid } from '@/db/project-aid';
import { participationsOfSeason } from '@/db/projects';
import type { publishedFigures } from '@/db/reference';
import type { Read } from '@/db/store';
import type { CountedFigure } from '@/lib/domain/figure-address';
import { type FoundGap, type GapNumber, type GapTouches, TOUCHES_NOTHING } from '@/lib/domain/gap';
import { coherentWithRounding } from '@/lib/domain/progress';
import type { SeasonKey } from '@/lib/domain/vocabulary';
import {
  type ActionProgress,
  actionsProgress,
  type ComponentProgress,
  knownReference,
} from '@/lib/figure/action-progress';
import { remember } from '@/lib/figure/memory';
import { discrepancyCodes } from './gap-codes';
import { mergedUniversities, mergerGaps } from './gap-mergers';

/**
 * What is recorded against what documents printed, of one season, at the end of a day. A target that is missed is no
 * contradiction: its verdict says it.
 */
export function gapsOfFigures(read: Read, season: SeasonKey, day: string): Promise<FoundGap[]> {
  return remember(read, 'gaps-of-figures', { season, day }, async () => {
    const actions = await actionsProgress(read, season, day);
    const participations = await participationsOfSeason(read, season, day);
    const published = (await knownReference(read)).published.filter(
      (figure) => figure.seasonKey === season && (figure.knownFrom === null || figure.knownFrom <= day),
    );
    return [
      ...rateGaps(actions),
      ...mergerGaps(actions, mergedUniversities(read, season, day)),
      ...countGaps(published, actions, {
        laureates: new Set(participations.map(({ projectId }) => projectId)).size,
        participations: participations.length,
        aid: (await announcedAid(read, season, day)).cents ?? 0,
      }),
    ];
  });
}

const plain = { of: null, source: null, dated: null } satisfies Partial<GapNumber>;

const labelsOf = (components: readonly ComponentProgress[]) =>
  components.map(({ label }) => label).join(' + ');

/** Every reading of a published rate, with its own numbers; a rate of which no reading can be computed is no gap. */
export function rateGaps(actions: readonly ActionProgress[]): FoundGap[] {
  return actions.flatMap(({ key: actionKey, season, shortTitle, components, published }) => {
    const readings = (published?.readings ?? []).filter(({ computed }) => computed !== null);
    if (!published || readings.length === 0) return [];
    const { rate, source, asOf, asOfInferred, roundedTo } = published;
    const key = `rate:${actionKey}.${season}`;
    const numbers: GapNumber[] = [
      {
        ...plain,
        name: 'published',
        form: 'rate',
        value: rate,
        source,
        dated: asOf === null ? null : { on: asOf, inferred: asOfInferred },
      },
    ];
    for (const { componentIds, layer, parts, whole, computed } of readings) {
      const read = components.filter(({ id }) => componentIds.includes(id));
      const of = labelsOf(read);
      const committed = read.reduce((sum, { values }) => sum + (values[layer].value ?? 0), 0);
      numbers.push(
        { ...plain, name: 'committed', form: 'count', value: committed, of },
        {
          ...plain,
          name: 'target',
          form: 'count',
          value: whole,
          of,
          source: parts.map(({ targetSource }) => targetSource).join(', '),
        },
        { ...plain, name: 'computed', form: 'rate', value: computed ?? 0, of },
      );
    }
    return [
      {
        key,
        kind: 'rate' as const,
        rule: 'published_rate' as const,
        season,
        actionKeys: [actionKey],
        label: shortTitle,
        numbers,
        coherent: readings.some(({ computed }) =>
          roundedTo === null ? computed === rate : coherentWithRounding(computed ?? 0, rate, roundedTo),
        ),
        codes: discrepancyCodes(key),
        touches: {
          ...TOUCHES_NOTHING,
          components: unique(readings.flatMap(({ componentIds }) => componentIds)),
        },
        project: null,
      },
    ];
  });
}

type Published = Awaited<ReturnType<typeof publishedFigures>>[number];
export type RecordedFigures = Record<Extract<CountedFigure, 'laureates' | 'participations' | 'aid'>, number>;

/** Nothing recorded at all is a beginning, not a gap. */
export function countGaps(
  published: readonly Published[],
  actions: readonly ActionProgress[],
  recorded: RecordedFigures,
): FoundGap[] {
  const gaps: FoundGap[] = [];
  const check = (
    figure: Pick<
      Published,
      'key' | 'seasonKey' | 'label' | 'value' | 'src' | 'asOf' | 'asOfInferred' | 'kind'
    >,
    value: number,
    actionKeys: string[],
    touches: Partial<GapTouches>,
  ) => {
    if (value === 0) return;
    const form = figure.kind === 'amount' ? ('cents' as const) : ('count' as const);
    const key = `count:${figure.key}`;
    const dated = figure.asOf === null ? null : { on: figure.asOf, inferred: figure.asOfInferred };
    gaps.push({
      key,
      kind: 'count',
      rule: 'published_count',
      season: figure.seasonKey,
      actionKeys,
      label: figure.label,
      numbers: [
        { ...plain, name: 'published', form, value: figure.value, source: figure.src, dated },
        { ...plain, name: 'recorded', form, value },
        ...(value === figure.value
          ? []
          : [{ ...plain, name: 'difference' as const, form, value: value - figure.value }]),
      ],
      coherent: value === figure.value,
      codes: discrepancyCodes(key),
      touches: { ...TOUCHES_NOTHING, ...touches },
      project: null,
    });
  };
  const figures: Published[] = [];
  for (const figure of published) {
    const action = actions.find(({ key }) => key === figure.actionKey);
    const own = (name: string) => figure.key === `${figure.seasonKey}.${name}`;
    if (own('laureates')) check(figure, recorded.laureates, [], { counts: ['laureates'] });
    else if (own('aid')) check(figure, recorded.aid, [], { counts: ['aid'] });
    else if (figure.kind !== 'count' || !action) continue;
    else if (figure.readings.length === 0) {
      figures.push(figure);
      check(figure, action.participations, [action.key], {});
    } else {
      const read = action.components.filter(({ id }) => figure.readings[0]?.componentIds.includes(id));
      const layer = figure.readings[0]?.layer ?? 'committed';
      const known = read.every(({ values }) => values[layer].state === 'number');
      const value = known ? read.reduce((sum, { values }) => sum + (values[layer].value ?? 0), 0) : 0;
      check(figure, value, [action.key], { components: read.map(({ id }) => id) });
    }
  }
  const [first] = figures;
  if (first)
    check(
      {
        ...first,
        key: `${first.seasonKey}.participations`,
        label: 'Participations aux actions de la saison 1',
        value: figures.reduce((sum, { value }) => sum + value, 0),
        src: unique(figures.map(({ src }) => src))
          .sort()
          .join(', '),
      },
      recorded.participations,
      [],
      { counts: ['participations'] },
    );
  return gaps;
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
