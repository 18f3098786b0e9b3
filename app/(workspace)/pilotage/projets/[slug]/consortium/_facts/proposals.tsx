import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { proposalWords } from '@/lib/wording/consortium-fact-lines';
import { french } from '@/lib/wording/typography';
import { ProposalForm } from './proposal-form';

/** What the lead proposed and nobody has answered: no fact yet. */
export function Proposals({ proposals }: Pick<ConsortiumForms, 'proposals'>) {
  return (
    <section aria-labelledby="propositions">
      <h2 id="propositions">Proposées par le chef de file</h2>
      <ul>
        {proposals.map((one) => (
          <li key={one.id}>
            <p>
              {french(proposalWords(one))} ({french(one.source)})
            </p>
            {one.own ? (
              <p>Vous l’avez proposée : une autre personne y répond.</p>
            ) : (
              <ProposalForm proposalId={one.id} about={proposalWords(one)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
