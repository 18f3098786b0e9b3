import { describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '@/lib/access/session-cookie';
import { publicAddress, publicDataAddress } from './public-address';

const get = (url: string, headers: Record<string, string> = {}) =>
  publicAddress({ method: 'GET', url, headers });

it.each([
  '/',
  '/?season=S1&as-of=2024-12-31',
  '/actions/PS_INITIALE?season=S1',
  '/ecarts/statement:PS_INITIALE.S1.U',
  '/donnees/editions/2026-05-31',
  '/pourquoi/objectif/SPECIALISTES.S1?layer=verified',
  '/aide/indicateurs?unknown=1',
])('%s is a public page', (url) => {
  expect(get(url)).toBe(url);
  expect(publicAddress({ method: 'HEAD', url, headers: {} })).toBe(url);
});

it.each([
  '/connexion',
  '/invitation/abc',
  '/mot-de-passe-oublie',
  '/demonstration/courrier',
  '/espace',
  '/journal',
  '/pilotage/projets',
  '/api/v1/programme',
  '/_next/static/chunks/a.js',
  '/favicon.svg',
  '/projets/a/b',
  '/projets/',
  '//actions',
  '/?_rsc=abc',
  '/actions?season=S1&_rsc',
  `/?${'x'.repeat(500)}`,
])('%s passes by', (url) => {
  expect(get(url)).toBeUndefined();
});

describe('passes by, at the address of a public page,', () => {
  it.each([
    ['somebody signed in', { cookie: `a=b; ${SESSION_COOKIE}=whatever` }],
    ['a long session, in parts', { cookie: `${SESSION_COOKIE}.0=whatever` }],
    ['a program with its token', { authorization: 'Bearer x' }],
    ['the router of the page', { rsc: '1' }],
    ['a prefetch of the router', { 'next-router-prefetch': '1' }],
    ['a server action', { 'next-action': '00' }],
  ])('%s', (_, headers) => {
    expect(get('/', headers)).toBeUndefined();
  });

  it('a form', () => {
    expect(publicAddress({ method: 'POST', url: '/', headers: {} })).toBeUndefined();
  });

  it('but not a visitor with other cookies', () => {
    expect(get('/', { cookie: '__Host-next-auth.csrf-token=abc' })).toBe('/');
  });
});

const program = (url: string, headers: Record<string, string> = {}) =>
  publicDataAddress({ method: 'GET', url, headers });

it.each([
  '/api/v1/programme',
  '/api/v1/actions?season=S1&as-of=2024-12-31',
  '/api/v1/actions/PS_INITIALE',
  '/api/v1/actions/JURISTES/components/JURISTES.S1/explain?layer=verified',
  '/api/v1/openapi.json',
])('%s is public data, and no page', (url) => {
  expect([program(url), get(url)]).toEqual([url, undefined]);
});

it.each([
  '/',
  '/recherche/reponses?q=brest',
  // A frozen text has its own tag, and a life of a year in other caches.
  '/api/v1/editions/2026-05-31',
  // A table says when it was made.
  '/api/v1/tables/budgets',
  '/api/v1/tables/budgets?format=csv',
  '/api/v1/committee',
  '/api/v1/reports',
  '/api/v1/projects/essai/record',
  '/api/v1/evidence/1',
  '/api/v1/inconnue',
  '/api/auth/csrf',
  `/api/v1/actions?${'x'.repeat(500)}`,
])('%s is no data that is kept', (url) => {
  expect(program(url)).toBeUndefined();
});

it.each([
  ['a program with its token', { authorization: 'Bearer x' }],
  ['what a proxy asks with words of its own', { authorization: 'Basic x' }],
  ['somebody signed in', { cookie: `${SESSION_COOKIE}=whatever` }],
])('%s is answered for himself', (_, headers) => {
  expect(program('/api/v1/programme', headers)).toBeUndefined();
  expect(publicDataAddress({ method: 'POST', url: '/api/v1/projects', headers: {} })).toBeUndefined();
});
