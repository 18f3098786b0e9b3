import { type LeftThing, leftThings } from '@/db/departures';
import type { Read } from '@/db/store';
import { trainingAims } from '@/db/training-aims';
import { type FoundGap, type GapNumber, TOUCHES_NOTHING } from '@/lib/domain/gap';
import { knownReference } from '@/lib/figure/action-progress';
import { remember } from '@/lib/figure/memory';

/** Every gap of a departure has a key that begins so. */
const DEPARTURE = 'departure:';

/** The key of the gap to which a thing belongs. */
export const departureKey = ({
  participationId,
  organisationId,
}: Pick<LeftThing, 'participationId' | 'organisationId'>): string =>
  `${DEPARTURE}${participationId}:${organisationId}`;

/**
 * What members left behind in a project, until somebody says what becomes of it: it still counts among what is engaged,
 * and nobody answers for it any more. One gap a member, an action of a project; it is public, as who left and what is
 * engaged are.
 */
export function gapsOfDepartures(read: Read, day: string): Promise<FoundGap[]> {
  return remember(read, 'gaps-of-departures', { day }, async () => {
    const left = leftThings(read, day);
    if (left.length === 0) return [];
    const { components } = await knownReference(read);
    const aims = trainingAims(
      read,
      left.flatMap(({ trainingId }) => trainingId ?? []),
      day,
    );
    return departureGaps(left, components, aims);
  });
}

type Component = Pick<
  Awaited<ReturnType<typeof knownReference>>['components'][number],
  'id' | 'actionKey' | 'seasonKey' | 'source'
>;

const plain = { of: null, source: null, dated: null } satisfies Partial<GapNumber>;

export function departureGaps(
  left: readonly LeftThing[],
  components: readonly Component[],
  aims: ReadonlyMap<number, readonly string[]>,
): FoundGap[] {
  const places = Map.groupBy(left, departureKey);
  return [...places].flatMap(([key, things]) => {
    const [first] = things;
    if (!first) return [];
    const { acronym, organisation, actionKey, seasonKey, departedOn } = first;
    const trainings = things.filter(({ subject }) => subject === 'training').length;
    const universities = things.length - trainings;
    const counted = (name: 'trainings_left' | 'universities_left', value: number): GapNumber[] =>
      value === 0 ? [] : [{ ...plain, name, form: 'count', value }];
    return [
      {
        key,
        kind: 'departure',
        rule: 'member_left',
        season: seasonKey,
        actionKeys: [actionKey],
        label: `${acronym}, ${organisation}`,
        numbers: [
          { ...plain, name: 'left_on', form: 'day', value: departedOn },
          ...counted('universities_left', universities),
          ...counted('trainings_left', trainings),
        ],
        coherent: false,
        codes: [],
        touches: { ...TOUCHES_NOTHING, components: touched(things, components, aims) },
        project: null,
      },
    ];
  });
}

/** What a university or a training counts towards, with the learners that the action counts. */
function touched(
  things: readonly LeftThing[],
  components: readonly Component[],
  aims: ReadonlyMap<number, readonly string[]>,
): string[] {
  const found = new Set<string>();
  for (const { subject, trainingId, actionKey, seasonKey } of things) {
    for (const id of (trainingId !== null && aims.get(trainingId)) || []) found.add(id);
    const counted = subject === 'university' ? 'health_universities' : 'learners';
    for (const one of components)
      if (one.actionKey === actionKey && one.seasonKey === seasonKey && one.source === counted)
        found.add(one.id);
  }
  return [...found];
}
