import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { Applications } from './applications';
import { Derogations } from './derogations';
import { Functions } from './functions';
import { Proposals } from './proposals';
import { Rosters } from './rosters';

interface Props {
  forms: ConsortiumForms;
  organisations: readonly { id: number; name: string }[];
  today: string;
}

/** What was recorded of the consortium for its rules, and the forms that record more: what its actions ask, only. */
export function RecordedFacts({ forms, organisations, today }: Props) {
  const { functions, rosters, derogable, derogations, proposals, members } = forms;
  return (
    <>
      {proposals.length > 0 && <Proposals proposals={proposals} />}
      {functions.asked.length > 0 && <Functions {...forms} today={today} />}
      {rosters.length > 0 && <Rosters {...forms} organisations={organisations} today={today} />}
      {(derogable.length > 0 || derogations.length > 0) && <Derogations {...forms} today={today} />}
      <Applications actions={forms.actions} />
      <section aria-labelledby="organisations">
        <h2 id="organisations">Qualités et certifications des membres</h2>
        <p>Ce qu’est chaque organisation, et ses certifications, s’enregistrent sur sa page.</p>
        <ul>
          {members.map(({ id, name }) => (
            <li key={id}>
              <a href={`/pilotage/organisations/${id}#qualites`}>{name}</a>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
