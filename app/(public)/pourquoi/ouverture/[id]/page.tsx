import { notFound } from 'next/navigation';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { PageHeader } from '@/app/_ui/page-header';
import { pageActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { situationOf } from '@/app/_web/situation';
import { idOf } from '@/lib/domain/id';
import { read } from '@/lib/store';
import { type OfferSaid, offerHistory } from '@/lib/why/entry-history';
import { formatDay } from '@/lib/wording/dates';
import { situationWords } from '@/lib/wording/situation';
import { french } from '@/lib/wording/typography';
import { Steps } from '../../_answer/steps';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

const saidWords = ({ happenedOn }: OfferSaid) => (happenedOn ? formatDay(happenedOn) : 'date retirée');

export default async function OfferHistoryPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const now = requestNow();
  const { params: followed, season: _, ...bar } = situationOf(query, now);
  const asker = { actor: await pageActor(), now };
  const { offer, action, steps, sections } = await found(
    offerHistory(read(), asker, idOf(id) ?? notFound(), bar.day),
  );
  return (
    <>
      <PageHeader
        title={french(offer.training ?? offer.organisation)}
        tab={`${french(offer.training ?? offer.organisation)}, ${french(offer.acronym)} – Historique d’une ouverture`}
        above={[
          { label: french(offer.acronym), href: `/projets/${offer.slug}` },
          { label: `Action n°\u00a0${action.number}`, href: `/actions/${action.key}` },
        ]}
        here="Historique d’une ouverture"
        params={followed}
        context={situationWords(action.season, bar.day)}
        lead={`Engagement et ouverture, ${french(offer.organisation)}`}
      />
      <FilterBar action={`/pourquoi/ouverture/${id}`} {...bar} withSeason={false} />
      <Steps steps={steps} sections={sections} words={saidWords} />
      <ExportLinks table="opening-history" params={{ ...followed, line: id }} />
    </>
  );
}
