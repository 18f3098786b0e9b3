import type { StandingOffer } from '@/db/offer-rows';
import { NOT_REPORTED, numberValue, type Value } from '@/lib/domain/value';
import type { ComponentSource } from '@/lib/domain/vocabulary';
import type { EffectGround, Settled, Values } from './effect-ground';

/** Counts distinct universities, trainings and projects with the facts of the sections in place of those they replace. */
export function offerCounts(ground: EffectGround, settled: readonly Settled[]) {
  const { actionKey, seasonKey } = settled[0]?.section ?? {};
  const ofAction = ground.standing.filter(
    (offer) => offer.actionKey === actionKey && offer.seasonKey === seasonKey,
  );
  const verified: Fact[] = ofAction.filter(({ layer }) => layer === 'verified');
  const declared = ofAction.filter(({ layer }) => layer === 'declared');
  const own = settled.flatMap(({ section }) =>
    ground.own
      .filter(({ sectionId }) => sectionId === section.sectionId)
      .map((offer) => ({ offer, section })),
  );
  const standing = new Map(verified.map((offer) => [keyOf(offer), offer]));
  const settle = (after: Map<string, Fact>, { offer, section }: (typeof own)[number]) => {
    const { projectId, observedOn } = section;
    const known = after.get(keyOf(offer));
    if (offer.happenedOn === null) {
      const taken = ground.taken.get(offer.revisionId);
      if (taken?.next) after.set(keyOf(offer), { ...offer, projectId, ...taken.next });
      else if (taken) after.delete(keyOf(offer));
    } else if (!known || known.observedOn <= observedOn)
      after.set(keyOf(offer), { ...offer, projectId, observedOn });
    return after;
  };
  const after = new Map(standing);
  for (const one of own) settle(after, one);
  const countIn = (facts: readonly Fact[], componentId: string, source: ComponentSource): Value => {
    const open = facts.filter((o) => o.happenedOn !== null);
    if (facts.length === 0) return NOT_REPORTED;
    if (source === 'health_universities')
      return numberValue(
        new Set(open.flatMap((o) => (o.subject === 'university' ? [ground.countsAs(o.organisationId)] : [])))
          .size,
      );
    const trainings = new Set(
      ground.named.flatMap((n) => (n.componentId === componentId ? [n.trainingId] : [])),
    );
    const counted = open.filter((o) => o.subject === 'training' && trainings.has(o.trainingId));
    return numberValue(
      new Set(counted.map((o) => (source === 'projects' ? o.projectId : o.trainingId))).size,
    );
  };
  return (componentId: string, source: ComponentSource): Values => ({
    declared: countIn(declared, componentId, source),
    before: countIn(verified, componentId, source),
    after: countIn([...after.values()], componentId, source),
    alone: own.map((one) => ({
      of: { organisationId: one.offer.organisationId, trainingId: one.offer.trainingId || null },
      after: countIn([...settle(new Map(standing), one).values()], componentId, source),
    })),
  });
}

type Fact = Pick<
  StandingOffer,
  'participationId' | 'subject' | 'organisationId' | 'trainingId' | 'happenedOn' | 'projectId' | 'observedOn'
>;

const keyOf = (o: Pick<Fact, 'participationId' | 'subject' | 'organisationId' | 'trainingId'>) =>
  `${o.participationId}|${o.subject}|${o.organisationId}|${o.trainingId}`;
