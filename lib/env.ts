import { z } from 'zod';

/** A whole number; a setting that is there and empty is one that is not set: for some, 0 means « no limit ». */
const whole = (least: number, most: number, unset: number) =>
  z.preprocess(
    (text) => (text === '' ? undefined : text),
    z.coerce.number().int().min(least).max(most).default(unset),
  );

/**
 * The one place where the environment is read and checked (documented in docs/operating.md).
 * `production` refuses demonstration data and a set clock; `demo` and `test` allow both.
 */
const schema = z.object({
  SUIVI_MODE: z.enum(['production', 'demo', 'test', 'development']).default('development'),
  DATABASE_PATH: z.string().min(1).default('data/suivi-cma.sqlite'),
  /** The folder of imported files and evidence: outside the web root, backed up with the database. */
  FILES_PATH: z.string().min(1).default('data/files'),
  /** How many megabytes of files people may leave in it, all together. */
  FILES_QUOTA: whole(1, 100_000_000, 20_000),
  /** The folder of copies: on another disk than the database, which it is there to outlive. */
  COPIES_PATH: z.string().min(1).default('data/copies'),
  /** `smtp://user:password@host:587` or `smtps://…`. Without it messages wait, and the screens say so. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/ })
    .or(z.literal(''))
    .default(''),
  /** The sender of the messages. */
  MAIL_FROM: z.string().trim().default(''),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  /** The secret before this one, while it is replaced: what was made with it is still read, nothing is made with it. */
  NEXTAUTH_SECRET_PREVIOUS: z.string().min(32).or(z.literal('')).default(''),
  NEXTAUTH_URL: z.url().optional(),
  /** `YYYY-MM-DD`: the day the service believes it is. */
  DEMO_CLOCK: z.iso.date().optional(),
  /** The last line of the journal that a clock which ran ahead dated too late: those up to it say nothing of the hour. */
  CLOCK_TRUSTED_AFTER: whole(0, Number.MAX_SAFE_INTEGER, 0),
  /** How many proxies of ours stand in front, each writing X-Forwarded-For: the client's address is that one from its right. */
  TRUST_PROXY: z
    .string()
    .regex(
      /^\d?$/,
      'donnez le nombre de vos mandataires inverses (reverse proxies), de 0 à 9, en un seul chiffre ; sans mandataire, laissez vide.',
    )
    .default('')
    .transform(Number),
  SERVICE_BRAND: z.enum(['', 'etat']).default(''),
  SERVICE_CONTACT: z.string().trim().default(''),
  /** Who publishes the service, and who hosts it: the two sentences that « Mentions légales » must say. */
  SERVICE_PUBLISHER: z.string().trim().default(''),
  SERVICE_HOST: z.string().trim().default(''),
  /** What whoever reads the measures from another machine must say; empty: they are for this machine alone. */
  METRICS_TOKEN: z.string().min(32).or(z.literal('')).default(''),
  /** How many pages may be made anew in a minute for one machine whose reader is not signed in; 0: no limit. */
  VISITOR_BUDGET: whole(0, 1_000_000, 120),
  /** ProConnect, or another issuer of OpenID Connect; empty: people sign in with a password only. */
  OIDC_ISSUER: z
    .url({ protocol: /^https?$/ })
    .or(z.literal(''))
    .default(''),
  OIDC_CLIENT_ID: z.string().trim().default(''),
  OIDC_CLIENT_SECRET: z.string().default(''),
  /** The levels of assurance (`acr`) that stand for a second factor, separated by spaces. */
  OIDC_OFFICER_ACR: z.string().trim().default(''),
  /** The address of this machine that the server listens on, with a proxy beside it `127.0.0.1`; empty: all of them. */
  LISTEN_ON: z.union([z.ipv4(), z.ipv6(), z.literal('')]).default(''),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = z.infer<typeof schema>;
/** The names of all settings. */
export const SETTINGS = Object.keys(schema.shape);

/** Problems of an environment in words for the operator; an empty list means that the service may start. */
export function environmentProblems(source: Record<string, string | undefined>): string[] {
  const parsed = schema.safeParse(source);
  if (!parsed.success) return parsed.error.issues.map((i) => `${i.path.join('.')} : ${i.message}`);
  const problems: string[] = [];
  const { SUIVI_MODE: mode } = parsed.data;
  if (parsed.data.DEMO_CLOCK && mode !== 'demo' && mode !== 'test') {
    problems.push('DEMO_CLOCK : réservé à la démonstration et aux tests (SUIVI_MODE=demo ou test).');
  }
  const [secret, ...others] = [
    parsed.data.NEXTAUTH_SECRET,
    parsed.data.NEXTAUTH_SECRET_PREVIOUS,
    parsed.data.METRICS_TOKEN,
  ];
  if (secret && others.includes(secret))
    problems.push(
      'NEXTAUTH_SECRET : le même que NEXTAUTH_SECRET_PREVIOUS ou METRICS_TOKEN. Chacun doit être tiré à part.',
    );
  problems.push(...identityProblems(parsed.data));
  if (mode === 'production') {
    if (!parsed.data.NEXTAUTH_SECRET)
      problems.push('NEXTAUTH_SECRET : manquant. Donnez un secret d’au moins 32 caractères.');
    if (!parsed.data.NEXTAUTH_URL)
      problems.push('NEXTAUTH_URL : manquante. Donnez l’adresse publique du service (https://…).');
    else if (!isSafeAddress(parsed.data.NEXTAUTH_URL))
      problems.push(
        'NEXTAUTH_URL : les sessions ne voyagent pas en clair. Donnez une adresse en https:// (http:// ne sert que sur localhost).',
      );
    for (const name of ['NEXTAUTH_SECRET', 'NEXTAUTH_SECRET_PREVIOUS', 'METRICS_TOKEN'] as const)
      if (parsed.data[name] && isWeakSecret(parsed.data[name]))
        problems.push(
          `${name} : trop facile à deviner. Tirez-en un au hasard : « openssl rand -base64 32 ».`,
        );
  }
  return problems;
}

/** The settings of ProConnect go together, and its secret never travels unciphered. */
function identityProblems({
  SUIVI_MODE,
  NEXTAUTH_URL,
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  OIDC_OFFICER_ACR,
}: Env): string[] {
  const given = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET };
  const missing = Object.entries(given).flatMap(([name, value]) => (value === '' ? [name] : []));
  if (missing.length === 3)
    return OIDC_OFFICER_ACR === ''
      ? []
      : ['OIDC_OFFICER_ACR : sans effet sans OIDC_ISSUER, OIDC_CLIENT_ID et OIDC_CLIENT_SECRET.'];
  if (missing.length > 0)
    return [
      `${missing.join(', ')} : manque. OIDC_ISSUER, OIDC_CLIENT_ID et OIDC_CLIENT_SECRET vont ensemble : donnez les trois, ou aucune.`,
    ];
  const problems: string[] = [];
  if (!NEXTAUTH_URL)
    problems.push('NEXTAUTH_URL : manquante. ProConnect ramène à cette adresse, qu’il connaît d’avance.');
  if (SUIVI_MODE === 'production' ? !OIDC_ISSUER.startsWith('https:') : !isSafeAddress(OIDC_ISSUER))
    problems.push('OIDC_ISSUER : un secret lui est envoyé. Donnez une adresse en https://.');
  return problems;
}

function isSafeAddress(text: string): boolean {
  const { protocol, hostname } = new URL(text);
  return (
    protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname))
  );
}

