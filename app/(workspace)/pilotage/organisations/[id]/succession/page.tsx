import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { numberIn } from '@/app/_web/number-in';
import { found, type Search } from '@/app/_web/page';
import { organisationDetail } from '@/lib/organisation/organisation-detail';
import { successionChoices, successionPreview } from '@/lib/organisation/succession-preview';
import { read } from '@/lib/store';
import { french } from '@/lib/wording/typography';
import { AskForm } from './ask-form';
import { askedSuccession } from './asked-succession';
import { RecordForm } from './record-form';
import { SuccessionEffect } from './succession-effect';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

/** First what happens, to whom and when; then what it would change; then the document that says it. */
export default async function SuccessionPage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const now = requestNow();
  const organisation = await found((async () => organisationDetail(read(), actor, numberIn(id), now.day))());
  const organisations = await found(successionChoices(read(), actor, now.day));
  const asked = askedSuccession(organisation.id, await searchParams);
  const preview = asked.input && (await found(successionPreview(read(), actor, asked.input, now)));
  return (
    <>
      <PageHeader
        title="Fusion, scission ou fin"
        tab={`${french(organisation.name)} – Fusion, scission ou fin`}
        above={[
          { label: 'Pilotage', href: '/pilotage' },
          { label: 'Organisations', href: '/pilotage/organisations' },
          { label: french(organisation.name), href: `/pilotage/organisations/${organisation.id}` },
        ]}
        context={french(organisation.name)}
      />
      <AskForm
        organisation={organisation}
        organisations={organisations.filter((one) => one.id !== organisation.id)}
        asked={asked}
        problems={preview?.problems ?? asked.problems}
        today={now.day}
      />
      {asked.input && preview && preview.problems.length === 0 && (
        <section aria-labelledby="effet">
          <h2 id="effet">Ce que cela change</h2>
          <SuccessionEffect preview={preview} kind={asked.input.kind} today={now.day} />
          <RecordForm asked={asked.input} version={organisation.version} />
        </section>
      )}
    </>
  );
}
