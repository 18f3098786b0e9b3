import type { ReactNode } from 'react';
import { Guide } from '@/app/_guide/guide';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { FirstSteps } from '@/app/_ui/first-steps';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { roomPagesOf } from '@/app/_web/home';
import { found, type Search } from '@/app/_web/page';
import { waitingRequests } from '@/lib/campaign/waiting-requests';
import { ceasedRules } from '@/lib/eligibility/ceased-rules';
import { waitingProposals } from '@/lib/eligibility/waiting-proposals';
import { waitingDepartures } from '@/lib/gap/waiting-departures';
import { waitingMoney } from '@/lib/money/waiting-money';
import { firstSteps } from '@/lib/programme/steps-to-take';
import { inbox } from '@/lib/report/inbox';
import { inOrder, isClean, waitingList } from '@/lib/report/waiting-list';
import { read } from '@/lib/store';
import { BatchAnswer } from './batch-answer';
import { batchAnswer } from './batch-answer-address';
import { CeasedRules } from './ceased-rules';
import { DeparturesTable } from './departures-table';
import { inboxAsked } from './inbox-address';
import { InboxFilters } from './inbox-filters';
import { LateTable, NeverSentTable, ReturnedTable, ValidatedTable } from './inbox-tables';
import { MoneyTable } from './money-table';
import { RequestsTable } from './requests-table';
import { Selection } from './selection';
import { WaitingProposals } from './waiting-proposals';
import { WaitingTable } from './waiting-table';
import './inbox.css';

