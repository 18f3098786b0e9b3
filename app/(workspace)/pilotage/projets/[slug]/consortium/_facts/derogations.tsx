import { Disclosure } from '@/app/_ui/disclosure';
import type { ConsortiumForms } from '@/lib/eligibility/consortium-forms';
import { formatDay } from '@/lib/wording/dates';
import { french } from '@/lib/wording/typography';
import { CancelDerogationForm, GrantDerogationForm, RevokeDerogationForm } from './derogation-forms';

interface Props extends Pick<ConsortiumForms, 'project' | 'derogations' | 'derogable'> {
  today: string;
}

/** Where the text lets the steering committee grant one (003:479). */
export function Derogations({ project, derogations, derogable, today }: Props) {
  return (
    <section aria-labelledby="derogations">
      <h2 id="derogations">Dérogations</h2>
      <p>Le Comité de pilotage peut laisser un projet porter une de ces actions sans consortium (003:479).</p>
      {derogations.length === 0 && <p>Aucune dérogation enregistrée.</p>}
      {derogations.map((one) => (
        <div key={one.id}>
          <p>
            {french(
              `Action n° ${one.action?.number}, accordée le ${formatDay(one.effectiveOn)}${one.endsOn ? `, jusqu’au ${formatDay(one.endsOn)}` : ''}${one.revokedOn ? `, levée le ${formatDay(one.revokedOn)}` : ''} (${one.source ?? 'document non renseigné'})`,
            )}
          </p>
          {one.revokedOn === null && (
            <Disclosure summary="Lever cette dérogation">
              <RevokeDerogationForm derogationId={one.id} today={today} />
            </Disclosure>
          )}
          <Disclosure summary="Enregistrée par erreur ?">
            <CancelDerogationForm derogationId={one.id} />
          </Disclosure>
        </div>
      ))}
      <Disclosure summary="Enregistrer une dérogation">
        <GrantDerogationForm projectId={project.id} actions={derogable} today={today} />
      </Disclosure>
    </section>
  );
}
