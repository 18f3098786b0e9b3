import { beforeEach, describe, expect, it } from 'vitest';
import { lifeChanges } from '@/db/comparison-changes';
import { quotesAt } from '@/db/observatory-facts';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { correctCommittee } from '@/lib/committee/correct-committee';
import { quoteFact } from '@/lib/committee/quote-fact';
import { recordCommittee } from '@/lib/committee/record-committee';
import { withdrawQuote } from '@/lib/committee/withdraw-quote';
import { placementsOf } from '@/lib/domain/observatory/study';
import { trainingInput } from '@/lib/domain/training';
import { submitReport } from '@/lib/report/submit-report';
import { factSentence, factValue, jobPlace } from '@/lib/wording/observatory';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { confirmJobLink } from './confirm-job-link';
import { managedObservatory } from './managed-links';
import { jobOf, observatory, withoutTraining } from './observatory';
import { proposeJobLink } from './propose-job-link';
import { recordFact } from './record-fact';
import { withdrawFact } from './withdraw-fact';
import { withdrawJobLink } from './withdraw-job-link';

const today = () => observatory(read(), NOW.day);
const factOf = async (key: string) => {
  const fact = (await today()).facts.find((one) => one.key === key);
  if (!fact) throw new Error(key);
  return fact;
};

describe('what the documents print', () => {
  beforeEach(async () => {
    await programmeDatabase();
  });

  it('34 sheets in 7 categories, 8 of them digital, and no opinion of any', async () => {
    const { jobs } = await today();
    const sheets = jobs.filter(({ standing }) => standing === 'sheet');
    const categories = Map.groupBy(sheets, ({ category }) => category);
    expect([sheets.length, categories.size]).toEqual([34, 7]);
    expect(categories.get('Digital et intelligence artificielle')).toHaveLength(8);
    expect(new Set(sheets.map(({ sheet }) => sheet.opinion?.reason))).toEqual(
      new Set(['non extrait (image)']),
    );
    expect(jobs.filter(({ standing }) => standing === 'new')).toHaveLength(4);
    expect(jobs.filter(({ standing }) => standing === 'existing')).toHaveLength(7);
    const required = (standing: string) =>
      jobs.filter((job) => job.standing === standing).flatMap(({ sheet }) => sheet.required);
    expect([required('new').length, required('existing').length]).toEqual([54, 47]);
    expect(required('new').filter(({ level }) => level === null)).toHaveLength(3);
  });

  it('keeps jobs of a like name apart, and a code of another directory as printed', async () => {
    const { jobs } = await today();
    expect(jobs.filter(({ name }) => name.startsWith('Médiateur'))).toHaveLength(1);
    const coordinator = jobs.find(({ key }) => key.startsWith('coordinateur-des-soins'));
    expect(coordinator?.sheet.printedCode?.words).toContain('05T10');
    expect(trainingInput.shape.romeCode.safeParse('05T10').error?.issues[0]?.message).toBe('rome_form');
  });

  it('28 competences of which the text holds 107 levels of 112', async () => {
    const { competences } = await today();
    const levels = competences.flatMap((one) => Object.values(one.levels));
    expect([competences.length, levels.length]).toEqual([28, 112]);
    expect(levels.filter((level) => level?.inText)).toHaveLength(107);
  });

  it('41 trainings of the study: one given in five regions counts in each and once in all', async () => {
    const { trainings } = await today();
    const kinds = (kind: string) => trainings.filter((one) => one.kind === kind);
    expect(['initiale', 'continue', 'en ligne'].map((kind) => kinds(kind).length)).toEqual([20, 15, 6]);
    const { located, placements, byRegion } = placementsOf(trainings.map(({ detail }) => detail));
    expect([located, placements, byRegion.length]).toEqual([29, 35, 10]);
    expect(trainings.filter(({ institution }) => institution === 'EPITA')[0]?.detail.regions).toHaveLength(5);
    expect(kinds('continue').filter(({ detail }) => detail.certifying)).toHaveLength(9);
    expect((await factOf('000-1484-formations-initiales-annoncees-par-l-etude')).value).toBe(21);
  });

  it('says where a job comes from, and never takes a place for a country', async () => {
    const { jobs } = await today();
    const place = (key: string) => {
      const job = jobs.find((one) => one.key === key);
      return job && jobPlace(job);
    };
    expect(place('architecte-de-donnees-de-sante')).toBe('États-Unis');
    expect(place('pair-aidant-en-sante-mentale')).toBe('Canada (imprimé « AU QUÉBEC »)');
    expect(place('community-manager')).toBe('aucun pays nommé (imprimé « DANS LE MONDE »)');
  });

  it.each([
    ['001-501-duree-d-intervention', '8 jours'],
    ['001-501-heures-par-jour', 'entre 5 et 8 heures'],
    ['001-956-professionnels-connaissant-la-telemedecine', 'entre 84 et 98 %'],
    ['001-775-croissance-du-domaine-d-ici-2030', 'au moins 8 %'],
    ['001-1319-duree-de-l-experience-citee', '10 mois'],
    ['000-144-entreprises-developpant-des-dmc', 'plus de 1/2'],
    ['000-674-autres-fonctions-en-tension-11-fonctions-listees', 'entre 3 et 6 %'],
  ])('%s reads %s', async (key, words) => {
    expect(factValue(await factOf(key))?.replaceAll('\u00a0', ' ')).toBe(words);
  });

  it('gives each share its base and how it must not be read', async () => {
    const { facts } = await today();
    const shares = facts.filter(({ topic, unit }) => topic === 'survey' && unit === '%');
    expect(shares.every(({ base, guard }) => base?.includes('base non précisée') && guard)).toBe(true);
    expect((await factOf('000-247-securite-du-dispositif-enjeu')).guard).toContain('90 % contre');
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
  });

  it('counts years that a document counts, and writes as it is a year that it names', async () => {
    const of = (unit: string, value: number) =>
      factValue({ unit, value, upper: null, printed: null, qualifier: '=', qualifierWords: null });
    expect([of('années', 5), of('année', 2024)]).toEqual(['5\u00a0années', '2024']);
  });
});

