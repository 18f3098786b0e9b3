import { appendFact } from '@/db/observatory-facts';
import { factsAt } from '@/db/observatory-rows';
import { documents } from '@/db/reference';
import type { Target } from '@/lib/access/policy';
import type { Command } from '@/lib/command';
import { problem } from '@/lib/domain/inputs';
import { type FactInput, factInput, factProblems } from '@/lib/domain/observatory/fact';
import { refuseAll } from '@/lib/refusal';

/** A fact of a document that the reference files do not hold, with its place and how it must not be read. */
export const recordFact: Command<FactInput, { target: Target }, { factId: number }> = {
  name: 'record-fact',
  permission: 'fact.record',
  input: factInput,
  find: async () => ({ target: {} }),
  async run({ tx, actor, now, door }, { place, ...fact }, _found) {
    const src = `${fact.documentKey}:${place}`;
    const isKnown = (await documents(tx)).some(({ key }) => key === fact.documentKey);
    const isSame = ({ src: at, label }: { src: string; label: string }) => at === src && label === fact.label;
    refuseAll([
      ...(isKnown ? [] : [problem('documentKey', 'fact_document_needed')]),
      ...factProblems({ ...fact, place }),
      ...(factsAt(tx, now.day).some(isSame) ? [problem('label', 'fact_exists')] : []),
    ]);
    const factId = appendFact(tx, {
      ...{ ...fact, src, accountId: actor.accountId, door, at: now.instant, knownFrom: now.day },
    });
    return { result: { factId }, journal: { subject: `fact:${factId}`, references: { fact: factId } } };
  },
};
