import { EmptyState } from '@/app/_ui/empty-state';
import { PageHeader } from '@/app/_ui/page-header';
import { one, type Search } from '@/app/_web/page';
import { type FoundGroup, searchAnswer } from '@/app/_web/search-answer';
import { LONGEST_SEARCH } from '@/lib/domain/search';
import { formatCount } from '@/lib/wording/numbers';
import { counted } from '@/lib/wording/plural';
import { french } from '@/lib/wording/typography';
import './search-page.css';

/** How many of a kind are shown: beyond, another word finds better than a longer list. */
const SHOWN = 30;

export default async function SearchPage({ searchParams }: { searchParams: Search }) {
  const typed = (one((await searchParams).q) ?? '').trim().slice(0, LONGEST_SEARCH);
  const groups = await searchAnswer(typed, SHOWN);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  return (
    <>
      <PageHeader title="Recherche" tab={typed ? `${typed} – Recherche` : 'Recherche'} />
      <search>
        <form action="/recherche" className="app-search-form">
          <label className="fr-label" htmlFor="q">
            Projet, organisation, action, cible, région, métier, fait, écart ou page
            <span className="fr-hint-text">
              Le début des mots suffit ; ni les accents ni les majuscules ne comptent.
            </span>
          </label>
          <div className="app-search-form__row">
            <input
              className="fr-input"
              id="q"
              name="q"
              type="search"
              maxLength={LONGEST_SEARCH}
              defaultValue={typed}
            />
            <button type="submit" className="fr-btn">
              Rechercher
            </button>
          </div>
        </form>
      </search>
      {typed && total > 0 && (
        <>
          <p>
            <strong>{counted(total, 'résultat')}</strong> pour {french(`« ${typed} »`)}
          </p>
          {groups.map((group) => (
            <Found key={group.title} group={group} />
          ))}
        </>
      )}
      {typed && total === 0 && (
        <EmptyState title={french(`Rien ne répond à « ${typed} »`)}>
          Essayez moins de mots, ou seulement leur début. Les <a href="/plan-du-site">pages du site</a>, les{' '}
          <a href="/projets">projets</a> et les <a href="/actions">actions</a> se lisent aussi en listes.
          {/\d/.test(typed) && (
            <>
              {' '}
              Un nombre que le service calcule ne se cherche pas : il se lit au{' '}
              <a href="/">tableau de bord</a> ou à la page de son action, et mène à son explication.
            </>
          )}
        </EmptyState>
      )}
    </>
  );
}

function Found({ group: { title, items, total } }: { group: FoundGroup }) {
  return (
    <section>
      <h2 className="fr-h4">
        {title} ({formatCount(total)})
      </h2>
      <ul className="app-found">
        {items.map(({ title, detail, href }) => (
          <li key={`${href} ${title}`}>
            <a href={href}>{title}</a>
            {detail && <span className="app-found__detail">{detail}</span>}
          </li>
        ))}
      </ul>
      {total > items.length && (
        <p>Et {counted(total - items.length, 'autre')} : ajoutez un mot pour les trouver.</p>
      )}
    </section>
  );
}