describe('links of a training with jobs', () => {
  let c: Consortium;
  const architect = (trainingId: number, more = {}) => ({
    jobKey: 'architecte-de-donnees-de-sante',
    to: 'training',
    toKey: String(trainingId),
    nature: 'trains_for',
    source: 'Maquette de la formation',
    ...more,
  });
  beforeEach(async () => {
    await programmeDatabase();
    c = await consortium();
  });

  it('is read by anyone from its confirmation to its withdrawal', async () => {
    const proposed = await execute(proposeJobLink, architect(c.trainings.law), by(c.lead, on('2026-11-20')));
    const linksOn = async (day: string) =>
      (await jobOf(read(), 'architecte-de-donnees-de-sante', day))?.job.links.map(({ to }) => to.name);
    expect(await linksOn('2026-11-20')).toEqual([]);
    await execute(confirmJobLink, proposed, by(c.officer, on('2026-11-21')));
    await execute(withdrawJobLink, { ...proposed, reason: 'Module retiré' }, by(c.officer, on('2026-11-25')));
    expect(await linksOn('2026-11-20')).toEqual([]);
    expect(await linksOn('2026-11-21')).toEqual(['Master Droit du numérique en santé']);
    expect(await linksOn('2026-11-24')).toEqual(['Master Droit du numérique en santé']);
    expect(await linksOn('2026-11-25')).toEqual([]);
    // Withdrawn, it may be proposed again: it is the same link.
    const again = await execute(proposeJobLink, architect(c.trainings.law), by(c.lead, on('2026-11-26')));
    expect(again).toEqual(proposed);
    await expect(
      execute(proposeJobLink, architect(c.trainings.law), by(c.lead, on('2026-11-26'))),
    ).rejects.toMatchObject({ code: 'link_exists' });
    // Of a proposal that was not retained nothing is told.
    await execute(withdrawJobLink, { ...again, reason: 'Non' }, by(c.officer, on('2026-11-27')));
    const told = async (from: string, to: string) =>
      (await lifeChanges(read(), { from, to })).filter(({ kind }) => kind === 'job_links').length;
    expect([await told('2026-11-20', '2026-11-25'), await told('2026-11-25', '2026-11-27')]).toEqual([2, 0]);
  });

  it('counts a job without a training until one that is open trains for it', async () => {
    const count = async (day: string) => {
      const { without, of } = withoutTraining((await observatory(read(), day)).jobs);
      return [without.length, of];
    };
    const { linkId } = await execute(proposeJobLink, architect(c.trainings.law), by(c.lead));
    await execute(confirmJobLink, { linkId }, by(c.officer));
    expect(await count(NOW.day)).toEqual([34, 34]);
    await enter(c.lead, c.october.id, {
      cells: [c.cell('law', '24'), c.cell('mediation', '90')],
      offers: [c.opening('2025-09-01')],
    });
    const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
    await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, on('2026-11-21')));
    expect(await count('2026-11-21')).toEqual([33, 34]);
    expect(await count(NOW.day)).toEqual([34, 34]);
  });

  it.each([
    [
      'a partner, of a training that is not its own',
      () => c.contributor,
      () => architect(c.trainings.law),
      'not_allowed',
    ],
    ['a reader', () => c.reader, () => architect(c.trainings.law), 'not_allowed'],
    ['a training that does not exist', () => c.lead, () => architect(9999), 'not_found'],
    [
      'a job that does not exist',
      () => c.lead,
      () => architect(c.trainings.law, { jobKey: 'astronaute' }),
      'not_found',
    ],
    ['a lead, of a profession', () => c.lead, () => architect(12, { to: 'profession' }), 'not_found'],
    // One training has one address: another spelling of its number would link it twice.
    [
      'another spelling of the number of a training',
      () => c.lead,
      () => architect(c.trainings.law, { toKey: `0${c.trainings.law}` }),
      'not_found',
    ],
  ])('refuses %s', async (_, actor, given, code) => {
    await expect(execute(proposeJobLink, given(), by(actor()))).rejects.toMatchObject({ code });
  });

  it('refuses what a link to that thing cannot say', async () => {
    await expect(
      execute(proposeJobLink, architect(c.trainings.law, { nature: 'requires' }), by(c.lead)),
    ).rejects.toMatchObject({ fields: [{ code: 'link_nature_of_other' }] });
  });

  it('is confirmed by the officer of the action alone, and then withdrawn by him alone', async () => {
    const { linkId } = await execute(
      proposeJobLink,
      architect(c.trainings.law, { jobKey: 'community-manager', nature: 'close_to' }),
      by(c.lead),
    );
    for (const actor of [c.lead, await officerOf('SPECIALITES'), await account('admin')])
      await expect(execute(confirmJobLink, { linkId }, by(actor))).rejects.toMatchObject({
        code: expect.stringMatching(/not_allowed|not_found/),
      });
    await execute(confirmJobLink, { linkId }, by(c.officer));
    await expect(execute(confirmJobLink, { linkId }, by(c.officer))).rejects.toMatchObject({
      code: 'link_state',
    });
    await expect(execute(withdrawJobLink, { linkId, reason: 'Erreur' }, by(c.lead))).rejects.toMatchObject({
      code: 'link_of_officer',
    });
  });

  it('is confirmed by another hand than its own, and taken back by who proposed it or its lead', async () => {
    const of = () => execute(proposeJobLink, architect(c.trainings.mediation), by(c.contributor));
    const { linkId } = await execute(proposeJobLink, architect(c.trainings.law), by(c.officer));
    await expect(execute(confirmJobLink, { linkId }, by(c.officer))).rejects.toMatchObject({
      code: 'own_link',
    });
    const own = async (actor: Actor) =>
      (await managedObservatory(read(), actor, NOW)).waiting.find(({ id }) => id === linkId)?.isOwn;
    expect([await own(c.officer), await own(c.colleague)]).toEqual([true, false]);
    await execute(confirmJobLink, { linkId }, by(c.colleague));
    const theirs = await of();
    const other = await account('contributor', { organisationId: c.organisations.partner });
    const back = { ...theirs, reason: 'Hors sujet' };
    await expect(execute(withdrawJobLink, back, by(other))).rejects.toMatchObject({ code: 'link_of_other' });
    await execute(withdrawJobLink, back, by(c.contributor));
    expect(await of()).toEqual(theirs);
    await execute(withdrawJobLink, back, by(c.lead));
  });

  it('links a profession by any officer', async () => {
    const officer = await officerOf('SPECIALITES');
    const { linkId } = await execute(
      proposeJobLink,
      architect(12, { to: 'profession', nature: 'close_to' }),
      by(officer),
    );
    await execute(confirmJobLink, { linkId }, by(officer));
    const job = await jobOf(read(), 'architecte-de-donnees-de-sante', NOW.day);
    expect(job?.job.links.some(({ to }) => to.kind === 'profession')).toBe(true);
  });
});

