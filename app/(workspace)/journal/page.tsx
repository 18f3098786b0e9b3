import { Alert } from '@/app/_ui/alert';
import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { requireActor } from '@/app/_web/actor';
import { requestNow } from '@/app/_web/clock';
import { found, one, type Search } from '@/app/_web/page';
import type { Actor } from '@/lib/access/actor';
import { can, conditionOf } from '@/lib/access/policy';
import { JOURNAL_CAP, JOURNAL_EXPORT_CAP, type JournalView, journal } from '@/lib/journal/journal';
import { thingWords, totalWords } from '@/lib/journal/journal-words';
import { read } from '@/lib/store';
import { formatCount } from '@/lib/wording/numbers';
import { ChainNote } from './chain-note';
import { JournalFilters } from './journal-filters';
import { JournalLines } from './journal-lines';
import './journal.css';
import { ExportLinks } from '@/app/_ui/export-links';

const FILTERS = ['q', 'from', 'to', 'person', 'command', 'door', 'project', 'action', 'subject'] as const;

export default async function JournalPage({ searchParams }: { searchParams: Search }) {
  const search = await searchParams;
  const asked = Object.fromEntries(
    [...FILTERS, 'before', 'after'].flatMap((name) => {
      const value = one(search[name])?.slice(0, 200);
      return value ? [[name, value]] : [];
    }),
  );
  const actor = await requireActor();
  const view = await found(journal(read(), actor, requestNow(), asked));
  const { lines, total, older, newer, problems, choices } = view;
  const kept = Object.entries(asked).filter(
    ([name]) => FILTERS.some((known) => known === name) && !Object.keys(problems).includes(name),
  );
  const hrefOf = (cursor: Record<string, string>) =>
    `/journal?${new URLSearchParams([...kept, ...Object.entries(cursor)])}`;
  return (
    <>
      <PageHeader
        title="Journal"
        lead="Qui a changé quoi, quand, par quelle voie, de quoi à quoi, et pourquoi. Rien ne s’y efface."
        context={scopeNote(actor)}
      />
      <JournalFilters asked={asked} problems={problems} choices={choices} />
      <p className="app-journal__count">
        <strong>{totalWords(total, JOURNAL_CAP)}</strong>
        {view.about ? ` : ${subjectWords(view.about)}` : kept.length > 0 && ' pour ces filtres'}
      </p>
      <ChainNote chain={view.chain} shown={lines.length} />
      {problems.before || problems.after ? (
        <Alert tone="warning" title="Cette page du journal n’existe pas">
          <p>Les lignes les plus récentes sont montrées.</p>
        </Alert>
      ) : null}
      {lines.length > 0 ? (
        <JournalLines lines={lines} />
      ) : (
        <EmptyState title="Aucune ligne ne correspond">
          {kept.length > 0
            ? 'Élargissez les jours, retirez un filtre ou un mot : chaque mot doit nommer ce dont la ligne parle, ou qui l’a écrite.'
            : 'Les changements de vos projets paraîtront ici.'}
        </EmptyState>
      )}
      {lines.length > 0 && (
        <ExportLinks
          table="journal"
          params={Object.fromEntries(kept)}
          note={`${formatCount(JOURNAL_EXPORT_CAP)} lignes au plus, les plus récentes\u00a0; sans les noms.`}
        />
      )}
      {(newer !== null || older !== null) && (
        <nav className="app-queue" aria-label="Pages du journal">
          {newer !== null && (
            <a
              className="fr-link fr-link--sm fr-icon-arrow-left-line fr-link--icon-left"
              href={hrefOf({ after: String(newer) })}
            >
              Lignes plus récentes
            </a>
          )}
          {older !== null && (
            <a
              className="fr-link fr-link--sm fr-icon-arrow-right-line fr-link--icon-right"
              href={hrefOf({ before: String(older) })}
            >
              Lignes plus anciennes
            </a>
          )}
        </nav>
      )}
    </>
  );
}

/** « ESSAI · Action n° 2 – Juristes (saison 1), Juin 2026 ». */
const subjectWords = ({ project, about }: NonNullable<JournalView['about']>): string =>
  [project?.acronym, thingWords(about)].filter(Boolean).join(' · ') || 'pour ces filtres';

function scopeNote(actor: Actor): string {
  const condition = conditionOf(actor, 'project.read');
  if (can(actor, 'journal.security.read'))
    return 'Vous lisez les connexions, les comptes et les sessions ; aucun chiffre.';
  if (condition === 'acts_in_project')
    return 'Vos projets en entier, vos actions, et ce qui concerne tout le programme.';
  if (condition === 'in_scope') return 'Votre périmètre, sans les noms des personnes.';
  return 'Les projets de votre organisation.';
}
