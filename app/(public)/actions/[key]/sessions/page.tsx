import { DataTable } from '@/app/_ui/data-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { type PublicSessions, publicSessions, type ZoneSessions } from '@/lib/overview/public-sessions';
import { formatDay } from '@/lib/wording/dates';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { quarterWords, sumsWords, zoneWords } from '@/lib/wording/session-figures';
import { moduleWords } from '@/lib/wording/training-sessions';
import { french } from '@/lib/wording/typography';
import { PageOfAction } from '../page-of-action';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

export default async function PublicSessionsPage({ params, searchParams }: Props) {
  const { key } = await params;
  const situation = situationOf(await searchParams, requestNow());
  const { params: kept, day } = situation;
  const sessions = await found(publicSessions(await pageRead(), { actionKey: key, day }));
  return (
    <PageOfAction
      of={key}
      path="sessions"
      here="Sessions"
      title="Sessions de l’action"
      lead="Les sessions tenues et prévues, par zone et par trimestre, telles que les consortiums les enregistrent."
      situation={situation}
    >
      {sessions.total.held + sessions.total.planned + sessions.total.cancelled === 0 ? (
        <EmptyState title={`Aucune session n’est enregistrée au ${formatDay(day)}`} />
      ) : (
        <>
          <Zones sessions={sessions} />
          <ExportLinks table="zone-sessions" params={kept} />
          <Modules sessions={sessions} />
        </>
      )}
      <p>
        Une session compte dans la zone de sa région et le trimestre de son premier créneau. L’appel annonce
        14 zones et en imprime 13 (003:386-401) : les sessions des autres régions sont dans « zone non
        imprimée » et dans le total. Les effectifs se lisent par région et par année, sur la page de l’action.
      </p>
    </PageOfAction>
  );
}

function Zones({ sessions: { zones, total, quarters, undated } }: { sessions: PublicSessions }) {
  const cells = (row: ZoneSessions) => [
    ...quarters.map((quarter) => said(row.quarters[quarter])),
    said(row),
    formatCount(row.places),
  ];
  return (
    <DataTable
      caption="Sessions par zone et par trimestre"
      note={
        undated > 0
          ? `${counted(undated, 'session sans créneau compte', 'sessions sans créneau comptent')} dans le total de sa zone, sans trimestre.`
          : undefined
      }
      columns={[
        { key: 'zone', label: 'Zone' },
        ...quarters.map((quarter) => ({ key: quarter, label: quarterWords(quarter) })),
        { key: 'total', label: 'Toutes' },
        { key: 'places', label: 'Places en présentiel', numeric: true },
      ]}
      rows={[
        ...zones.map((row) => ({
          key: String(row.zone?.number ?? 'unprinted'),
          cells: [zoneWords(row.zone), ...cells(row)],
        })),
        { key: 'total', emphasis: true, cells: ['Toutes les zones', ...cells(total)] },
      ]}
    />
  );
}

const said = (sums: ZoneSessions['quarters'][string] | undefined): string =>
  (sums && sumsWords(sums).join(', ')) || '–';

function Modules({ sessions: { modules, total } }: { sessions: PublicSessions }) {
  return (
    <DataTable
      caption={`Modules des ${counted(total.held, 'session tenue', 'sessions tenues')}`}
      columns={[
        { key: 'module', label: 'Module (003:750-755)' },
        { key: 'held', label: 'Sessions tenues', numeric: true },
      ]}
      rows={modules.map(({ key, held }) => ({ key, cells: [french(moduleWords(key)), formatCount(held)] }))}
    />
  );
}
