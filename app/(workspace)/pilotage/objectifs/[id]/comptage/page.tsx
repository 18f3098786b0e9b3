import { randomUUID } from 'node:crypto';
import { milestoneWords } from '@/app/_charts/objective-view';
import { Alert } from '@/app/_ui/alert';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { type CountingDetail, countingDetail, type ModeState } from '@/lib/objective/counting-detail';
import { countingModeWords, seasonNames, seasonWords } from '@/lib/wording/actions';
import { capitalised, french } from '@/lib/wording/typography';
import { VersionsTable } from '../../versions-table';
import { MilestoneForm } from './milestone-form';
import { ModeForm } from './mode-form';
import { ReplaceForm } from './replace-form';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

export default async function CountingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const now = requestNow();
  const detail = await found(countingDetail(await pageRead(), actor, decodeURIComponent(id), now));
  const done = one((await searchParams).fait);
  const { objective, indicator, state, others } = detail;
  const { action, season, label, countingMode } = objective;
  return (
    <>
      <PageHeader
        title="Mode de comptage"
        tab={`${capitalised(french(label))}, action ${action.number}, ${seasonWords(season).toLocaleLowerCase('fr')} – Mode de comptage`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Objectifs', href: '/pilotage/objectifs' },
        ]}
        context={french(`N° ${action.number} – ${action.title} · ${seasonNames(season)}`)}
        lead={capitalised(french(label))}
      />
      {done === 'remplacement' && (
        <Alert tone="success" title="Objectif remplacé" announce>
          <p>
            Voici le nouvel objectif. L’ancien a pris fin aujourd’hui : ses chiffres restent lisibles aux
            jours passés.
          </p>
        </Alert>
      )}
      {done === 'mode' && state === 'recorded' && (
        <Alert tone="success" title="Mode de comptage consigné" announce>
          <p>Il vaut dès aujourd’hui ; les jours passés se lisent comme avant.</p>
        </Alert>
      )}
      <p>
        Aujourd’hui : <strong>{countingModeWords[countingMode]}</strong>.{' '}
        {indicator && (
          <>
            Indicateur : <a href={`/aide/indicateurs#${indicator.key}`}>{french(indicator.label)}</a>.
          </>
        )}
      </p>
      <VersionsTable caption="Versions de la cible" objectives={[objective]} />
      {objective.source === 'milestone' && <Milestone detail={detail} today={now.day} />}
      {objective.source !== 'milestone' && (
        <section aria-labelledby="mode">
          <h2 id="mode">Consigner le mode de comptage</h2>
          <p>{stateWords[state]}</p>
          {(state === 'unknown' || state === 'correctable') && detail.modes.length > 0 && (
            <ModeForm componentId={objective.id} modes={detail.modes} submitKey={randomUUID()} />
          )}
        </section>
      )}
      {state !== 'ended' && (
        <section aria-labelledby="remplacer">
          <h2 id="remplacer">Remplacer par un autre indicateur</h2>
          <p>
            L’objectif d’aujourd’hui prend fin et un nouveau s’ouvre à sa place. Ce qui a été saisi n’est ni
            effacé ni converti ; les jours passés se lisent comme avant.
          </p>
          <ReplaceForm
            componentId={objective.id}
            label={french(label)}
            choices={others.map(({ key, label: name, countingMode: mode }) => ({
              key,
              words: french(`${name} (${countingModeWords[mode]})`),
            }))}
            submitKey={randomUUID()}
          />
        </section>
      )}
    </>
  );
}

const stateWords: Record<ModeState, string> = {
  unknown:
    'Aucun texte n’a encore été retenu : rien n’est divisé. Le mode se consigne une fois, avec sa source, que des chiffres aient été saisis ou non.',
  correctable: 'Aucun chiffre n’a encore été saisi : le mode peut encore être corrigé.',
  recorded: 'Le mode a été consigné, et ne l’est qu’une fois. Pour compter autrement, remplacez l’objectif.',
  with_figures:
    'Des chiffres ont été saisis avec ce mode : le changer leur ferait dire autre chose. Pour compter autrement, remplacez l’objectif.',
  ended: 'Cet objectif a pris fin : il ne se modifie plus.',
};

function Milestone({
  detail: { objective, milestone, state },
  today,
}: {
  detail: CountingDetail;
  today: string;
}) {
  const record = milestone && { ...milestone, recordedOn: milestone.knownFrom };
  return (
    <section aria-labelledby="constat">
      <h2 id="constat">Constater le jalon</h2>
      <p>{milestoneWords({ milestone: record })}</p>
      {state !== 'ended' && (
        <MilestoneForm componentId={objective.id} reachedOn={milestone?.reachedOn ?? null} today={today} />
      )}
    </section>
  );
}
