import { ActionButton } from '@/app/_ui/action-button';
import { Disclosure } from '@/app/_ui/disclosure';
import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { proposalWords } from '@/lib/wording/consortium-fact-lines';
import { french } from '@/lib/wording/typography';
import { withdrawFactProposal } from './actions';
import { ProposeCertificationForm, ProposeFunctionForm } from './propose-forms';

interface Props {
  forms: ConsortiumForms;
  today: string;
}

/** What the lead says of its consortium: an officer confirms it, and the rules read it from then on. */
export function Propositions({ forms, today }: Props) {
  const { project, members, functions, zones, proposals } = forms;
  return (
    <section aria-labelledby="proposer">
      <h2 id="proposer">Compléter ce qui est enregistré</h2>
      <p>Ce que vous proposez est lu par les règles une fois confirmé par l’officier de l’action.</p>
      {proposals.length > 0 && (
        <>
          <h3>En attente de réponse</h3>
          <ul>
            {proposals.map((one) => (
              <li key={one.id}>
                {french(`${proposalWords(one)} (${one.source})`)}
                <ActionButton
                  action={withdrawFactProposal}
                  values={{ proposalId: String(one.id) }}
                  label="Reprendre"
                  about={`la proposition ${proposalWords(one)}`}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {functions.asked.length > 0 && (
        <Disclosure summary="Proposer la fonction d’un membre">
          <ProposeFunctionForm {...{ project, members, functions, zones, today }} />
        </Disclosure>
      )}
      <Disclosure summary="Proposer une certification d’un membre">
        <ProposeCertificationForm {...{ project, members }} />
      </Disclosure>
    </section>
  );
}
