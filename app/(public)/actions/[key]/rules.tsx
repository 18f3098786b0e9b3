import type { ActionFacts, Source } from '@/lib/domain/reference';
import { french } from '@/lib/wording/typography';

/** Who may lead, who must and may take part, and the other rules of the call, each with the line that founds it. */
export function ConsortiumRules({ facts: { lead, constraints, diagnostic } }: { facts: ActionFacts }) {
  const rules = [
    { term: 'Structure', text: lead.structure },
    { term: 'Consortium', text: consortiumWords(lead.consortiumRequired) },
    { term: 'Porteur', text: leadWords(lead) },
    { term: 'Élimination', text: lead.elimination },
    { term: 'Membres obligatoires', text: lead.mandatoryMembers.join(' ; ') },
    { term: 'Membres possibles', text: lead.optionalMembers.join(' ; ') },
    { term: 'Dérogation', text: lead.derogation },
    { term: 'Certifications', text: lead.certifications.join(' ; ') },
    { term: 'Remarque', text: lead.note },
    { term: 'Diagnostic', text: diagnosticWords(diagnostic.allowed, diagnostic.src) },
  ].filter(({ text }) => text);
  return (
    <>
      <dl className="app-facts">
        {rules.map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{french(text ?? '')}</dd>
          </div>
        ))}
      </dl>
      {lead.src !== null && <p className="app-facts__source">Source : {sourceWords(lead.src)}</p>}
      {constraints.length > 0 && (
        <>
          <h3>Autres règles</h3>
          <ul>
            {constraints.map(({ code, words, src }) => (
              <li key={code}>
                {french(words)} <span className="app-facts__source">({sourceWords(src)})</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

const sourceWords = (src: Source): string => [src].flat().filter(Boolean).join(', ') || 'sans source';

function consortiumWords(required: boolean | null): string {
  if (required === null) return 'à vérifier : le texte ne le dit pas';
  return required ? 'obligatoire' : 'facultatif';
}

function leadWords({ leadType, leadMandatory, leadExamples }: ActionFacts['lead']): string {
  if (leadType === null) return 'à vérifier : le texte n’impose aucun porteur';
  const force = leadMandatory === null ? 'à vérifier' : leadMandatory ? 'obligatoire' : 'possible';
  const examples = leadExamples.length > 0 ? `, par exemple ${leadExamples.join(', ')}` : '';
  return `${leadType} (${force})${examples}`;
}

function diagnosticWords(allowed: boolean | null, src: Source): string {
  const words = allowed === null ? 'à vérifier' : allowed ? 'admis' : 'non admis';
  return `${words} (${sourceWords(src)})`;
}
