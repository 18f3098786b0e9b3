import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { uncovered } from '@/lib/domain/framework/coverage';
import type { CoveredCompetences } from '@/lib/framework/covered-competences';
import { competenceNumber, coveredWords, frameworkNames } from '@/lib/wording/frameworks';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';

interface Props {
  caption: string;
  day: string;
  /** The frameworks of the actions of the place. */
  covered: readonly CoveredCompetences[];
}

/** Of each framework, how many competences an opened training covers, and which ones none does. Never learners. */
export function CoveredTable({ caption, day, covered }: Props) {
  const said = covered.filter(({ trainings }) => trainings.opened + trainings.committed > 0);
  const unsaid = covered.filter((one) => !said.includes(one));
  return (
    <>
      {said.length > 0 && (
        <DataTable
          caption={caption}
          note={`Situation au ${day}. Couverte : au moins une formation ouverte, et non fermée, le dit.`}
          columns={[
            { key: 'framework', label: 'Référentiel' },
            { key: 'trainings', label: 'Formations ouvertes qui le disent', numeric: true },
            { key: 'covered', label: 'Couvert' },
            { key: 'missing', label: 'Compétences non couvertes' },
          ]}
          rows={said.map((one) => ({
            key: one.framework.key,
            cells: [
              frameworkNames[one.framework.key],
              formatCount(one.trainings.opened),
              coveredWords(
                one.counts.length - uncovered(one.counts).length,
                one.counts.length,
                one.framework.unit,
              ),
              <Missing key="missing" covered={one} />,
            ],
          }))}
        />
      )}
      {unsaid.length > 0 && (
        <p>
          Non renseigné (aucune formation ne dit ce qu’elle couvre) :{' '}
          {unsaid.map(({ framework }) => frameworkNames[framework.key]).join(' ; ')}.
        </p>
      )}
    </>
  );
}

function Missing({ covered: { framework, counts } }: { covered: CoveredCompetences }) {
  const missing = uncovered(counts);
  if (missing.length === 0) return <>aucune</>;
  const committedOf = new Map(missing.map(({ position, committed }) => [position, committed]));
  const [one, several] = framework.unit === 'module' ? ['module', 'modules'] : ['compétence', 'compétences'];
  return (
    <Disclosure summary={counted(missing.length, one, several)}>
      <ul>
        {framework.competences.map((one) => {
          const committed = committedOf.get(one.position);
          if (committed === undefined) return null;
          return (
            <li key={one.position}>
              {competenceNumber(one)} {french(one.title)}
              {committed > 0 && ` (${counted(committed, 'formation engagée', 'formations engagées')})`}
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
