import { describe, expect, it, vi } from 'vitest';
import { env, environmentProblems, isWeakSecret } from './env';

const SOUND = {
  SUIVI_MODE: 'production',
  NEXTAUTH_SECRET: 'k7Qw2mZr9TtXc4Vb8Hn1Jp6Ls3Fd5GyEuA0oRiBa',
  NEXTAUTH_URL: 'https://suivi.example.fr',
};

it('lets a production start with a drawn secret, over TLS or on this machine alone', () => {
  expect(environmentProblems(SOUND)).toEqual([]);
  expect(environmentProblems({ ...SOUND, NEXTAUTH_URL: 'http://localhost:3000' })).toEqual([]);
});

it.each([
  'http://suivi.example.fr',
  'http://10.0.0.4:3000',
  'http://localhost.example.fr',
  'ftp://suivi.example.fr',
])('refuses %s as the address of a production', (address) => {
  expect(environmentProblems({ ...SOUND, NEXTAUTH_URL: address }).join()).toContain('NEXTAUTH_URL');
});

it.each([
  'a'.repeat(40),
  'abcabcabcabcabcabcabcabcabcabcabcabc',
  '0123456789012345678901234567890123456789',
  'change-me-change-me-in-production-please',
  'motdepasse-du-service-de-suivi-des-actions',
  'development-only-secret-of-suivi-cma-0000000',
])('refuses %s as a secret, of cookies or of measures', (secret) => {
  expect(isWeakSecret(secret)).toBe(true);
  expect(environmentProblems({ ...SOUND, NEXTAUTH_SECRET: secret }).join()).toContain('NEXTAUTH_SECRET');
  for (const name of ['METRICS_TOKEN', 'NEXTAUTH_SECRET_PREVIOUS'])
    expect(environmentProblems({ ...SOUND, [name]: secret }).join()).toContain(name);
});

it.each(['', '0', '1', '2', '9'])('takes « %s » as the number of proxies in front', (number) => {
  expect(environmentProblems({ ...SOUND, TRUST_PROXY: number })).toEqual([]);
});

it.each(['10', '-1', '1.5', '1e0', 'oui', 'true', ' 1', '１', '127.0.0.1'])(
  'refuses « %s » as the number of proxies in front, and says what to give',
  (number) => {
    expect(environmentProblems({ ...SOUND, TRUST_PROXY: number })).toEqual([
      expect.stringMatching(/^TRUST_PROXY\u00a0: donnez le nombre de vos mandataires/),
    ]);
  },
);

it('takes a secret beside the one that it replaces, and no secret for two uses', () => {
  const other = 'Zt4Yx8Wq2Nb6Mf0Hc5Ra9Jd3Lg7Pe1SvKuTi';
  expect(environmentProblems({ ...SOUND, NEXTAUTH_SECRET_PREVIOUS: other })).toEqual([]);
  for (const name of ['METRICS_TOKEN', 'NEXTAUTH_SECRET_PREVIOUS'])
    expect(environmentProblems({ ...SOUND, [name]: SOUND.NEXTAUTH_SECRET }).join()).toContain('tiré à part');
});

describe('the settings of ProConnect', () => {
  const OIDC = {
    ...{ OIDC_ISSUER: 'https://issuer.example.fr/api/v2', OIDC_CLIENT_ID: 'suivi' },
    OIDC_CLIENT_SECRET: 'given by ProConnect',
  };
  const problems = (given: Record<string, string>) => environmentProblems({ ...SOUND, ...given }).join();

  it('go together, or are not there', () => {
    expect(problems(OIDC)).toBe('');
    expect(problems({ ...OIDC, OIDC_OFFICER_ACR: 'eidas2 eidas3' })).toBe('');
    for (const name of Object.keys(OIDC))
      expect(problems({ ...OIDC, [name]: '' })).toContain(`${name}\u00a0: manque`);
    expect(problems({ OIDC_OFFICER_ACR: 'eidas2' })).toContain('OIDC_OFFICER_ACR');
  });

  it('name an issuer over TLS; one of this machine where nobody works', () => {
    const of = (SUIVI_MODE: string, issuer: string) => problems({ ...OIDC, SUIVI_MODE, OIDC_ISSUER: issuer });
    expect(of('test', 'http://127.0.0.1:4000')).toBe('');
    expect(of('production', 'http://127.0.0.1:4000')).toContain('OIDC_ISSUER');
    expect(of('test', 'http://issuer.example.fr')).toContain('OIDC_ISSUER');
  });
});

it('takes a setting that is there and empty for one that is not set, a limit too', () => {
  vi.stubEnv('VISITOR_BUDGET', '');
  vi.stubEnv('FILES_QUOTA', '');
  const unset = environmentProblems({
    ...SOUND,
    VISITOR_BUDGET: '',
    FILES_QUOTA: '',
    CLOCK_TRUSTED_AFTER: '',
  });
  expect(unset).toEqual([]);
  expect(env()).toMatchObject({ VISITOR_BUDGET: 120, FILES_QUOTA: 20_000 });
  vi.unstubAllEnvs();
  expect(environmentProblems({ ...SOUND, VISITOR_BUDGET: '-1' }).join()).toContain('VISITOR_BUDGET');
});
