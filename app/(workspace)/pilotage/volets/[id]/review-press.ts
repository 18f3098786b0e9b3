import { type ReviewKey, UNDO_FORM, VALIDATE_FORM, WHOLE_REASON } from './review-keys';

interface Around {
  previous: string | null;
  next: string | null;
}

/** Does what a key stands for on the page. Returns what a screen reader is told where nothing else says it. */
export function pressed(key: ReviewKey, { previous, next }: Around): string {
  if (key === 'next') return go(next, 'Il n’y a pas de volet suivant.');
  if (key === 'previous') return go(previous, 'Il n’y a pas de volet précédent.');
  if (key === 'surprising') return toSurprising();
  if (key === 'return') return toReturn();
  if (key === 'undo') return send(UNDO_FORM, 'Il n’y a pas de décision à annuler ici.');
  return send(VALIDATE_FORM, 'Ce volet ne se valide pas d’ici. Si des lignes sont cochées, retournez-les.');
}

function go(href: string | null, otherwise: string): string {
  if (!href) return otherwise;
  window.location.assign(href);
  return '';
}

function send(id: string, otherwise: string): string {
  const form = document.getElementById(id);
  if (!(form instanceof HTMLFormElement)) return otherwise;
  form.requestSubmit();
  return '';
}

/** The next surprising line after the one that has the focus; after the last, the first again. */
function toSurprising(): string {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-surprising]')];
  const here = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-surprising]');
  const line = lines[here ? (lines.indexOf(here) + 1) % lines.length : 0];
  if (!line) return 'Aucune ligne surprenante.';
  line.focus();
  line.scrollIntoView({ block: 'center' });
  return '';
}

/** On a line, ticks it and goes to its reason; elsewhere, to the reason of the whole. */
function toReturn(): string {
  const row = document.activeElement?.closest('tr');
  const tick = row?.querySelector<HTMLInputElement>('input[type=checkbox]');
  if (tick && !tick.checked) tick.click();
  const field = tick ? row?.querySelector('textarea') : document.getElementById(WHOLE_REASON);
  if (!field) return 'Ce volet ne se retourne pas d’ici.';
  field.focus();
  return '';
}
