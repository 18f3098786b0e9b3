import { beforeEach, expect, it } from 'vitest';
import { lastExceptionRequest } from '@/db/exception-requests';
import { reportsOfProject, sectionsOfReport } from '@/db/report-rows';
import * as t from '@/db/schema';
import { read } from '@/db/store';
import { SYSTEM } from '@/lib/access/actor';
import { changeCampaign } from '@/lib/campaign/change-campaign';
import { closeDueCampaigns } from '@/lib/campaign/close-due-campaigns';
import { grantException } from '@/lib/campaign/grant-exception';
import { openCampaign } from '@/lib/campaign/open-campaign';
import { planNotices } from '@/lib/campaign/plan-notices';
import { planReminders } from '@/lib/campaign/plan-reminders';
import { refuseException } from '@/lib/campaign/refuse-exception';
import { requestException } from '@/lib/campaign/request-exception';
import { execute } from '@/lib/command';
import { morningOf } from '@/lib/domain/message';
import { addDays, type Now, nowAt } from '@/lib/domain/time';
import { deliverMessages } from '@/lib/mail/deliver';
import { submitReport } from '@/lib/report/submit-report';
import { reinstateSection } from '@/lib/section/reinstate-section';
import { releaseSection } from '@/lib/section/release-section';
import { returnSection } from '@/lib/section/return-section';
import { validateSection } from '@/lib/section/validate-section';
import { by } from './builders';
import { type Consortium, consortium, enter, on } from './consortium';
import { programmeDatabase } from './database';
import { type MailServer, mailServer } from './mail-server';

/** A campaign lived day by day: the scheduled work at half past six, the mails of 7 h, then what people do at 10 h. */
let c: Consortium;
let server: MailServer;
let names: Map<string, string>;

beforeEach(async () => {
  await programmeDatabase();
  // The leading university is in La Réunion, its partner in Bretagne.
  c = await consortium({ leadRegion: '04' });
  server = await mailServer();
  names = new Map([
    [c.lead.email, 'lead'],
    [c.contributor.email, 'contributor'],
    [c.officer.email, 'officer'],
    [c.colleague.email, 'colleague'],
  ]);
  // The campaigns of the autumn are over, and their mails were read.
  await work(on('2027-01-03'));
  await deliverMessages(on('2027-01-04'));
  server.received.length = 0;
});

const minutesAfter = (instant: string, minutes: number): Now =>
  nowAt(new Date(Date.parse(instant) + minutes * 60_000));

async function work(now: Now): Promise<void> {
  const request = { actor: SYSTEM, now, door: 'script' as const };
  await execute(closeDueCampaigns, {}, request);
  await execute(planReminders, {}, request);
  await execute(planNotices, {}, request);
}

interface Read {
  at: string;
  to: string;
  subject: string;
  text: string;
}

/** Lives the days from one to another. What people do is theirs at 10 h; every mail is read as it arrives. */
async function live(from: string, to: string, story: Record<string, (now: Now) => Promise<unknown>>) {
  const mails: Read[] = [];
  const take = async (now: Now, hour: string) => {
    await deliverMessages(now);
    for (const { to, subject, text } of server.received.splice(0))
      mails.push({
        at: `${now.day.slice(5)} ${hour}`,
        to: names.get([...names.keys()].find((email) => to.includes(email)) ?? '') ?? to,
        subject: (subject ?? '').replaceAll(/[\u00a0\u202f]/g, ' ').replace(' – Suivi CMA', ''),
        text: (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' '),
      });
  };
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const morning = morningOf(day);
    await work(minutesAfter(morning, -30));
    // Nothing but links, returns and receipts leaves before.
    await take(minutesAfter(morning, -1), '6 h 59');
    await take(minutesAfter(morning, 0), '7 h');
    const now = minutesAfter(morning, 180);
    const act = story[day];
    if (!act) continue;
    await act(now);
    await take(minutesAfter(now.instant, 1), '10 h');
    // The scheduled work may run again in the day: it changes nothing.
    await work(minutesAfter(now.instant, 60));
    await take(minutesAfter(now.instant, 61), '11 h');
  }
  return mails;
}

const versionOf = (reportId: number) =>
  read()
    .select()
    .from(t.reports)
    .all()
    .find(({ id }) => id === reportId)?.version;