export default async function InboxPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const query = await searchParams;
  const { filter, order } = inboxAsked(query);
  const now = requestNow();
  const { toValidate, late, neverSent, returned, validated, choices, unknown } = await found(
    inbox(read(), actor, now, filter),
  );
  const { q, ...chosen } = Object.fromEntries(
    Object.entries(filter).filter(([name]) => !unknown.some((u) => u === name)),
  );
  const kept = new URLSearchParams(chosen).toString();
  const here = new URLSearchParams({
    ...chosen,
    ...(q && { q }),
    ...(order && { tri: order.sort, ...(order.descending && { ordre: 'desc' }) }),
  }).toString();
  const waiting = inOrder(await waitingList(read(), actor, now, toValidate), order);
  const clean = waiting.filter(isClean).length;
  const answer = batchAnswer(query);
  const requests = await waitingRequests(read(), actor, now);
  const departures = waitingDepartures(read(), actor, now);
  const ceased = await ceasedRules(read(), actor, now);
  const proposals = waitingProposals(read(), actor);
  const money = await waitingMoney(read(), actor, now);
  const lists = [
    { id: 'a-valider', label: 'À valider', count: toValidate.length },
    ...(requests.length > 0
      ? [{ id: 'exceptions', label: 'Exceptions demandées', count: requests.length }]
      : []),
    ...(departures.length > 0
      ? [{ id: 'departs', label: 'Départs sans suite', count: departures.length }]
      : []),
    ...(ceased.length > 0 ? [{ id: 'regles', label: 'Règles plus remplies', count: ceased.length }] : []),
    ...(proposals.length > 0
      ? [{ id: 'propositions', label: 'Proposées par un chef de file', count: proposals.length }]
      : []),
    ...(money.length > 0 ? [{ id: 'argent', label: 'Argent et jalons', count: money.length }] : []),
    { id: 'en-retard', label: 'En retard', count: late.length },
    { id: 'jamais-envoyes', label: 'Jamais envoyés', count: neverSent.length },
    { id: 'retournes', label: 'Retournés', count: returned.length },
    { id: 'valides', label: 'Validés récemment', count: validated.length },
  ];
  return (
    <>
      <PageHeader title="Pilotage" lead="Les volets des actions que vous suivez." />
      {answer && (
        <BatchAnswer
          answer={answer}
          rows={[...toValidate, ...returned, ...validated, ...late]}
          accountId={actor.accountId}
          kept={here}
        />
      )}
      <FirstSteps steps={firstSteps(read(), actor)} />
      <Guide actor={actor} />
      <nav aria-label="Pages du pilotage">
        <dl className="app-inbox-pages">
          {[...Map.groupBy(roomPagesOf(actor), ({ subject }) => subject)].map(([subject, pages]) => (
            <div key={subject}>
              <dt>{subject}</dt>
              {pages.map(({ label, href }) => (
                <dd key={href}>
                  <a href={href}>{label}</a>
                </dd>
              ))}
            </div>
          ))}
        </dl>
      </nav>
      <InboxFilters filter={filter} order={order} choices={choices} unknown={unknown} />
      <nav aria-label="Parties de la page">
        <ul className="app-inbox-nav">
          {lists.map(({ id, label, count }) => (
            <li key={id}>
              <a href={`#${id}`}>
                {label} ({count})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Disclosure summary="Pourquoi ces nombres ?">
        <p>
          Ils comptent des volets : un par participation et par campagne, dans les actions que vous suivez
          {(kept || q) && ' et selon vos filtres'}. Chacun est une ligne du tableau qui porte ce nombre.
        </p>
        <p>
          Exceptions demandées : par un chef de file, après une clôture, et qui attendent votre réponse. À
          valider : envoyés et pas encore décidés. En retard : attendus par une campagne ouverte, ou par une
          exception qui court, jamais envoyés, et dont l’échéance est passée (23 h 59 à Paris). Jamais
          envoyés : d’une campagne close, tant que personne n’accorde d’exception ou ne dispense le volet.
          Retournés : renvoyés au consortium. Validés récemment : dans les soixante derniers jours. Un
          brouillon dont l’échéance n’est pas passée n’est dans aucun des cinq.
        </p>
        <p>
          Sans anomalie : aucune valeur surprenante, même expliquée ; aucune raison écrite pour une autre
          valeur ; rien à contrôler dans un total national ; rien que vous ayez saisi. L’effet sur l’objectif
          compte toute l’action, avant et après ce seul volet.
        </p>
      </Disclosure>
      <section aria-labelledby="a-valider">
        <h2 id="a-valider">À valider ({toValidate.length})</h2>
        {waiting.length > 0 ? (
          <ToValidate clean={clean} kept={here}>
            <WaitingTable rows={waiting} filter={filter} order={order} kept={kept} />
          </ToValidate>
        ) : (
          <EmptyState
            title={here ? 'Aucun volet à valider dans cette liste' : 'Aucun volet n’attend votre validation'}
            {...(here && { action: { href: '/pilotage', label: 'Effacer les filtres' } })}
          >
            {here
              ? 'Élargissez les filtres, ou cherchez d’autres mots.'
              : 'Revenez quand un consortium aura envoyé le sien.'}
          </EmptyState>
        )}
      </section>
      <RequestsTable requests={requests} />
      <DeparturesTable departures={departures} />
      <CeasedRules rules={ceased} />
      <WaitingProposals proposals={proposals} />
      <MoneyTable waiting={money} />
      <section aria-labelledby="en-retard">
        <h2 id="en-retard">En retard ({late.length})</h2>
        <LateTable rows={late} />
      </section>
      <section aria-labelledby="jamais-envoyes">
        <h2 id="jamais-envoyes">Jamais envoyés, campagne close ({neverSent.length})</h2>
        <NeverSentTable rows={neverSent} />
      </section>
      <section aria-labelledby="retournes">
        <h2 id="retournes">Retournés ({returned.length})</h2>
        <ReturnedTable rows={returned} />
      </section>
      <section aria-labelledby="valides">
        <h2 id="valides">Validés récemment ({validated.length})</h2>
        <ValidatedTable rows={validated} />
      </section>
      <ExportLinks table="inbox" params={{ ...chosen, ...(q && { q }) }} withName />
    </>
  );
}

/** The list with what is chosen in it; where nothing may be, it says so. */
function ToValidate({ clean, kept, children }: { clean: number; kept: string; children: ReactNode }) {
  if (clean > 0)
    return (
      <Selection total={clean} kept={kept}>
        {children}
      </Selection>
    );
  return (
    <>
      <p>Aucun ne se valide sans être ouvert : chacun a quelque chose à lire.</p>
      {children}
    </>
  );
}
