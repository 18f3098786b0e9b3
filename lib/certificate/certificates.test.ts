import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isCertificateFile } from '@/db/certificates';
import { openStore, read } from '@/db/store';
import { execute } from '@/lib/command';
import { env } from '@/lib/env';
import { enterNames } from '@/lib/participant/enter-names';
import { eraseNames } from '@/lib/participant/erase-names';
import { setRetention } from '@/lib/participant/set-retention';
import { isRefusal } from '@/lib/refusal';
import { refusalText } from '@/lib/wording/refusals';
import { by } from '@/test/builders';
import { type Consortium, consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { pdfTexts } from '@/test/pdf-text';
import { refusedWith } from '@/test/refused';
import { marked, planned, registered } from '@/test/training-session';
import { certificateBatch, certificateFile } from './certificate-files';
import { makeCertificates } from './make-certificates';
import { revokeCertificate } from './revoke-certificate';
import { sessionCertificates } from './session-certificates';
import { verifiedCertificate } from './verified-certificate';

const { FILES_PATH, COPIES_PATH } = env();
const folder = mkdtempSync(join(tmpdir(), 'suivi-certificates-'));
afterAll(() => {
  Object.assign(env(), { FILES_PATH, COPIES_PATH });
  rmSync(folder, { recursive: true, force: true });
});

const NAMES = Array.from({ length: 12 }, (_, index) => `Claude Exemple${index + 1}`);
const ELEVEN = Array.from({ length: 11 }, (_, index) => index + 1);

let c: Consortium;
let sessionId: number;
let code: string;
let path: string;

/** One session of twelve, of whom the twelfth missed module 5: the story of the file, in its order. */
beforeAll(async () => {
  Object.assign(env(), { FILES_PATH: join(folder, 'files'), COPIES_PATH: join(folder, 'copies') });
  path = await programmeDatabase();
  c = await consortium();
  ({ sessionId, code } = await planned(c));
  await registered(c, sessionId, 12);
  for (const slot of [1, 2, 3, 4, 6]) await marked(c, sessionId, slot, [...ELEVEN, 12]);
  await marked(c, sessionId, 5, ELEVEN);
  await marked(c, sessionId, 5, [12], { state: 'absent' });
  const months = { trainingId: c.trainings.mediation, months: 12, source: 'Convention' };
  await execute(setRetention, months, by(c.officer));
});

// A test leaves no store open; this file is one story.
beforeEach(() => openStore(path));

const issue = (more: Record<string, unknown> = {}, actor = c.lead) =>
  makeCertificates(
    { sessionId, place: 'Rennes', signatory: 'Dominique Signe, direction', ...more },
    by(actor),
  );
const page = (actor = c.lead) => sessionCertificates(read(), actor, NOW, { slug: 'essai', code });
const sentence = async (work: Promise<unknown>) => {
  const error = await work.catch((thrown: unknown) => thrown);
  if (!isRefusal(error)) throw new Error('not refused');
  return refusalText(error.fields[0] ?? { path: '', code: error.code, params: error.params });
};
let machines = 0;
/** Asked from a machine that never asked before. */
const verify = (number: string) => {
  machines += 1;
  return verifiedCertificate(read(), number, { machine: `machine ${machines}` });
};

describe('certificates of a session', () => {
  it('are of people with a name', async () => {
    expect(await refusedWith(issue())).toBe('no_certificate_to_issue');
    expect(await refusedWith(issue({ numbers: [1] }))).toBe('certificate_name_needed');
    await execute(enterNames, { sessionId, pasted: NAMES.join('\n') }, by(c.lead));
    expect((await page()).ready).toBe(11);
  });

  it('are refused by the name of the module that was missed', async () => {
    expect(await sentence(issue({ numbers: [11, 12] }))).toBe(
      'L’inscrit n°\u00a012 n’a pas suivi\u00a0: Module\u00a05 – Sécurité et bonnes pratiques. Le certificat ne peut pas être délivré.',
    );
    expect((await page()).certificates).toEqual([]);
  });

  it('ask where they are made and who signs', async () => {
    expect(await refusedWith(issue({ place: '' }))).toBe('certificate_place_needed');
    expect(await refusedWith(issue({ signatory: ' ' }))).toBe('certificate_signatory_needed');
  });

  it('are for who leads the project', async () => {
    for (const actor of [c.contributor, c.officer, c.reader]) {
      expect(await refusedWith(issue({}, actor))).toBe('not_allowed');
      expect(await refusedWith(page(actor))).toBe('not_found');
    }
    expect(await refusedWith(issue({}, c.stranger))).toBe('not_found');
  });

  it('are issued to all who may have one, once each', async () => {
    expect((await issue()).issued).toHaveLength(11);
    expect(await refusedWith(issue())).toBe('no_certificate_to_issue');
    expect(await refusedWith(issue({ numbers: [3] }))).toBe('certificate_exists');
    const { lines } = await page();
    expect(lines.filter(({ standing }) => standing === 'issued')).toHaveLength(11);
    expect(lines[11]).toMatchObject({ standing: 'not_assiduous', missing: ['5'] });
  }, 60_000);

  it('come as one file, a PDF each in the order of the numbers, whose name names nobody', async () => {
    const { name, body } = await certificateBatch(read(), c.lead, NOW, { slug: 'essai', code });
    expect(name).toBe(`certificats-ESSAI-${code}.zip`);
    const files = unzipSync(body);
    expect(Object.keys(files).map((file) => file.slice(0, 4))).toEqual(
      ELEVEN.map((number) => `${String(number).padStart(3, '0')}-`),
    );
    expect(Object.keys(files).join()).not.toContain('Exemple');
    expect(await refusedWith(certificateBatch(read(), c.officer, NOW, { slug: 'essai', code }))).toBe(
      'not_found',
    );
  });

  it('are tagged and read in order: who, what, each module, who signs, how to verify', async () => {
    const [first] = (await page()).certificates;
    const { body } = await certificateFile(read(), c.lead, NOW, first?.id ?? 0);
    const pdf = Buffer.from(body).toString('latin1');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/Lang (fr-FR)');
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD']) expect(pdf).toContain(`/S /${tag}`);
    const text = pdfTexts(body).join(' ');
    const at = [
      'Certificat de présence et d’assiduité',
      'Claude Exemple1',
      'Médiation numérique en santé',
      'Module 1 – Contexte numérique',
      'Module 6 – Information et éducation du patient',
      'Fait à Rennes, le 20 novembre 2026',
      'Dominique Signe, direction',
      first?.number ?? '?',
    ].map((words) => text.replaceAll('\u00a0', ' ').indexOf(words));
    expect(at).not.toContain(-1);
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(createHash('sha256').update(body).digest('hex')).toBe(first?.sha256);
    body[body.length - 10] = 0;
    expect(createHash('sha256').update(body).digest('hex')).not.toBe(first?.sha256);
  });
});

describe('a number that anybody verifies', () => {
  it('says what stands behind it, however it is typed, and names nobody', async () => {
    const [first] = (await page()).certificates;
    const answer = await verify(first?.number.toLowerCase().replaceAll('-', ' ') ?? '');
    expect(answer).toMatchObject({
      ...{ known: 'issued', issuedOn: NOW.day, revokedOn: null, session: code },
      ...{ training: 'Médiation numérique en santé', organisation: 'Université B', sha256: first?.sha256 },
    });
    expect(JSON.stringify(answer)).not.toContain('Exemple1');
    expect(await verify('CMA8-2026-000000-A')).toMatchObject({ known: 'malformed' });
  });

  it('five times a minute from one machine; what is no number is not counted', async () => {
    const [first] = (await page()).certificates;
    const ask = (text = first?.number ?? '') => verifiedCertificate(read(), text, { machine: 'one' });
    for (let time = 0; time < 7; time += 1) expect((await ask('rien')).known).toBe('malformed');
    for (let time = 0; time < 5; time += 1) expect((await ask()).known).toBe('issued');
    expect((await ask()).known).toBe('limited');
  });

  it('is revoked with a reason, once; another certificate may then be issued', async () => {
    const [first] = (await page()).certificates;
    const revoke = (reason: string, actor = c.lead) =>
      execute(revokeCertificate, { certificateId: first?.id, reason }, by(actor));
    expect(await refusedWith(revoke(''))).toBe('reason_needed');
    expect(await refusedWith(revoke('Erreur de saisie', c.officer))).toBe('not_allowed');
    await revoke('Erreur de saisie');
    expect(await refusedWith(revoke('Encore'))).toBe('certificate_already_revoked');
    expect(await verify(first?.number ?? '')).toMatchObject({ known: 'issued', revokedOn: NOW.day });
    expect((await issue()).issued).toHaveLength(1);
  });

  it('is verified after the erasure of the name, when its file is gone', async () => {
    await eraseNames({ sessionId, confirmed: ['names_erasure_is_final'] }, by(c.lead));
    const [first] = (await page()).certificates;
    expect(await refusedWith(certificateFile(read(), c.lead, NOW, first?.id ?? 0))).toBe(
      'certificate_file_erased',
    );
    expect(await verify(first?.number ?? '')).toMatchObject({ known: 'issued', sha256: first?.sha256 });
  });
});

it('a presence that is corrected while certificates are made issues none, and leaves no file', async () => {
  const again = [11];
  await execute(
    enterNames,
    { sessionId, rows: [{ number: 11, name: 'Claude Autre', email: '', employer: '' }] },
    by(c.lead),
  );
  const certificate = (await page()).certificates.find(({ participant }) => participant === 11);
  await execute(revokeCertificate, { certificateId: certificate?.id, reason: 'Nom corrigé' }, by(c.lead));
  const making = issue({ numbers: again });
  await marked(c, sessionId, 5, again, { state: 'absent' });
  expect(await refusedWith(making)).toMatch(/certificate_(changed_meanwhile|not_assiduous)/);
  for (const sha256 of readdirSync(join(folder, 'files', 'certificates')))
    expect(await isCertificateFile(read(), sha256)).toBe(true);
});
