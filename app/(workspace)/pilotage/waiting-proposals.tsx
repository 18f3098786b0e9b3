import type { WaitingProposal } from '@/lib/eligibility/waiting-proposals';
import { proposalWords } from '@/lib/wording/consortium-fact-lines';

/** What leads proposed of their consortia, to confirm or refuse; nothing where there is none. */
export function WaitingProposals({ proposals }: { proposals: readonly WaitingProposal[] }) {
  if (proposals.length === 0) return null;
  return (
    <section aria-labelledby="propositions">
      <h2 id="propositions">Proposées par un chef de file ({proposals.length})</h2>
      <ul>
        {proposals.map((one) => (
          <li key={one.id}>
            <a href={`/pilotage/projets/${one.slug}/consortium#propositions`}>
              {one.acronym}
              <span className="fr-sr-only">, répondre</span>
            </a>
            {'\u00a0: '}
            {proposalWords(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