describe('facts that officers record, and quotations', () => {
  let c: Consortium;
  const fact = (more = {}) => ({
    documentKey: '001',
    topic: 'other',
    label: 'fiches du panorama',
    value: 34,
    unit: 'fiche',
    place: '11-47',
    ...more,
  });
  beforeEach(async () => {
    await programmeDatabase();
    c = await consortium();
  });

  it.each([
    [{ unit: '%' }, 'base', 'fact_base_needed'],
    [{ qualifier: 'between', upper: 12 }, 'upper', 'fact_bounds'],
    [{ upper: 40 }, 'upper', 'fact_upper_alone'],
    [{ unit: null }, 'unit', 'fact_unit_needed'],
    [{ value: null }, 'value', 'fact_value_needed'],
    [{ documentKey: '999' }, 'documentKey', 'fact_document_needed'],
    // A month or a day that does not exist would be written by no page.
    [{ dated: '2021-13' }, 'dated', 'fact_dated_form'],
    [{ dated: '2021-02-30' }, 'dated', 'fact_dated_form'],
    [{ dated: '2021/2024-00' }, 'dated', 'fact_dated_form'],
    [{ dated: '2024/2021' }, 'dated', 'fact_dated_form'],
    [{ unit: '% des répondants' }, 'base', 'fact_base_needed'],
    [{ unit: 'pour cent' }, 'base', 'fact_base_needed'],
  ])('refuses %o', async (more, path, code) => {
    await expect(execute(recordFact, fact(more), by(c.officer))).rejects.toMatchObject({
      fields: [{ path, code }],
    });
  });

  it('is read from its day, quoted with its source and guard, and kept while it is quoted', async () => {
    const guard = 'Les fiches ne sont pas des emplois.';
    const { factId } = await execute(recordFact, fact({ guard }), by(c.officer));
    const key = `saisi-${factId}`;
    await expect(execute(recordFact, fact(), by(c.officer))).rejects.toMatchObject({
      fields: [{ code: 'fact_exists' }],
    });
    expect(factSentence(await factOf(key))).toBe('Fiches du panorama\u00a0: 34\u00a0fiches.');
    const { committeeId } = await execute(
      recordCommittee,
      { heldOn: '2026-11-19', title: 'COPIL' },
      by(c.officer),
    );
    const { quoteId } = await execute(quoteFact, { committeeId, factKey: key }, by(c.officer));
    const [quote] = quotesAt(read(), NOW.day);
    expect(quote).toMatchObject({ source: 'document 001, lignes 11 à 47', guard });
    await expect(execute(withdrawFact, { factId, reason: 'Erreur' }, by(c.officer))).rejects.toMatchObject({
      code: 'fact_quoted',
    });
    await expect(execute(quoteFact, { committeeId, factKey: key }, by(c.officer))).rejects.toMatchObject({
      code: 'quote_exists',
    });
    await execute(withdrawQuote, { quoteId, reason: 'Hors sujet' }, by(c.officer));
    expect(quotesAt(read(), NOW.day)).toEqual([]);
    await execute(withdrawFact, { factId, reason: 'Erreur de saisie' }, by(c.officer, on('2026-11-21')));
    expect((await observatory(read(), '2026-11-20')).facts.some((one) => one.key === key)).toBe(true);
    expect((await observatory(read(), '2026-11-21')).facts.some((one) => one.key === key)).toBe(false);
  });

  it('keeps its committee: one that was taken back is found no more, nor its quotations', async () => {
    const held = { heldOn: '2026-11-19', title: 'COPIL' };
    const { committeeId } = await execute(recordCommittee, held, by(c.officer));
    const factKey = '000-247-securite-du-dispositif-enjeu';
    const { quoteId } = await execute(quoteFact, { committeeId, factKey }, by(c.officer));
    const takeBack = () =>
      execute(correctCommittee, { committeeId, ...held, withdrawn: true, reason: 'Doublon' }, by(c.officer));
    await expect(takeBack()).rejects.toMatchObject({ code: 'committee_has_entries' });
    await execute(withdrawQuote, { quoteId, reason: 'Hors sujet' }, by(c.officer));
    expect(await takeBack()).toEqual({ withdrawn: true });
  });
});
