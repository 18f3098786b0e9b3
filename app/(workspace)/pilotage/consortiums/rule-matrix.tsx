import { DataTable } from '@/app/_ui/data-table';
import type { MatrixRow, MatrixRule } from '@/lib/eligibility/eligibility-matrix';
import { printedRule } from '@/lib/eligibility/printed-rules';
import { seasonWords } from '@/lib/wording/actions';
import { ruleResultWords } from '@/lib/wording/eligibility';
import { french } from '@/lib/wording/typography';
import { ResultMark } from '../../_eligibility/result-mark';

/** A table for each action: its participations, and what each of its rules reads. */
export function RuleMatrix({ rows }: { rows: readonly MatrixRow[] }) {
  return [...Map.groupBy(rows, ({ action }) => action.key)].map(([key, own]) => {
    const [first] = own;
    if (!first) return null;
    const codes = first.rules.map(({ code }) => code);
    return (
      <section key={key} aria-labelledby={`action-${key}`} className="app-rule-matrix">
        <h2 id={`action-${key}`}>{french(first.action.title)}</h2>
        {codes.length === 0 ? (
          <p>
            Sans objet : le texte n’imprime aucune règle de portage pour cette action (
            {own.map(({ participation: { acronym } }) => acronym).join(', ')}).
          </p>
        ) : (
          <DataTable
            caption={`Règles du consortium, ${french(first.action.title)}`}
            hideCaption
            asCards
            columns={[
              { key: 'project', label: 'Projet' },
              ...codes.map((code) => ({
                key: code,
                label: `${code}, ${french(printedRule(code)?.label ?? '')}`,
              })),
            ]}
            rows={own.map(({ participation: { participationId, slug, acronym }, action, rules }) => ({
              key: String(participationId),
              cells: [
                <span key="project">
                  <a href={`/pilotage/projets/${slug}/consortium`}>{acronym}</a>
                  <span className="app-second">{seasonWords(action.season)}</span>
                </span>,
                ...rules.map((rule) => <Cell key={rule.code} rule={rule} slug={slug} acronym={acronym} />),
              ],
            }))}
          />
        )}
      </section>
    );
  });
}

function Cell({ rule, slug, acronym }: { rule: MatrixRule; slug: string; acronym: string }) {
  const { code, result, before } = rule;
  return (
    <>
      <a href={`/pilotage/projets/${slug}/consortium#${code}`}>
        <ResultMark result={result} />
        <span className="fr-sr-only">
          {' '}
          – {acronym}, {code}
        </span>
      </a>
      {before && <span className="app-rule-matrix__before">était {ruleResultWords[before]}</span>}
    </>
  );
}
