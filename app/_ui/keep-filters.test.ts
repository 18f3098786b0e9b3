import { expect, it } from 'vitest';
import { keepFilters, keepPlace, withParams } from './keep-filters';

it.each([
  ['/actions', {}, '/actions'],
  ['/actions', { season: 'S1' }, '/actions?season=S1'],
  ['/actions', { season: '', 'as-of': '2026-11-22' }, '/actions?as-of=2026-11-22'],
  ['/actions?season=S2', { season: 'S1', 'as-of': '2026-11-22' }, '/actions?season=S2&as-of=2026-11-22'],
  ['/ecarts?etat=a#D176', { season: 'S1' }, '/ecarts?etat=a&season=S1#D176'],
  ['/actions', { target: 'original' }, '/actions?target=original'],
  ['/projets', { season: ['S1', 'S2'], page: '3', q: 'x' }, '/projets?season=S1'],
])('%s read with %o leads to %s', (href, current, expected) => {
  expect(keepFilters(href, current)).toBe(expected);
});

it.each([
  ['/projets/central-sn', '/projets/central-sn?season=S1&region=53&level=7'],
  ['/actions/JURISTES?season=S2#cibles', '/actions/JURISTES?season=S2&region=53&level=7#cibles'],
  ['/projets', '/projets?season=S1&region=53&level=7'],
  // What the link counts is said by the link.
  ['/projets?action=JURISTES', '/projets?action=JURISTES&season=S1'],
  ['/pourquoi/compte/laureates', '/pourquoi/compte/laureates?season=S1'],
])('%s is left for from a page read with a place by %s', (href, expected) => {
  expect(keepFilters(href, { season: 'S1', place: 'region=53&level=7' })).toBe(expected);
});

it('a page that chooses anew keeps the place that follows', () => {
  const kept = { season: 'S1', action: 'JURISTES', place: 'region=53&action=FC' };
  expect(withParams('/comparaison', kept, { from: '2026-01-01' })).toBe(
    '/comparaison?region=53&action=JURISTES&season=S1&from=2026-01-01',
  );
});

it('replaces and removes parameters, and keeps the repeated ones', () => {
  const current = { q: 'santé & co', region: ['53', '76'], page: '2' };
  expect(withParams('/projets', current, { page: '3' })).toBe(
    '/projets?q=sant%C3%A9+%26+co&region=53&region=76&page=3',
  );
  expect(withParams('/projets', { page: '2' }, { page: undefined })).toBe('/projets');
});

it.each([
  ['/projets', { region: '53', season: 'S1' }, '/projets?season=S1&region=53'],
  ['/ecarts', { action: 'JURISTES', level: '7', q: 'x', page: '2' }, '/ecarts?action=JURISTES&level=7'],
  ['/aide', {}, '/aide'],
])('the menu leads to %s, read with %o, where one was reading', (href, current, expected) => {
  expect(keepPlace(href, current)).toBe(expected);
});
