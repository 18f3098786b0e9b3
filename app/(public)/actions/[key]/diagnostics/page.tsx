import { FindingTable } from '@/app/_findings/finding-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { FilterBar } from '@/app/_ui/filter-bar';
import { keepFilters } from '@/app/_ui/keep-filters';
import { PageHeader } from '@/app/_ui/page-header';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { findingCounts, publicDiagnostics } from '@/lib/finding/diagnostics';
import { seasonsOfAction } from '@/lib/overview/action-detail';
import { formatDay } from '@/lib/wording/dates';
import { deliveredWords, domainWords } from '@/lib/wording/findings';
import { counted } from '@/lib/wording/plural';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

export default async function DiagnosticsPage({ params, searchParams }: Props) {
  const { key } = await params;
  const { params: kept, season: _, ...bar } = situationOf(await searchParams, requestNow());
  const { day } = bar;
  const handle = await pageRead();
  const diagnostics = await found((async () => publicDiagnostics(handle, { actionKey: key, day }))());
  const name = (await found(seasonsOfAction(handle, key, day))).at(-1);
  const counts = findingCounts(diagnostics);
  const title = `Diagnostics des besoins, action n°\u00a0${name?.number}`;
  return (
    <>
      <PageHeader
        title={title}
        tab={`${title} – ${french(name?.title ?? '')}`}
        above={[
          { label: 'Actions', href: '/actions' },
          { label: `N°\u00a0${name?.number} – ${french(name?.title ?? '')}`, href: `/actions/${key}` },
        ]}
        here="Diagnostics"
        params={kept}
        context={`Situation au ${formatDay(day)}`}
        lead="Les besoins constatés, et les formations qui y répondent. L’appel ne demande de diagnostic que pour cette action (003:158)."
      />
      <FilterBar action={`/actions/${key}/diagnostics`} {...bar} withSeason={false} />
      {diagnostics.length === 0 ? (
        <EmptyState title={`Aucun diagnostic n’est enregistré au ${formatDay(day)}`} />
      ) : (
        <>
          <p>
            {counted(counts.findings, 'constat')} dans {counted(diagnostics.length, 'diagnostic')}.{' '}
            {counts.answered === 0
              ? 'Aucun n’a encore de formation confirmée en face.'
              : `${counted(counts.answered, 'constat a', 'constats ont')} au moins une formation confirmée en face.`}{' '}
            Une quantité vaut pour son diagnostic, son horizon et sa base : celles de deux diagnostics ne
            s’additionnent pas.
          </p>
          {diagnostics.map((diagnostic) => (
            <section key={diagnostic.id} aria-labelledby={`diagnostic-${diagnostic.id}`}>
              <h2 id={`diagnostic-${diagnostic.id}`}>{french(diagnostic.title)}</h2>
              <p>
                {domainWords[diagnostic.domain]} ·{' '}
                {diagnostic.slug ? (
                  <>
                    projet <a href={keepFilters(`/projets/${diagnostic.slug}`, kept)}>{diagnostic.acronym}</a>
                  </>
                ) : (
                  'étude extérieure au programme'
                )}{' '}
                · {deliveredWords(diagnostic)} · {sourceWords(diagnostic.source)}
              </p>
              <FindingTable diagnostic={diagnostic} params={kept} />
            </section>
          ))}
          <ExportLinks table="diagnostic-findings" params={kept} />
        </>
      )}
    </>
  );
}
