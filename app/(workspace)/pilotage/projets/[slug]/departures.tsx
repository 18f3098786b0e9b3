import { Alert } from '@/app/_ui/alert';
import { DataTable } from '@/app/_ui/data-table';
import type { ManagedProject } from '@/lib/project/managed-project';
import { formatDay } from '@/lib/wording/dates';
import { departureAnswerWords } from '@/lib/wording/departures';
import { counted } from '@/lib/wording/plural';
import { capitalised, french } from '@/lib/wording/typography';
import { DepartureForm } from './departure-form';

/** What those who left left behind: still to be said, and what was said. Nothing where nobody left anything. */
export function Departures({ project }: { project: ManagedProject }) {
  const { departures, departureAnswers: answers } = project;
  if (departures.length + answers.length === 0) return null;
  const present = project.members.filter(({ state }) => state === 'present');
  return (
    <section aria-labelledby="departs">
      <h3 id="departs">Suites des départs</h3>
      {departures.map((departure) => (
        <section key={departure.organisationId} aria-labelledby={`depart-${departure.organisationId}`}>
          <h4 id={`depart-${departure.organisationId}`}>
            {french(departure.organisation)}, parti le {formatDay(departure.departedOn)}
          </h4>
          <Alert tone="warning" title={`${counted(departure.things.length, 'suite')} à dire`}>
            <p>
              Tant que ce n’est pas dit, c’est un écart sur l’objectif touché : l’engagé le compte encore, et
              personne n’est interrogé sur ces lignes.
            </p>
          </Alert>
          <DepartureForm
            projectId={project.id}
            departure={departure}
            members={present.map(({ organisationId, organisation }) => ({
              id: organisationId,
              name: organisation,
            }))}
          />
        </section>
      ))}
      {answers.length > 0 && (
        <DataTable
          caption="Suites enregistrées"
          columns={[
            { key: 'left', label: 'Ce qui était laissé' },
            { key: 'organisation', label: 'Par' },
            { key: 'answer', label: 'Suite' },
            { key: 'on', label: 'Dite le' },
          ]}
          rows={answers.map((row) => ({
            key: String(row.id),
            cells: [
              row.training ? french(`« ${row.training} »`) : 'Université engagée',
              `${french(row.organisation)}, parti le ${formatDay(row.departedOn)}`,
              <span key="answer">
                {capitalised(
                  row.taker ? `repris par ${french(row.taker)}` : departureAnswerWords[row.answer],
                )}
                {row.reason && <span className="app-second">{french(row.reason)}</span>}
              </span>,
              formatDay(row.knownFrom),
            ],
          }))}
        />
      )}
    </section>
  );
}
