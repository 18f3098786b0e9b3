import { EmptyState } from '@/app/_ui/empty-state';
import { ExportLinks } from '@/app/_ui/export-links';
import { PageHeader } from '@/app/_ui/page-header';
import { Pagination } from '@/app/_ui/pagination';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import { RULE_RESULTS } from '@/lib/domain/eligibility/reading';
import { eligibilityMatrix } from '@/lib/eligibility/eligibility-matrix';
import { read } from '@/lib/store';
import { formatDay } from '@/lib/wording/dates';
import { counted } from '@/lib/wording/plural';
import { ResultMark } from '../../_eligibility/result-mark';
import { MatrixFilters } from './matrix-filters';
import { RuleMatrix } from './rule-matrix';

export default async function ConsortiaPage({ searchParams }: { searchParams: Search }) {
  const actor = await requireActor();
  const query = await searchParams;
  const now = requestNow();
  const typed = {
    season: one(query.season),
    action: one(query.action),
    result: one(query.result),
    since: one(query.since),
  };
  const matrix = await found(eligibilityMatrix(read(), actor, now, { ...typed, page: one(query.page) }));
  const kept = Object.entries(matrix.filter);
  const hrefOf = (page: number) =>
    `/pilotage/consortiums?${new URLSearchParams([...kept, ['page', String(page)]])}`;
  return (
    <>
      <PageHeader
        title="Consortiums et règles du texte"
        above={[{ label: 'Pilotage', href: '/pilotage' }]}
        here="Consortiums"
        context={`Situation connue au ${formatDay(now.day)}`}
        lead="Chaque participation de vos actions, règle par règle, tant que son projet n’est pas fini. Ni note, ni score, ni sanction."
      />
      <MatrixFilters matrix={matrix} typedSince={typed.since} today={now.day} />
      {matrix.total === 0 ? (
        <EmptyState
          title={kept.length > 0 ? 'Aucune participation ne correspond' : 'Aucune participation enregistrée'}
          {...(kept.length > 0 && {
            action: { href: '/pilotage/consortiums', label: 'Effacer les filtres' },
          })}
        >
          {kept.length > 0
            ? 'Élargissez les filtres.'
            : 'Les règles se lisent dès qu’un projet de vos actions est enregistré.'}
        </EmptyState>
      ) : (
        <>
          <p>{counted(matrix.total, 'participation')} :</p>
          <ul className="app-rule-results" aria-label="Règles par résultat">
            {RULE_RESULTS.filter((result) => matrix.counts[result] > 0).map((result) => (
              <li key={result}>
                <ResultMark result={result} />
                {'\u00a0: '}
                {matrix.counts[result]}
              </li>
            ))}
          </ul>
          <RuleMatrix rows={matrix.items} />
          <ExportLinks table="eligibility" params={Object.fromEntries(kept)} />
          <Pagination page={matrix.page} pages={matrix.pages} hrefOf={hrefOf} />
        </>
      )}
    </>
  );
}
