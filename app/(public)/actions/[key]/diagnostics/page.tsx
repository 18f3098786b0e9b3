import { FindingTable } from '@/app/_findings/finding-table';
import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { keepFilters } from '@/app/_ui/keep-filters';
import { requestNow } from '@/app/_web/clock';
import { found, type Search } from '@/app/_web/page';
import { pageRead } from '@/app/_web/reader';
import { situationOf } from '@/app/_web/situation';
import { findingCounts, publicDiagnostics } from '@/lib/finding/diagnostics';
import { formatDay } from '@/lib/wording/dates';
import { deliveredWords, domainWords } from '@/lib/wording/findings';
import { counted } from '@/lib/wording/plural';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';
import { PageOfAction } from '../page-of-action';

interface Props {
  params: Promise<{ key: string }>;
  searchParams: Search;
}

export default async function DiagnosticsPage({ params, searchParams }: Props) {
  const { key } = await params;
  const situation = situationOf(await searchParams, requestNow());
  const { params: kept, day } = situation;
  const handle = await pageRead();
  const diagnostics = await found((async () => publicDiagnostics(handle, { actionKey: key, day }))());
  const counts = findingCounts(diagnostics);
  return (
    <PageOfAction
      of={key}
      path="diagnostics"
      here="Diagnostics"
      title="Diagnostics des besoins, action"
      lead="Les besoins constatés, et les formations qui y répondent. L’appel ne demande de diagnostic que pour cette action (003:158)."
      situation={situation}
    >
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
    </PageOfAction>
  );
}
