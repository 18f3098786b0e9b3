import { randomUUID } from 'node:crypto';
import { DataTable } from '@/app/_ui/data-table';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { can } from '@/lib/access/policy';
import { type CommitteeList, committeeList } from '@/lib/committee/committee-list';
import { read } from '@/lib/store';
import { seasonNames } from '@/lib/wording/actions';
import { committeeName, committeeScopeWords, dueDayWords } from '@/lib/wording/committees';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import { DecisionBadge, SpokenOf } from './decision-words';
import { RecordForm } from './record-form';

/** The committees that were held, and what is left to do of their decisions. */
export default async function CommitteesPage() {
  const actor = await requireActor();
  const now = requestNow();
  const { committees, toFollow, choices } = await found(committeeList(read(), actor, now));
  return (
    <>
      <PageHeader
        title="Comités : notes et décisions"
        here="Notes et décisions"
        above={[
          ...(can(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : []),
          { label: 'Préparer un comité', href: '/pilotage/comite' },
        ]}
        lead="Ce que les comités ont noté et décidé, et ce que c’est devenu. Seuls les responsables de ces actions et les observateurs le lisent."
      />
      {choices && (
        <Disclosure summary="Consigner un comité" open={committees.length === 0}>
          <RecordForm
            today={now.day}
            seasons={choices.seasons.map((season) => ({ value: season, label: seasonNames(season) }))}
            actions={choices.actions.map(({ key, number, shortTitle }) => ({
              value: key,
              label: `N°\u00a0${number} – ${french(shortTitle)}`,
            }))}
            submitKey={randomUUID()}
          />
        </Disclosure>
      )}
      <section aria-labelledby="a-suivre">
        <h2 id="a-suivre">À suivre ({toFollow.length})</h2>
        {toFollow.length === 0 ? (
          <EmptyState title="Aucune décision à suivre">
            {committees.length === 0
              ? 'Aucun comité n’est consigné pour vos actions.'
              : 'Tout ce qui a été décidé est fait ou abandonné.'}
          </EmptyState>
        ) : (
          <ToFollow decisions={toFollow} today={now.day} />
        )}
      </section>
      <section aria-labelledby="comites">
        <h2 id="comites">Comités tenus</h2>
        <DataTable
          caption="Comités tenus, le dernier d’abord"
          hideCaption
          asCards
          empty="Aucun comité n’est consigné."
          columns={[
            { key: 'committee', label: 'Comité' },
            { key: 'title', label: 'Titre' },
            { key: 'scope', label: 'Sur' },
            { key: 'content', label: 'Décisions et notes' },
          ]}
          rows={committees.map(({ id, heldOn, title, decisions, toFollow: left, notes, ...scope }) => ({
            key: String(id),
            cells: [
              <a key="committee" href={`/pilotage/comite/seances/${id}`}>
                {committeeName(heldOn)}
              </a>,
              french(title),
              committeeScopeWords(scope),
              heldWords(decisions, left, notes),
            ],
          }))}
        />
      </section>
    </>
  );
}

/** « 3 décisions, dont 2 à suivre ; 1 note ». */
function heldWords(decisions: number, left: number, notes: number): string {
  const followed =
    left === decisions
      ? left > 1
        ? 'toutes à suivre'
        : 'à suivre'
      : left === 0
        ? 'aucune à suivre'
        : `dont ${left} à suivre`;
  const made = decisions === 0 ? 'Aucune décision' : `${counted(decisions, 'décision')}, ${followed}`;
  return `${made}\u00a0; ${counted(notes, 'note')}`;
}

function ToFollow({ decisions, today }: { decisions: CommitteeList['toFollow']; today: string }) {
  return (
    <DataTable
      caption="Décisions à suivre, la plus ancienne échéance d’abord"
      hideCaption
      asCards
      columns={[
        { key: 'decision', label: 'Décision' },
        { key: 'state', label: 'État' },
        { key: 'due', label: 'Échéance' },
        { key: 'responsible', label: 'Responsable' },
        { key: 'about', label: 'Parle de' },
      ]}
      rows={decisions.map((decision) => {
        const { id, body, committee, state, dueOn, responsible } = decision;
        return {
          key: String(id),
          cells: [
            <span key="decision" className="app-title-cell">
              <a href={`/pilotage/comite/seances/${committee.id}#entree-${id}`}>{french(body)}</a>
              <span className="app-second">{committeeName(committee.heldOn)}</span>
            </span>,
            <DecisionBadge key="state" state={state} />,
            dueDayWords(dueOn, today),
            responsible ?? '–',
            <SpokenOf key="about" entry={decision} today={today} />,
          ],
        };
      })}
    />
  );
}
