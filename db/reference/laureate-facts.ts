import type { LaureateFacts } from '@/lib/domain/reference';
import { inFrench, inFrenchIfKnown } from './french';
import { laureateNotes, saidCount } from './laureate-notes';
import type { LaureateSource } from './laureate-source';
import { keyOfUnchangedNumber } from './load-actions';

export function laureateFacts(l: LaureateSource): LaureateFacts {
  const inference = l.inference ?? '';
  return {
    seasonInferred: /season 1 (is|are) inferred/i.test(inference),
    round: l.releve,
    leadUai: l.lead_uai,
    otherRegionCodes: l.other_regions ?? [],
    aidEuros: l.aid_eur,
    learnerTarget: l.learner_target && targetWords(l.learner_target),
    start: l.start ?? null,
    end: l.end ?? null,
    durationMonths: l.duration_months ?? null,
    actionKeys: l.actions?.map(keyOfUnchangedNumber) ?? null,
    actionsInferred: /action \d .*inferred/i.test(inference),
    territory: l.territory === undefined ? null : inFrench(l.territory),
    status: l.status === undefined ? null : inFrench(l.status),
    partners: (l.partners ?? []).map(inFrenchIfKnown),
    notes: laureateNotes(l),
    sources: l.sources,
  };
}

function targetWords(target: NonNullable<LaureateSource['learner_target']>): string {
  const over = inFrench(target.over);
  // Where the page names the people, their name follows the number: « près de 6 400 étudiants… ».
  return `${saidCount(target)} ${over.startsWith('étudiants') ? over : `apprenants ${over}`}`;
}
