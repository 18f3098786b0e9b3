import { Disclosure } from '@/app/_ui/disclosure';
import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { rosterWords } from '@/lib/wording/consortium-facts';
import { formatDay } from '@/lib/wording/dates';
import { sourceWords } from '@/lib/wording/source-lines';
import { capitalised, french } from '@/lib/wording/typography';
import { RosterForm } from './roster-form';

interface Props extends Pick<ConsortiumForms, 'project' | 'rosters' | 'members'> {
  organisations: readonly { id: number; name: string }[];
  today: string;
}

/** The lists of the establishments of a territory: the text asks for all of them, and prints no list. */
export function Rosters({ project, rosters, members, organisations, today }: Props) {
  const present = new Set(members.map(({ id }) => id));
  return (
    <section aria-labelledby="territoire">
      <h2 id="territoire">Établissements du territoire</h2>
      {rosters.map((roster) => {
        const { kind, src, last } = roster;
        return (
          <div key={kind}>
            <h3>{capitalised(rosterWords[kind])}</h3>
            <p>
              {last
                ? french(
                    `Liste ${last.complete ? 'déclarée complète' : 'non déclarée complète'} du ${formatDay(last.effectiveOn)} (${last.source}).`,
                  )
                : french(
                    `Le texte demande « l’ensemble » (${sourceWords(src)}) et n’imprime aucune liste : à dresser.`,
                  )}
            </p>
            {last && (
              <ul>
                {last.lines.map(({ organisationId, name }) => (
                  <li key={`${organisationId} ${name}`}>
                    {french(name)}
                    {organisationId !== null && present.has(organisationId) ? ', membre' : ', non membre'}
                  </li>
                ))}
              </ul>
            )}
            <Disclosure summary={last ? 'Corriger ou compléter la liste' : 'Dresser la liste'}>
              <RosterForm key={last?.id} {...{ projectId: project.id, roster, organisations, today }} />
            </Disclosure>
          </div>
        );
      })}
    </section>
  );
}
