import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path';

describe('one comes back to a page of this site only', () => {
  it.each([
    ['/compte', '/compte'],
    ['/projets?season=S1#liste', '/projets?season=S1#liste'],
    ['//ailleurs.example/x', undefined],
    ['/\\ailleurs.example', undefined],
    ['/\t/ailleurs.example', undefined],
    ['/a/..//ailleurs.example', undefined],
    ['https://ailleurs.example', undefined],
    ['javascript:alert(1)', undefined],
    ['/connexion?retour=/', undefined],
    ['/api/auth/csrf', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s', (text, path) => {
    expect(returnPath(text)).toBe(path);
  });
});
