import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { officerObjective } from '@/lib/objective/officer-objectives';
import { withdrawalOf } from '@/lib/objective/withdraw-target-change';
import { countingModeWords, seasonNames, seasonWords } from '@/lib/wording/actions';
import { formatDay } from '@/lib/wording/dates';
import { refusalText } from '@/lib/wording/refusals';
import { capitalised, french } from '@/lib/wording/typography';
import { VersionsTable } from '../versions-table';
import { AmendmentForm } from './amendment-form';
import { IntermediateForm } from './intermediate-form';
import { WithdrawForm } from './withdraw-form';
import '../objectives.css';

export default async function AmendPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActor();
  const now = requestNow();
  const objective = await found(officerObjective(await pageRead(), actor, decodeURIComponent(id), now));
  const { action, season, label, versions } = objective;
  const last = versions.at(-1);
  const withdrawal = await withdrawalOf(await pageRead(), objective.id);
  return (
    <>
      <PageHeader
        title="Modifier une cible"
        tab={`${capitalised(french(label))}, action ${action.number}, ${seasonWords(season).toLocaleLowerCase('fr')} – Modifier une cible`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Objectifs', href: '/pilotage/objectifs' },
        ]}
        context={`N°\u00a0${action.number} – ${french(action.title)} · ${seasonNames(season)}`}
        lead={capitalised(french(label))}
      />
      {last && (
        <>
          <p>
            Le mode de comptage, la valeur de départ et l’unité ne se changent pas ici :{' '}
            <a href={`/pilotage/objectifs/${encodeURIComponent(objective.id)}/comptage`}>
              ce que compte cet objectif
            </a>
            .
          </p>
          <h2>Avenant ou décision</h2>
          {last.inForceFrom > now.day && (
            <Alert title="Une version est déjà enregistrée pour plus tard">
              <p>
                Elle prend effet le {formatDay(last.inForceFrom)} : un nouvel avenant la modifie à partir de
                ce jour au plus tôt.
              </p>
            </Alert>
          )}
          <AmendmentForm
            objective={{ id: objective.id, unit: objective.unit, label: french(label) }}
            last={last}
            today={now.day}
          />
          <h2>Cible intermédiaire</h2>
          <p>Où l’objectif devrait en être à la fin d’une année, avant son échéance.</p>
          <IntermediateForm componentId={objective.id} />
        </>
      )}
      <section aria-labelledby="versions">
        <h2 id="versions">Versions de la cible</h2>
        <VersionsTable
          caption={`Versions de la cible (${countingModeWords[objective.countingMode]})`}
          objectives={[objective]}
        />
      </section>
      {withdrawal && (
        <section aria-labelledby="annulation">
          <h2 id="annulation">Annuler la dernière modification</h2>
          {withdrawal.refused ? (
            <p>{refusalText({ code: withdrawal.refused, params: {} })}</p>
          ) : (
            <>
              <p>
                Pour un avenant, une décision, un mode de comptage ou un remplacement enregistré par erreur :
                ce qui valait avant vaut de nouveau dès aujourd’hui. Les jours passés se lisent comme ils
                étaient connus.
              </p>
              <WithdrawForm componentId={objective.id} version={withdrawal.version} />
            </>
          )}
        </section>
      )}
    </>
  );
}
