import { randomUUID } from 'node:crypto';
import { notFound } from 'next/navigation';
import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { withParams } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { can } from '@/lib/access/policy';
import { committeeRecord, type SignedEntry } from '@/lib/committee/committee-record';
import { idOf } from '@/lib/domain/id';
import { read } from '@/lib/store';
import { committeeName, committeeScopeWords } from '@/lib/wording/committees';
import { formatDay, formatInstant } from '@/lib/wording/dates';
import { factChoices } from '@/lib/wording/fact-choices';
import { signatureWords } from '@/lib/wording/signatures';
import { capitalised, french } from '@/lib/wording/typography';
import { CorrectCommitteeForm } from './correct-committee-form';
import { EntryArticle } from './entry-article';
import { EntryForm } from './entry-form';
import { Quotes } from './quotes';

/** One committee: what it decided and noted, and what became of it. */
export default async function CommitteePage({ params }: { params: Promise<{ id: string }> }) {
  const id = idOf((await params).id) ?? notFound();
  const actor = await requireActor();
  const now = requestNow();
  const committee = await found(committeeRecord(read(), actor, now, id));
  const { heldOn, title, seasonKey, entries, choices } = committee;
  const name = committeeName(heldOn);
  return (
    <>
      <PageHeader
        title={name}
        above={[
          ...(can(actor, 'inbox.open') ? [{ label: 'Pilotage', href: '/pilotage' }] : []),
          { label: 'Préparer un comité', href: '/pilotage/comite' },
          { label: 'Notes et décisions', href: '/pilotage/comite/seances' },
        ]}
        context={`${french(title)} · ${committeeScopeWords(committee)}`}
        lead={`Consigné le ${formatInstant(committee.at)} par ${signatureWords(committee.by)}.`}
      />
      {heldOn < now.day && (
        <p>
          <a
            href={withParams(
              '/comparaison',
              { season: seasonKey ?? undefined },
              { from: heldOn, to: now.day },
            )}
          >
            Comparer les chiffres depuis ce comité
          </a>
        </p>
      )}
      {choices && (
        <section aria-labelledby="ecrire">
          <h2 id="ecrire">Écrire une décision ou une note</h2>
          <EntryForm
            committeeId={id}
            heldOn={heldOn}
            day={formatDay(heldOn)}
            choices={{
              actions: choices.actions.map(worded),
              components: choices.components.map(worded),
              gaps: choices.gaps.map(worded),
            }}
            submitKey={randomUUID()}
          />
        </section>
      )}
      <section aria-labelledby="decisions">
        <h2 id="decisions">Décisions ({entries.decision.length})</h2>
        {entries.decision.length === 0 && (
          <EmptyState title="Aucune décision">Ce comité n’a rien décidé qui soit consigné ici.</EmptyState>
        )}
        <Entries entries={entries.decision} today={now.day} />
      </section>
      <section aria-labelledby="notes">
        <h2 id="notes">Notes ({entries.note.length})</h2>
        {entries.note.length === 0 && <p>Aucune note.</p>}
        <Entries entries={entries.note} today={now.day} />
      </section>
      <Quotes
        committeeId={id}
        quotes={committee.quotes}
        facts={committee.facts && factChoices(committee.facts)}
      />
      {choices && (
        <Disclosure summary="Corriger ce comité">
          <CorrectCommitteeForm committeeId={id} heldOn={heldOn} title={title} today={now.day} />
        </Disclosure>
      )}
    </>
  );
}

const worded = ({ value, label }: { value: string; label: string }) => ({
  value,
  label: capitalised(french(label)),
});

function Entries({ entries, today }: { entries: readonly SignedEntry[]; today: string }) {
  if (entries.length === 0) return null;
  return (
    <ul className="app-committee__entries">
      {entries.map((entry) => (
        <EntryArticle key={entry.id} entry={entry} today={today} />
      ))}
    </ul>
  );
}
