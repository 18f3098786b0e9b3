'use server';

import { formAction } from '@/app/_web/form-action';
import { cancelConsortiumFact as cancel } from '@/lib/eligibility/cancel-consortium-fact';
import { decideFactProposal as decide } from '@/lib/eligibility/decide-fact-proposal';
import { endFunction as end } from '@/lib/eligibility/end-function';
import { giveFunction as give } from '@/lib/eligibility/give-function';
import { grantDerogation as grant } from '@/lib/eligibility/grant-derogation';
import { judgeRule as judge } from '@/lib/eligibility/judge-rule';
import { recordApplication as apply } from '@/lib/eligibility/record-application';
import { revokeDerogation as revoke } from '@/lib/eligibility/revoke-derogation';
import { stateFunctionsComplete as state } from '@/lib/eligibility/state-functions-complete';
import { stateRoster as list } from '@/lib/eligibility/state-roster';
import {
  readApplication,
  readConsortiumCancelling,
  readDerogation,
  readFactDecision,
  readFunction,
  readFunctionEnd,
  readFunctionStatement,
  readRevocation,
  readRoster,
  readRuleNote,
} from './read-facts';

export const giveFunction = formAction(give, readFunction);
export const endFunction = formAction(end, readFunctionEnd);
export const cancelConsortiumFact = formAction(cancel, readConsortiumCancelling);
export const stateFunctionsComplete = formAction(state, readFunctionStatement);
export const stateRoster = formAction(list, readRoster);
export const grantDerogation = formAction(grant, readDerogation);
export const revokeDerogation = formAction(revoke, readRevocation);
export const recordApplication = formAction(apply, readApplication);
export const judgeRule = formAction(judge, readRuleNote);
export const decideFactProposal = formAction(decide, readFactDecision);