it('from its opening to a granted exception, everybody reads what changes what he may or must do, once', {
  timeout: 30_000,
}, async () => {
  let campaignId = 0;
  let report = { id: 0, law: 0, mediation: 0 };
  const request = async (sectionId: number) => (await lastExceptionRequest(read(), sectionId))?.id ?? 0;
  const grant = (now: Now, sectionId: number, endsOn: string, reason: string) =>
    execute(grantException, { sectionId, endsOn, reason }, by(c.officer, now));
  const ask = (now: Now, sectionIds: number[], reason: string) =>
    execute(requestException, { reportId: report.id, sectionIds, reason }, by(c.lead, now));
  const send = (now: Now) =>
    execute(submitReport, { reportId: report.id, version: versionOf(report.id) }, by(c.lead, now));

  const mails = await live('2027-01-08', '2027-02-26', {
    '2027-01-08': async (now) => {
      const dates = { opensOn: '2027-01-11', dueOn: '2027-01-29', closesOn: '2027-02-05' };
      ({ campaignId } = await execute(
        openCampaign,
        {
          label: 'Hiver 2027',
          periodId: c.periodId,
          observedOn: '2027-01-10',
          actionKeys: ['JURISTES', 'MEDIATEURS'],
          ...dates,
        },
        by(c.officer, now),
      ));
      const heading = (await reportsOfProject(read(), c.projectId)).find(
        (one) => one.campaignId === campaignId,
      );
      const sections = await sectionsOfReport(read(), heading?.id ?? 0, now.day);
      const of = (key: string) => sections.find(({ actionKey }) => actionKey === key)?.id ?? 0;
      report = { id: heading?.id ?? 0, law: of('JURISTES'), mediation: of('MEDIATEURS') };
    },
    '2027-01-18': (now) =>
      execute(
        changeCampaign,
        { campaignId, dueOn: '2027-01-29', closesOn: '2027-02-08', reason: 'Grève' },
        by(c.officer, now),
      ),
    '2027-01-20': (now) => enter(c.lead, report.id, { cells: [c.cell('law', '28')] }, now),
    '2027-02-09': (now) => ask(now, [report.law, report.mediation], 'La comptable était absente.'),
    '2027-02-10': async (now) => {
      await grant(now, report.law, '2027-02-20', 'Accordé, une fois.');
      await execute(
        refuseException,
        { requestId: await request(report.mediation), reason: 'Rien n’y est saisi : attendez l’été.' },
        by(c.officer, now),
      );
    },
    '2027-02-12': (now) => ask(now, [report.mediation], 'Nous avons retrouvé nos listes.'),
    '2027-02-13': (now) => grant(now, report.mediation, '2027-02-16', 'Trois jours.'),
    '2027-02-18': send,
    '2027-02-19': (now) =>
      execute(returnSection, { sectionId: report.law, reason: 'Comptez deux fois.' }, by(c.officer, now)),
    '2027-02-20': send,
    '2027-02-22': (now) => execute(validateSection, { sectionId: report.law }, by(c.colleague, now)),
  });

  expect(mails.map(({ at, to, subject }) => [at, to, subject])).toEqual([
    ['01-11 7 h', 'lead', 'Campagne ouverte : Hiver 2027'],
    ['01-11 7 h', 'contributor', 'Campagne ouverte : Hiver 2027'],
    ['01-15 7 h', 'lead', 'Rapport ESSAI à envoyer'],
    ['01-15 7 h', 'contributor', 'Rapport ESSAI à compléter'],
    ['01-19 7 h', 'lead', 'Nouvelles dates : Hiver 2027'],
    ['01-19 7 h', 'contributor', 'Nouvelles dates : Hiver 2027'],
    ['01-26 7 h', 'lead', 'Rapport ESSAI à envoyer'],
    ['01-26 7 h', 'contributor', 'Rapport ESSAI à compléter'],
    ['01-30 7 h', 'lead', 'Rapport ESSAI en retard'],
    ['02-05 7 h', 'lead', 'Brouillon non envoyé, clôture dans 3 jours : Hiver 2027'],
    ['02-06 7 h', 'lead', 'Rapport ESSAI en retard'],
    ['02-08 7 h', 'lead', 'Brouillon non envoyé, clôture ce soir : Hiver 2027'],
    ['02-09 7 h', 'lead', 'Non envoyé, campagne close : Hiver 2027'],
    ['02-09 7 h', 'contributor', 'Non envoyé, campagne close : Hiver 2027'],
    ['02-10 7 h', 'officer', 'Exception demandée : ESSAI, Hiver 2027, et 1 autre nouvelle'],
    ['02-10 7 h', 'colleague', 'Exception demandée : ESSAI, Hiver 2027, et 1 autre nouvelle'],
    ['02-11 7 h', 'lead', 'Exception accordée : ESSAI, Hiver 2027, et 1 autre nouvelle'],
    ['02-13 7 h', 'officer', 'Exception demandée : ESSAI, Hiver 2027'],
    ['02-13 7 h', 'colleague', 'Exception demandée : ESSAI, Hiver 2027'],
    ['02-14 7 h', 'lead', 'Exception accordée : ESSAI, Hiver 2027'],
    ['02-15 7 h', 'lead', 'L’exception se termine : ESSAI, Hiver 2027'],
    ['02-17 7 h', 'lead', 'Exception terminée : ESSAI, Hiver 2027'],
    ['02-18 7 h', 'lead', 'L’exception se termine : ESSAI, Hiver 2027'],
    ['02-18 10 h', 'lead', 'Accusé de réception : ESSAI, Hiver 2027'],
    ['02-19 7 h', 'officer', '1 volet à valider'],
    ['02-19 7 h', 'colleague', '1 volet à valider'],
    ['02-19 10 h', 'lead', 'À corriger : ESSAI, Hiver 2027'],
    ['02-20 10 h', 'lead', 'Accusé de réception : ESSAI, Hiver 2027'],
    ['02-21 7 h', 'officer', '1 volet à valider'],
    ['02-21 7 h', 'colleague', '1 volet à valider'],
    ['02-23 7 h', 'lead', 'Validé : ESSAI, Hiver 2027'],
  ]);
  const textOf = (at: string, to: string) =>
    mails.find((mail) => mail.at === at && mail.to === to)?.text ?? '';
  for (const { text } of mails) expect(text).not.toMatch(/undefined|null|NaN/);
  expect(textOf('01-11 7 h', 'lead')).toContain(
    'ESSAI, Hiver 2027 : à envoyer dans 18 jours, le 29 janvier 2027 à 23 h 59, heure de Paris (30 janvier 2027 à 2 h 59 à La Réunion). Clôture de la campagne : 5 février 2027 à 23 h 59, heure de Paris (6 février 2027 à 2 h 59 à La Réunion).',
  );
  expect(textOf('01-19 7 h', 'contributor')).toContain('clôture le 5 février 2027 à 23 h 59');
  expect(textOf('01-19 7 h', 'contributor')).toContain('Clôture de la campagne : 8 février 2027');
  const near = textOf('02-05 7 h', 'lead');
  expect(near).toContain('Juristes');
  expect(near).not.toContain('rien n’est encore saisi');
  const locked = textOf('02-09 7 h', 'lead');
  expect(locked).toContain('ESSAI, Hiver 2027 : non envoyé, campagne close le 8 février 2027.');
  expect(locked).toMatch(/Juristes.* : saisi, jamais envoyé/);
  expect(locked).toMatch(/édiat.* : rien saisi/);
  expect(locked).toContain(`/espace/rapports/${report.id}/exception`);
  expect(textOf('02-09 7 h', 'contributor')).not.toContain('Demander une exception');
  const asked = textOf('02-10 7 h', 'officer');
  expect(asked.match(/Motif : La comptable était absente\./g)).toHaveLength(2);
  expect(asked).toContain(`/pilotage/campagnes/${campaignId}/exception?section=${report.law}`);
  const answered = textOf('02-11 7 h', 'lead');
  expect(answered).toContain('jusqu’au 20 février 2027 à 23 h 59, heure de Paris (21 février 2027 à 2 h 59');
  expect(answered).toContain('Sa réponse : Rien n’y est saisi : attendez l’été.');
});

