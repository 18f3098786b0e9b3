'use server';

import { formAction } from '@/app/_web/form-action';
import { idIn, textIn, textsIn } from '@/app/_web/form-fields';
import { idOf } from '@/lib/domain/id';
import { proposeFact as propose } from '@/lib/eligibility/propose-fact';
import { withdrawFactProposal as withdraw } from '@/lib/eligibility/withdraw-fact-proposal';
import { certificationIn } from '../../../../pilotage/organisations/read-facts';

const ofProject = (form: FormData) => ({ projectId: idIn(form, 'projectId') ?? 0 });

/** One form a kind of fact, each with its own fields. */
export const proposeFact = formAction(propose, (form) =>
  textIn(form, 'fact') === 'certification'
    ? { fact: 'certification', ...ofProject(form), ...certificationIn(form) }
    : {
        fact: 'function',
        ...ofProject(form),
        organisationId: idIn(form, 'organisationId') ?? 0,
        function: textIn(form, 'function'),
        zones: textsIn(form, 'zones').map((zone) => idOf(zone) ?? 0),
        effectiveOn: textIn(form, 'effectiveOn'),
        source: textIn(form, 'source'),
      },
);

export const withdrawFactProposal = formAction(withdraw, (form) => ({
  proposalId: idIn(form, 'proposalId') ?? 0,
}));
