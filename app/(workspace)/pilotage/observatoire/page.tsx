import { Disclosure } from '@/app/_ui/disclosure';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found } from '@/app/_web/page';
import { quotableCommittees } from '@/lib/committee/quotable-committees';
import { managedObservatory } from '@/lib/observatory/managed-links';
import { read } from '@/lib/store';
import { factChoices } from '@/lib/wording/fact-choices';
import { factSentence, linkTargetWords } from '@/lib/wording/observatory';
import { counted } from '@/lib/wording/plural';
import { sourceWords } from '@/lib/wording/source-lines';
import { capitalised } from '@/lib/wording/typography';
import { withdrawFact } from '../../_observatory/actions';
import { FactForm } from '../../_observatory/fact-form';
import { LinkForm } from '../../_observatory/link-form';
import { QuoteForm } from '../../_observatory/quote-form';
import { WithdrawForm } from '../withdraw-form';
import { ManagedLinks } from './managed-links';

const TARGETS = ['profession', 'competence', 'device_competence', 'finding'] as const;

/** Where officers confirm what goes with emerging jobs, record facts, and quote one in a committee. */
export default async function ManagedObservatory() {
  const actor = await requireActor();
  const now = requestNow();
  const { waiting, confirmed, choices, facts, recorded, documents } = await found(
    managedObservatory(read(), actor, now),
  );
  const committees = await quotableCommittees(read(), actor, now);
  return (
    <>
      <PageHeader
        title="Observatoire"
        tab="Observatoire – Pilotage"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        lead={`${counted(waiting.length, 'lien attend', 'liens attendent')} une réponse, ${counted(confirmed.length, 'lien est confirmé', 'liens sont confirmés')}.`}
      />
      <p>
        <a className="fr-link" href="/observatoire">
          Ce que le public en lit
        </a>
      </p>
      <section aria-labelledby="attente">
        <h2 id="attente">À confirmer</h2>
        {waiting.length === 0 ? (
          <EmptyState title="Aucun lien n’attend">
            Les consortiums proposent un métier depuis la page de leur formation.
          </EmptyState>
        ) : (
          <ManagedLinks links={waiting} />
        )}
      </section>
      <section aria-labelledby="citer">
        <h2 id="citer">Citer un fait dans un comité</h2>
        {committees.length === 0 ? (
          <p>
            Aucun comité n’est consigné : <a href="/pilotage/comite/seances">consignez-en un</a>, puis citez
            un fait.
          </p>
        ) : (
          <QuoteForm facts={factChoices(facts)} committees={committees} />
        )}
      </section>
      <section aria-labelledby="faits">
        <h2 id="faits">Faits</h2>
        <Disclosure summary="Enregistrer un fait d’un document">
          <FactForm documents={documents} />
        </Disclosure>
        {recorded.map(({ id, fact }) => (
          <Disclosure key={id} summary={`${factSentence(fact)} (${sourceWords(fact.src)})`}>
            <WithdrawForm action={withdrawFact} id={id} thing="fait" what="le fait" />
          </Disclosure>
        ))}
      </section>
      <section aria-labelledby="confirmes">
        <h2 id="confirmes">Liens confirmés</h2>
        {confirmed.length === 0 ? <p>Aucun lien n’est confirmé.</p> : <ManagedLinks links={confirmed} />}
        <Disclosure summary="Lier un métier à une profession, une compétence ou un constat">
          <LinkForm
            jobs={choices.jobs}
            targets={TARGETS.map((target) => ({
              label: capitalised(linkTargetWords[target]),
              options: choices[target].map(({ value, label }) => ({ value: `${target}:${value}`, label })),
            })).filter(({ options }) => options.length > 0)}
            natures={['requires', 'close_to']}
          />
        </Disclosure>
      </section>
    </>
  );
}