it('what was done before the morning is not told any more', async () => {
  const mails = await live('2027-01-08', '2027-01-13', {
    '2027-01-08': (now) =>
      execute(
        openCampaign,
        {
          label: 'Hiver 2027',
          periodId: c.periodId,
          observedOn: '2027-01-10',
          opensOn: '2027-01-08',
          dueOn: '2027-01-29',
          closesOn: '2027-02-05',
          actionKeys: ['JURISTES', 'MEDIATEURS'],
        },
        by(c.officer, now),
      ).then(async () => {
        const [heading] = await reportsOfProject(read(), c.projectId);
        const sections = await sectionsOfReport(read(), heading?.id ?? 0, now.day);
        const nothingToReport = sections.map(({ id }) => ({ sectionId: id, nothing: true }));
        await enter(c.lead, heading?.id ?? 0, { nothingToReport }, now);
        await execute(submitReport, { reportId: heading?.id, version: 1 }, by(c.lead, now));
        for (const { id } of sections) await execute(validateSection, { sectionId: id }, by(c.officer, now));
      }),
  });
  // Sent and validated at once: the receipt, then one message for both validations.
  expect(mails.map(({ at, to, subject }) => [at, to, subject])).toEqual([
    ['01-08 10 h', 'lead', 'Accusé de réception : ESSAI, Hiver 2027'],
    ['01-09 7 h', 'lead', 'Validé : ESSAI, Hiver 2027, et 1 autre nouvelle'],
  ]);
});

it('a section that was released and is asked for again is told to who sends it', async () => {
  const mails = await live('2027-01-08', '2027-01-10', {
    '2027-01-08': async (now) => {
      await execute(
        openCampaign,
        {
          label: 'Hiver 2027',
          periodId: c.periodId,
          observedOn: '2027-01-10',
          opensOn: '2027-01-08',
          dueOn: '2027-02-26',
          closesOn: '2027-03-05',
          actionKeys: ['JURISTES'],
        },
        by(c.officer, now),
      );
    },
    '2027-01-09': async (now) => {
      const [heading] = await reportsOfProject(read(), c.projectId);
      const [section] = await sectionsOfReport(read(), heading?.id ?? 0, now.day);
      const asked = { sectionId: section?.id, reason: 'Par erreur' };
      await execute(releaseSection, asked, by(c.officer, now));
      await execute(reinstateSection, asked, by(c.officer, now));
    },
  });
  expect(mails.map(({ at, to, subject }) => [at, to, subject])).toEqual([
    ['01-09 7 h', 'lead', 'Campagne ouverte : Hiver 2027'],
    ['01-10 7 h', 'lead', 'De nouveau attendu : Hiver 2027'],
  ]);
});
