import { describe, expect, it } from 'vitest';
import { SESSION_COOKIE } from '@/lib/access/session-cookie';
import { publicAddress } from './public-address';

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
