import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { LONGEST_SEARCH } from '@/lib/domain/search';
import { counted } from '@/lib/wording/plural';
import { useFound } from './use-found';
import './search-dialog.css';

/**
 * One field and what answers it, by kinds: the arrows choose, Enter opens, Escape closes. The browser holds the focus
 * inside, and gives it back where it came from. Enter before an answer leads to the page of the search.
 */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const { groups, problem, typed: answered } = useFound(typed);
  const isAnswered = answered === typed;
  const items = groups.flatMap(({ items }) => items);
  const total = groups.reduce((sum, group) => sum + group.total, 0);
  const optionId = (index: number) => `${id}-${index}`;
  const isOpen = items.length > 0;

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, chosen]);

  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && items.length > 0) {
      event.preventDefault();
      setChosen((chosen + step + items.length) % items.length);
    }
    const option = document.getElementById(optionId(chosen));
    if (event.key === 'Enter' && isAnswered && option) {
      event.preventDefault();
      option.click();
    }
  };

  let index = -1;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape, which the browser hears, closes it too
    <dialog
      ref={dialog}
      className="app-search"
      aria-label="Rechercher"
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div className="app-search__inside">
        <form action="/recherche" className="app-search__form">
          <label className="fr-label" htmlFor={`${id}-q`}>
            Projet, organisation, action, cible, région, métier, fait, écart ou page
          </label>
          <div className="app-search__row">
            <input
              className="fr-input"
              id={`${id}-q`}
              name="q"
              role="combobox"
              aria-autocomplete="list"
              aria-expanded={isOpen}
              aria-controls={`${id}-found`}
              aria-activedescendant={isOpen ? optionId(chosen) : undefined}
              autoComplete="off"
              spellCheck={false}
              maxLength={LONGEST_SEARCH}
              value={typed}
              onChange={({ target }) => {
                setTyped(target.value);
                setChosen(0);
              }}
              onKeyDown={keys}
            />
            <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => dialog.current?.close()}>
              Fermer
            </button>
          </div>
        </form>
        <p className="app-search__count" role="status">
          {problem ??
            (typed.trim() === ''
              ? 'Flèches pour choisir, Entrée pour ouvrir, Échap pour fermer.'
              : isAnswered &&
                `${counted(total, 'résultat')}${total === 0 ? '\u00a0: essayez le début d’un mot.' : ''}`)}
        </p>
        <div className="app-search__found" id={`${id}-found`} role="listbox" aria-label="Résultats">
          {groups.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options of a list, which no element is
            <div key={group.title} role="group" aria-labelledby={`${id}-${group.title}`}>
              <p className="app-search__kind" id={`${id}-${group.title}`}>
                {group.title}
              </p>
              {group.items.map(({ title, detail, href }) => {
                index += 1;
                return (
                  <a
                    key={`${href} ${title}`}
                    id={optionId(index)}
                    className="app-search__option"
                    role="option"
                    aria-selected={index === chosen}
                    tabIndex={-1}
                    href={href}
                  >
                    {title}
                    {detail && <span className="app-search__detail">{detail}</span>}
                  </a>
                );
              })}
            </div>
          ))}
        </div>
        {total > items.length && (
          <p className="app-search__all">
            <a href={`/recherche?${new URLSearchParams({ q: typed })}`}>
              Voir les {counted(total, 'résultat')}
            </a>
          </p>
        )}
      </div>
    </dialog>
  );
}
