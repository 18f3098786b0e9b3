import { ActionButton } from '@/app/_ui/action-button';
import { Disclosure } from '@/app/_ui/disclosure';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { managedDiagnostics, type WaitingAnswer } from '@/lib/finding/recorded-diagnostics';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { thatName } from '@/lib/wording/elision';
import { OWN_PROPOSAL } from '@/lib/wording/findings';
import { capitalised, french } from '@/lib/wording/typography';
import { confirmFindingAnswer } from '../../_findings/actions';
import { DiagnosticForm } from '../../_findings/diagnostic-form';
import { DiagnosticList } from '../../_findings/diagnostic-list';

export default async function ManagedDiagnosticsPage() {
  const actor = await requireActor();
  const now = requestNow();
  const { diagnostics, may, projects, waiting } = await found(
    (async () => managedDiagnostics(read(), actor, now))(),
  );
  return (
    <>
      <PageHeader
        title="Diagnostics des besoins"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        here="Diagnostics"
        context={`Situation connue au ${formatDay(now.day)}`}
        lead="Ce que les diagnostics de l’action n° 2 et les études constatent, et les formations proposées en face."
      />
      {waiting.length > 0 && <Waiting waiting={waiting} />}
      <h2>Diagnostics enregistrés</h2>
      <DiagnosticList diagnostics={diagnostics} writes={may} />
      <ExportLinks table="diagnostic-findings" params={{}} withName />
      {may ? (
        <Disclosure summary="Enregistrer un diagnostic">
          <DiagnosticForm of={{ projects }} />
        </Disclosure>
      ) : (
        <p>
          Les diagnostics des projets sont enregistrés par la personne en charge de l’action n° 2 de 2023.
        </p>
      )}
    </>
  );
}

/** Links that consortia proposed, for the officer of the action of the training. */
function Waiting({ waiting }: { waiting: readonly WaitingAnswer[] }) {
  return (
    <section aria-labelledby="liens">
      <h2 id="liens">Liens proposés ({waiting.length})</h2>
      <ul>
        {waiting.map(({ findingId, trainingId, label, title, acronym, note, isOwn }) => (
          <li key={`${findingId}-${trainingId}`}>
            <a href={`/formations/${trainingId}#constats`}>{french(title)}</a> ({acronym}) répond à{' '}
            {`«\u00a0${french(label)}\u00a0»`}
            {note && `. ${french(note)}`}
            {isOwn ? (
              ` ${capitalised(OWN_PROPOSAL)}.`
            ) : (
              <ActionButton
                action={confirmFindingAnswer}
                values={{ findingId: String(findingId), trainingId: String(trainingId) }}
                label="Confirmer"
                about={`${thatName(title)} répond à ${label}`}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
