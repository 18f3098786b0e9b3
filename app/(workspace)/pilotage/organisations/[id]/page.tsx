import { Alert } from '@/app/_ui/alert';
import { Disclosure } from '@/app/_ui/disclosure';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { numberIn } from '@/app/_web/number-in';
import { found, one, type Search } from '@/app/_web/page';
import { factsOfOrganisation } from '@/lib/eligibility/organisation-facts';
import { organisationChoices, organisationDetail } from '@/lib/organisation/organisation-detail';
import { read } from '@/lib/store';
import { becameWords } from '@/lib/wording/organisations';
import { organisationKindWords } from '@/lib/wording/projects';
import { capitalised, french } from '@/lib/wording/typography';
import { WithdrawForm } from '../../withdraw-form';
import { withdrawOrganisation } from '../actions';
import { CorrectForm } from './correct-form';
import { OrganisationFactsPart } from './organisation-facts';
import { OrganisationLife } from './organisation-life';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

export default async function OrganisationPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const now = requestNow();
  const organisation = await found((async () => organisationDetail(read(), actor, numberIn(id), now.day))());
  const { regions } = await found(organisationChoices(read(), actor));
  const facts = await found(factsOfOrganisation(read(), actor, organisation.id, now.day));
  const done = one((await searchParams).fait);
  return (
    <>
      <PageHeader
        title={french(organisation.name)}
        tab={`${french(organisation.name)} – Organisation`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Organisations', href: '/pilotage/organisations' },
        ]}
        context={`${capitalised(organisationKindWords[organisation.kind])}${organisation.became ? ` – ${becameWords(organisation.became, now.day)}` : ''}`}
      />
      {done === 'enregistree' && (
        <Alert tone="success" title="Organisation enregistrée" announce>
          <p>
            Elle peut entrer dans un consortium :{' '}
            <a href="/pilotage/projets/nouveau">enregistrer un projet</a>.
          </p>
        </Alert>
      )}
      {done === 'acte' && (
        <Alert tone="success" title="Acte enregistré" announce>
          <p>Il est dans le journal et dans « Vie », où il peut être annulé.</p>
        </Alert>
      )}
      <OrganisationLife organisation={organisation} today={now.day} />
      <OrganisationFactsPart facts={facts} today={now.day} />
      <h2>Corriger</h2>
      <p>Ce qui est corrigé vaut dès aujourd’hui ; ce qui était écrit reste dans l’historique.</p>
      <CorrectForm key={organisation.version} organisation={organisation} regions={regions} />
      {organisation.origin !== 'reference' && (
        <Disclosure summary="Enregistrée par erreur ou deux fois ?">
          <p>
            Elle se retire tant que rien n’en dépend : ni consortium, ni formation, ni engagement, ni compte.
          </p>
          <WithdrawForm
            action={withdrawOrganisation}
            id={organisation.id}
            version={organisation.version}
            what="l’organisation"
          />
        </Disclosure>
      )}
    </>
  );
}
