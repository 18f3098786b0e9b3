import { NOT_REPORTED, numberValue, type Value } from '@/lib/domain/value';
import type { ComponentSource } from '@/lib/domain/vocabulary';
import { type EffectGround, type OfferFact, offerFactKey, type Settled, type Values } from './effect-ground';

/** Counts distinct universities, trainings and projects with the facts of the sections in place of those they replace. */
export function offerCounts(ground: EffectGround, settled: readonly Settled[]) {
  const { actionKey = '', seasonKey = '' } = settled[0]?.section ?? {};
  const { declared, verified } = ground.standing(actionKey, seasonKey);
  const own = settled.flatMap(({ section }) =>
    ground.own
      .filter(({ sectionId }) => sectionId === section.sectionId)
      .map((offer) => ({ offer, section })),
  );
  const settle = (after: Map<string, OfferFact>, { offer, section }: (typeof own)[number]) => {
    const { projectId, observedOn } = section;
    const known = after.get(offerFactKey(offer));
    if (offer.happenedOn === null) {
      const taken = ground.taken.get(offer.revisionId);
      if (taken?.next) after.set(offerFactKey(offer), { ...offer, projectId, ...taken.next });
      else if (taken) after.delete(offerFactKey(offer));
    } else if (!known || known.observedOn <= observedOn)
      after.set(offerFactKey(offer), { ...offer, projectId, observedOn });
    return after;
  };
  const after = new Map(verified);
  for (const one of own) settle(after, one);
  const countIn = (facts: readonly OfferFact[], componentId: string, source: ComponentSource): Value => {
    const open = facts.filter((o) => o.happenedOn !== null);
    if (facts.length === 0) return NOT_REPORTED;
    if (source === 'health_universities')
      return numberValue(
        new Set(open.flatMap((o) => (o.subject === 'university' ? [ground.countsAs(o.organisationId)] : [])))
          .size,
      );
    const trainings = ground.named.get(componentId);
    const counted = open.filter((o) => o.subject === 'training' && trainings?.has(o.trainingId));
    return numberValue(
      new Set(counted.map((o) => (source === 'projects' ? o.projectId : o.trainingId))).size,
    );
  };
  return (componentId: string, source: ComponentSource): Values => ({
    declared: countIn(declared, componentId, source),
    before: countIn([...verified.values()], componentId, source),
    after: countIn([...after.values()], componentId, source),
    alone: own.map((one) => ({
      of: { organisationId: one.offer.organisationId, trainingId: one.offer.trainingId || null },
      after: countIn([...settle(new Map(verified), one).values()], componentId, source),
    })),
  });
}
