import type { SeasonKey } from '../vocabulary';
import {
  certifiedAtApplication,
  fieldActorInEachZone,
  functionHeld,
  majorityToProviders,
  toDemonstrate,
} from './function-readings';
import { leadHas, leadIsHealthUniversity } from './lead-readings';
import { agency, consortium, roster } from './member-readings';
import type { Read } from './reading';

export interface EligibilityRule {
  code: string;
  actionKey: string;
  /** The season whose annex prints it. */
  season: SeasonKey;
  /** False where the text allows or aims at something: whatever is the case, it is never unmet. */
  breakable: boolean;
  read: Read;
}

/** The season whose annex prints all of them. */
export const RULES_SEASON: SeasonKey = 'S2';

const rule = (code: string, actionKey: string, read: Read, breakable = true): EligibilityRule => ({
  code,
  actionKey,
  season: RULES_SEASON,
  breakable,
  read,
});

/**
 * The rules of 003:455-515 in the order of the text; its sentences stand in db/reference/eligibility.json. The text
 * numbers the actions as in 2023. ALL-1 (003:513) is no row: it is why a rule is read for one action of a project.
 */
export const ELIGIBILITY_RULES: readonly EligibilityRule[] = [
  rule('PS-1', 'PS_INITIALE', leadIsHealthUniversity),
  rule('PS-2', 'PS_INITIALE', consortium('unmet', false)),
  rule('PS-3', 'PS_INITIALE', roster('paramedical')),
  rule('PS-4', 'PS_INITIALE', agency('asked')),
  rule('SP-1', 'SPECIALISTES', leadHas(['higher_education'])),
  rule('SP-2', 'SPECIALISTES', consortium('unmet', true)),
  rule('JU-1', 'JURISTES', leadHas(['higher_education'])),
  rule('JU-2', 'JURISTES', consortium('unmet', true)),
  rule('JU-3', 'JURISTES', leadHas(['law_sector', 'digital_sector'], 'aimed_at'), false),
  rule('DI-1', 'DIRECTION', leadHas(['training_body'], 'text_says_may'), false),
  rule('DI-2', 'DIRECTION', consortium('to_check', true), false),
  rule('SC-1', 'SPECIALITES', leadHas(['representative_body'], 'text_says_may'), false),
  rule('CO-1', 'CONTINUE', leadHas(['training_funder'])),
  rule('CO-2', 'CONTINUE', functionHeld('training_provider')),
  rule('CO-3', 'CONTINUE', toDemonstrate),
  rule('CO-4', 'CONTINUE', majorityToProviders),
  rule('ME-1', 'MEDIATEURS', functionHeld('field_actor')),
  rule('ME-2', 'MEDIATEURS', functionHeld('coordinator')),
  rule('ME-3', 'MEDIATEURS', functionHeld('mediation_sector')),
  rule('ME-4', 'MEDIATEURS', functionHeld('pedagogical_engineering')),
  rule('ME-5', 'MEDIATEURS', functionHeld('contract_holder', 'subcontractor', 'co_contractor')),
  rule('ME-6', 'MEDIATEURS', certifiedAtApplication('prefecture_registration')),
  rule('ME-7', 'MEDIATEURS', certifiedAtApplication('qualiopi', 'qualiopi_equivalent', 'qualiopi_engaged')),
  rule('ME-8', 'MEDIATEURS', fieldActorInEachZone),
  rule('TS-1', 'TRAVAIL_SOCIAL', consortium('unmet', false)),
  rule('TS-2', 'TRAVAIL_SOCIAL', roster('social_work')),
  rule('TS-3', 'TRAVAIL_SOCIAL', agency('allowed'), false),
];

/** The rules of an action, in the order of the text; none where the text prints none. */
export const rulesOfAction = (actionKey: string): readonly EligibilityRule[] =>
  ELIGIBILITY_RULES.filter((one) => one.actionKey === actionKey);