/** One that somebody typed or copied from a guide: few signs, a pattern that comes again, words of an example. */
export function isWeakSecret(secret: string): boolean {
  const counts = new Map<string, number>();
  for (const sign of secret) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const bits = [...counts.values()].reduce((sum, n) => sum - n * Math.log2(n / secret.length), 0);
  return (
    bits < 96 ||
    /^(.{1,16})\1+$/s.test(secret) ||
    /(?:my|your|mon|votre).?secret|password|passw0rd|motdepasse|change.?me|example|exemple|development|0123456789|abcdefgh|azerty|qwerty/i.test(
      secret,
    )
  );
}

let cached: Env | undefined;

export function env(): Env {
  if (!cached) {
    const problems = environmentProblems(process.env);
    if (problems.length > 0) throw new Error(`Configuration refusée :\n- ${problems.join('\n- ')}`);
    cached = schema.parse(process.env);
  }
  return cached;
}

export const isDemonstration = () => env().SUIVI_MODE === 'demo' || env().SUIVI_MODE === 'test';

/** Where no secret is set, as on the development server. */
const DEVELOPMENT_SECRET = 'development-only-key-of-suivi-cma';

/** The secrets by which this installation seals and recognises: the first makes what is new, all read what was made. */
export function ownSecrets(): [string, ...string[]] {
  const { NEXTAUTH_SECRET: secret = DEVELOPMENT_SECRET, NEXTAUTH_SECRET_PREVIOUS: previous } = env();
  return [secret, ...(previous ? [previous] : [])];
}
