import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesOfTheRoot, type SourceFile, sourceFiles } from './source-files';

/** What runs in production: the demonstration's story and the bench stand apart. */
const service: SourceFile[] = [
  ...sourceFiles('app', 'lib', 'db', 'scripts/front', 'scripts/copies'),
  ...filesOfTheRoot().filter(({ path }) => ['proxy.ts', 'instrumentation.ts'].includes(path)),
];
const holding = (pattern: RegExp, files = service): string[] =>
  files.filter(({ text }) => pattern.test(withoutComments(text))).map(({ path }) => path);

/** Without its comments: a rule may name what it forbids. */
const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');

describe('what people write is data', () => {
  it('no text is run as code', () => {
    expect(holding(/\beval\(|\bnew Function\b|node:vm['"]|setTimeout\(\s*['"`]/)).toEqual([]);
  });

  it('no text is written as markup: React escapes it all', () => {
    expect(
      holding(/dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/),
    ).toEqual([]);
  });

  it('no program of the system is started', () => {
    expect(holding(/child_process/)).toEqual([]);
  });

  it('a pattern is made of names of ours only', () => {
    const made = service.flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/\bnew RegExp\(\s*([^)]*)/g)].map(([, of = '']) => ({ path, of })),
    );
    // Of each, what stands in it: names written in the code, the numbers of styles, a pattern that stands elsewhere.
    const known =
      /^(?:lib\/domain\/accepted-text|lib\/mail\/parse-mail|lib\/pages\/public-address|lib\/workbook\/(?:xml-stream|xml-pieces|note-shapes|marked-rows|earlier-marks|mark-styles))\.ts$/;
    expect(made.filter(({ path }) => !known.test(path))).toEqual([]);
    const held = made.flatMap(({ of }) => [...of.matchAll(/\$\{([^}]*)\}?/g)].map(([, name]) => name));
    expect(
      held.filter(
        (name) => !/^(?:name|fold\(PROBLEMS_SHEET|\[\.\.\.styles\.ours|addresses)/.test(name ?? ''),
      ),
    ).toEqual([]);
  });
});

describe('other machines', () => {
  it('the service asks the mail server and the identity provider of its settings, and no other', () => {
    const client = /openid-client|from 'undici'|from 'node:(?:https|tls|http2)'|from 'nodemailer'/;
    const request = /\bhttps?\.(?:get|request)\(|import \{[^}]*\b(?:request|get)\b[^}]*\} from 'node:https?'/;
    expect(holding(client).filter((path) => !ASKING.test(path))).toEqual([]);
    // A page asked of this very process, to be kept in memory.
    expect(holding(request)).toEqual(['lib/pages/rendering.ts']);
  });

  it('screens ask their own service only, and listen to no other window', () => {
    expect(holding(/\bfetch\(/)).toEqual([
      // In the browser, each of an address of ours.
      'app/(public)/connexion/sign-in.ts',
      'app/(workspace)/espace/rapports/[id]/_draft/send-file.ts',
      'app/(workspace)/pilotage/populations/nouvelle/file-lines.tsx',
      'app/_files/job-progress.tsx',
      'app/_files/use-publish.ts',
      'app/_ui/shell/shown-again.tsx',
      'app/_ui/shell/use-found.ts',
    ]);
    expect(holding(/addEventListener\(\s*['"]message['"]|\bpostMessage\(/, sourceFiles('app'))).toEqual([]);
  });

  it('no answer lets another origin read it', () => {
    const config: SourceFile = {
      path: 'next.config.js',
      text: readFileSync('next.config.js', 'utf8'),
    };
    expect(holding(/access-control-allow/i, [...service, config])).toEqual([]);
  });
});

describe('secrets', () => {
  it('come from the generator of the system', () => {
    expect(holding(/Math\.random/)).toEqual([]);
  });

  it('are digested by SHA-256 or argon2id and sealed by AES-256-GCM, by Node or a library', () => {
    const algorithms = service.flatMap(({ text }) =>
      [...text.matchAll(/\bcreate(?:Hash|Hmac)\(\s*(['"]?[\w.-]+['"]?)/g)].map(([, name]) => name),
    );
    expect(new Set(algorithms)).toEqual(new Set(["'sha256'"]));
    expect(holding(/create(?:Sign|Verify|DiffieHellman|ECDH)|pbkdf2|scrypt|generateKeyPair/)).toEqual([]);
    // The keys of applications of codes: authenticated, bound to their account.
    const ciphers = service.flatMap(({ path, text }) =>
      [...text.matchAll(/\bcreate(?:C|Dec)ipher(?:iv)?\(\s*('[\w-]+')/g)].map(
        ([, name]) => `${path} ${name}`,
      ),
    );
    expect([...new Set(ciphers)]).toEqual(["lib/second-factor/sealed-secret.ts 'aes-256-gcm'"]);
    expect(holding(/\bcreate(?:C|Dec)ipher/)).toEqual(['lib/second-factor/sealed-secret.ts']);
  });

  it('are typed in fields that hide them, and that password managers and paste fill', () => {
    const screens = sourceFiles('app');
    const fields = screens.flatMap(({ text }) =>
      [...text.matchAll(/name="(?:password|(?:current|new|present)Password)"[\s\S]{0,800}?\/>/g)].map(
        ([field]) => field,
      ),
    );
    expect(fields.length).toBeGreaterThan(4);
    for (const field of fields) {
      expect(field).toMatch(/type="password"/);
      expect(field).toMatch(/autoComplete="(?:current|new)-password"/);
      expect(field).not.toMatch(/onPaste|maxLength/);
    }
  });
});

describe('what is kept, and where', () => {
  it('a browser keeps the theme, that a key alone is off, and what was typed or ticked and not saved yet', () => {
    expect(holding(/localStorage|sessionStorage|indexedDB|\bcaches\.open/, sourceFiles('app'))).toEqual([
      'app/(workspace)/espace/rapports/[id]/_draft/use-kept.ts',
      'app/(workspace)/pilotage/volets/[id]/help-key.ts',
      'app/(workspace)/pilotage/volets/[id]/review-forms.tsx',
      'app/_attendance/before-sign-out.ts',
      'app/_attendance/mark-store.ts',
      'app/_ui/shell/theme-script.tsx',
    ]);
  });

  it('one log is written, and nothing beside it', () => {
    expect(holding(/\bconsole\.\w+\(/)).toEqual([]);
    expect(holding(/from 'pino'/)).toEqual(['app/_web/log.ts']);
  });

  it('a reading route carries out no command, but those that note who took names away', () => {
    const reading = sourceFiles('app').filter(
      ({ path, text }) =>
        /\/route\.ts$/.test(path) && /\bGET\b/.test(text) && !/\b(?:POST|PUT|PATCH|DELETE)\b/.test(text),
    );
    expect(reading.length).toBeGreaterThan(20);
    expect(holding(/\bexecute\(|lib\/command|\bpersonFile\(/, reading)).toEqual([
      'app/(workspace)/administration/comptes/[id]/donnees/route.ts',
      'app/(workspace)/compte/donnees/route.ts',
    ]);
  });
});

/** The mail, and signing in with an identity provider. */
const ASKING = /^(?:lib\/mail\/|lib\/(?:account|identity|proconnect)\/|app\/_web\/)/;
