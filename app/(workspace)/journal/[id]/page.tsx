import { notFound } from 'next/navigation';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import { journalEntry } from '@/lib/journal/journal';
import { read } from '@/lib/store';
import { counted } from '@/lib/wording/plural';
import { ChainNote } from '../chain-note';
import { ChangesTable } from '../changes-table';
import { JournalHeading } from '../journal-lines';
import '../journal.css';
import { ExportLinks } from '@/app/_ui/export-links';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Search;
}

export default async function JournalLinePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor();
  const lineId = idOf(id) ?? notFound();
  const asked = Number.parseInt(one((await searchParams).page) ?? '1', 10);
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1;
  const { line, chain, pages } = await found(journalEntry(read(), actor, requestNow(), lineId, page));
  return (
    <>
      <PageHeader
        title={`Ligne n°\u00a0${line.id} du journal`}
        above={[{ label: 'Journal', href: '/journal' }]}
      />
      <JournalHeading line={line} alone />
      <ChainNote chain={chain} shown={1} />
      {line.values > 0 && (
        <>
          <h2>{counted(line.values, 'valeur')}</h2>
          <ChangesTable line={line} />
          <Pagination page={page} pages={pages} hrefOf={(number) => `/journal/${line.id}?page=${number}`} />
          <ExportLinks table="journal-values" params={{ line: id }} />
        </>
      )}
    </>
  );
}
