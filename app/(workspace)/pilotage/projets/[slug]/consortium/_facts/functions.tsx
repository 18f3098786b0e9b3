import { Disclosure } from '@/app/_ui/disclosure';
import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { memberFunctionWords } from '@/lib/wording/consortium-facts';
import { formatDay } from '@/lib/wording/dates';
import { capitalised, french } from '@/lib/wording/typography';
import { CancelFunctionForm, EndFunctionForm, GiveFunctionForm, StatementForm } from './function-forms';

interface Props extends Pick<ConsortiumForms, 'project' | 'members' | 'functions' | 'statements' | 'zones'> {
  today: string;
}

/** Who does what in the consortium, where the text cites functions. */
export function Functions({ project, members, functions, statements, zones, today }: Props) {
  const { asked, held } = functions;
  const zoneOf = (number: number | null) =>
    number === null ? '' : `, zone ${number} (${zones.find((zone) => zone.number === number)?.name ?? ''})`;
  return (
    <section aria-labelledby="fonctions">
      <h2 id="fonctions">Fonctions des membres</h2>
      <dl className="app-facts">
        {asked.map((one) => {
          const holders = held.filter((row) => row.function === one);
          return (
            <div key={one}>
              <dt>{capitalised(memberFunctionWords[one])}</dt>
              {holders.length === 0 && <dd>aucun membre enregistré</dd>}
              {holders.map((row) => (
                <dd key={row.id}>
                  {french(
                    `${row.organisation}${zoneOf(row.zoneNumber)}, ${row.effectiveOn > today ? 'à partir du' : 'depuis le'} ${formatDay(row.effectiveOn)}${row.source ? ` (${row.source})` : ''}`,
                  )}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
      <Disclosure summary="Enregistrer une fonction">
        <GiveFunctionForm {...{ project, members, functions, zones, today }} />
      </Disclosure>
      {held.length > 0 && (
        <>
          <Disclosure summary="Une fonction prend fin">
            <EndFunctionForm projectId={project.id} held={held} today={today} />
          </Disclosure>
          <Disclosure summary="Une fonction enregistrée par erreur ?">
            <p>Elle reste lue aux jours où elle était connue ; elle ne l’est plus à partir d’aujourd’hui.</p>
            <CancelFunctionForm held={held} />
          </Disclosure>
        </>
      )}
      {statements.map(({ action, actionKey, said }) => (
        <div key={actionKey}>
          <h3>{`Action n°\u00a0${action?.number}\u00a0: tout est-il enregistré\u00a0?`}</h3>
          <p>
            {said?.complete
              ? `Les fonctions sont déclarées complètes depuis le ${formatDay(said.effectiveOn)} : une fonction que personne ne tient se lit « non rempli ».`
              : 'Les fonctions ne sont pas déclarées complètes : une fonction que personne ne tient se lit « à vérifier ».'}
          </p>
          <Disclosure
            summary={said?.complete ? 'Ne plus les déclarer complètes' : 'Déclarer les fonctions complètes'}
          >
            <StatementForm
              key={`${actionKey} ${said?.id}`}
              projectId={project.id}
              statement={{ action, actionKey, said }}
              today={today}
            />
          </Disclosure>
        </div>
      ))}
    </section>
  );
}
