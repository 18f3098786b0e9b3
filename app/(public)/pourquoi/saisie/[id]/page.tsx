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
import { type EntrySaid, lineHistory } from '@/lib/why/entry-history';
import { breakdownWords } from '@/lib/wording/lines';
import { measureWords } from '@/lib/wording/measures';
import { situationWords } from '@/lib/wording/situation';
import { valueInWords } from '@/lib/wording/states';
import { french } from '@/lib/wording/typography';
import { SessionTable } from '../../_answer/session-table';
import { Steps } from '../../_answer/steps';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

const saidWords = ({ value, state }: EntrySaid) =>
  state === null ? 'case vidée' : valueInWords({ value, state });

export default async function EntryHistoryPage({ params, searchParams }: Props) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const now = requestNow();
  const { params: followed, season: _, ...bar } = situationOf(query, now);
  const asker = { actor: await pageActor(), now };
  const { line, action, steps, sections, sessions, professions } = await found(
    lineHistory(read(), asker, idOf(id) ?? notFound(), bar.day),
  );
  const place = [
    french(line.region),
    line.period,
    ...breakdownWords(line, professions).map(french),
    `${measureWords[line.measure].label}${line.nature === 'planned' ? ', prévus' : ''}`,
  ].join(' · ');
  return (
    <>
      <PageHeader
        title={french(line.training)}
        tab={`${french(line.training)}, ${place} – Historique d’une saisie`}
        above={[
          { label: french(line.acronym), href: `/projets/${line.slug}` },
          { label: `Action n°\u00a0${action.number}`, href: `/actions/${action.key}` },
        ]}
        here="Historique d’une saisie"
        params={followed}
        context={situationWords(action.season, bar.day)}
        lead={place}
      />
      <FilterBar action={`/pourquoi/saisie/${line.lineId}`} {...bar} withSeason={false} />
      <Steps steps={steps} sections={sections} words={saidWords} />
      <ExportLinks table="entry-history" params={{ ...followed, line: id }} />
      <SessionTable sessions={sessions} />
    </>
  );
}
