import { beforeEach, describe, expect, it } from 'vitest';
import { reportHeading } from '@/db/report-rows';
import { read } from '@/db/store';
import type { Actor } from '@/lib/access/actor';
import { execute } from '@/lib/command';
import { explainGap } from '@/lib/gap/explain-gap';
import { correctOrganisation } from '@/lib/organisation/correct-organisation';
import { createOrganisation } from '@/lib/organisation/create-organisation';
import { loadPopulation } from '@/lib/population/load-population';
import { correctProject } from '@/lib/project/correct-project';
import { submitReport } from '@/lib/report/submit-report';
import { account, by, officerOf } from '@/test/builders';
import { type Consortium, consortium, enter, on } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { laureate } from '@/test/laureate';
import { search } from './search';

const pages = [
  { label: 'Mentions légales', href: '/mentions-legales' },
  { label: 'Objectifs et cibles', href: '/pilotage/objectifs' },
];
const find = (typed: string, actor: Actor | null = null, most = 5) =>
  search(read(), actor, NOW, { typed, pages, most });

const PRINTED = ['job', 'fact', 'studied', 'competence', 'label', 'gap', 'figure'];

/** « kind: name » of all that was found of the programme, in its order. */
async function named(typed: string, actor: Actor | null = null): Promise<string[]> {
  const groups = (await find(typed, actor)).filter(({ kind }) => !PRINTED.includes(kind));
  return groups.flatMap(({ kind, hits }) =>
    hits.map((hit) => {
      if (hit.kind === 'project') return `${kind}: ${hit.acronym}${hit.recorded ? ' (recorded)' : ''}`;
      if ('href' in hit) return `${kind}: ${'label' in hit ? hit.label : ''}`;
      if (hit.kind === 'action') return `${kind}: ${hit.key}`;
      if (hit.kind === 'finding') return `${kind}: ${hit.label} #${hit.anchor.replace(/\d+/, 'n')}`;
      if (hit.kind === 'gap') return `${kind}: ${hit.key}`;
      if (hit.kind === 'population') return `${kind}: ${hit.title}`;
      if (hit.kind === 'profession') return `${kind}: ${hit.label}`;
      if (hit.kind === 'specialty') return `${kind}: ${hit.label ?? hit.profession}`;
      if (hit.kind === 'organisation' || hit.kind === 'region') return `${kind}: ${hit.name}`;
      return `${kind}: ${hit.acronym} ${hit.campaign} ${hit.actionNumbers.join(', ')}`;
    }),
  );
}

let c: Consortium;
beforeEach(async () => {
  await programmeDatabase();
  c = await consortium();
  await laureate({
    acronym: 'CACHÉ',
    lead: 'Université retenue',
    knownFrom: '2026-11-25',
    actions: [{ key: 'JURISTES', season: 'S1' }],
  });
  await laureate({
    acronym: 'ÉTHIQUE-NUM',
    name: 'Cœur de l’éthique en Bretagne',
    lead: 'Université de Saint-Étienne',
    anrReference: 'ANR-22-CMAS-0012',
    actions: [{ key: 'JURISTES', season: 'S1', trainings: [['53']] }],
  });
});

describe('what anyone finds', () => {
  const found: [string, string[]][] = [
    ['ethique', ['project: ÉTHIQUE-NUM']],
    ['ETHIQUENUM', ['project: ÉTHIQUE-NUM']],
    ['num eth', ['project: ÉTHIQUE-NUM']],
    ['coeur', ['project: ÉTHIQUE-NUM']],
    ['anr 22 0012', ['project: ÉTHIQUE-NUM']],
    ['saint-etienne', ['organisation: Université de Saint-Étienne']],
    ['juristes', ['profession: Juristes', 'action: JURISTES']],
    ['IADE', ['specialty: IAE (anesthésiste)']],
    ['infirmier anesthésiste', ['specialty: IAE (anesthésiste)']],
    ['catégorie industrie spécialités', ['specialty: Industrie', 'specialty: Recherche']],
    ['ophtalmologie', ['specialty: Ophthalmologie']],
    ['manipulateur radio', ["profession: Manipulateur d'ERM"]],
    ['maïeutique', ['profession: Sage-femme', 'specialty: Maieutique']],
    ['ME-8', ['action: MEDIATEURS']],
    ['mentions', ['page: Mentions légales']],
    ['hique', []],
    ['  ', []],
  ];
  // One database for all: they only read.
  it('by the beginning of its words, whatever their accents, case and order', async () => {
    for (const [typed, expected] of found) expect([typed, await named(typed)]).toEqual([typed, expected]);
  });

  it('the kind whose name it is comes first', async () => {
    expect(await named('bretagne')).toEqual(['region: Bretagne', 'project: ÉTHIQUE-NUM']);
    expect((await named('action 2'))[0]).toMatch(/^action: /);
  });

  it('says how many there are beyond those it shows', async () => {
    const [organisations] = (await find('universite', null, 2)).filter(({ kind }) => kind === 'organisation');
    expect(organisations).toMatchObject({ total: 3, hits: [{}, {}] });
  });
});

describe('what documents print', () => {
  it.each([
    ['architecte de données', 'job', '/observatoire/metiers/architecte-de-donnees-de-sante'],
    ['Kraamzorg', 'job', '/observatoire/metiers/accompagnatrice-des-premiers-jours-de-vie'],
    ['kraamzorg jours', 'fact', '#001-501-duree-d-intervention'],
    ['combien de jours pour la Kraamzorg ?', 'fact', '#001-501-duree-d-intervention'],
    ['quel pays pour le métier « Éthicien clinique » ?', 'job', '/observatoire/metiers/ethicien-clinique'],
    ['quelles missions du community manager', 'job', '/observatoire/metiers/community-manager'],
    ['pourcentage accès au marché fabricantes', 'fact', '/observatoire/faits#000-290-acces-au-marche'],
    ['frein interopérabilité', 'fact', '/observatoire/faits#000-443-'],
    ['les freins à l’interopérabilité', 'fact', '/observatoire/faits#000-435-'],
    ['interopérabilité freins 45', 'fact', '/observatoire/faits#000-443-'],
    [
      'référentiel ambulancier identitovigilance',
      'competence',
      '/actions/PS_INITIALE/referentiels#AMBULANCIERS-',
    ],
    ['manager interopérabilité recruter', 'fact', '/observatoire/faits#000-654-'],
    ['recommandation MOOC', 'fact', '/observatoire/faits#000-1767'],
    ['référentiel ambulanciers', 'competence', '/actions/PS_INITIALE/referentiels#AMBULANCIERS'],
    ['référentiel médiateurs', 'competence', '/actions/MEDIATEURS/referentiels#MEDIATEURS'],
    ['Ségur', 'competence', '/actions/PS_INITIALE/referentiels#PS_4_8-4.1'],
    ['Sécur numérique', 'competence', '/actions/PS_INITIALE/referentiels#ARM-4.1'],
    ['identitovigilance', 'competence', '/actions/PS_INITIALE/referentiels#AS_AP-1.1'],
    ['travailleurs sociaux ECTS', 'competence', '/actions/TRAVAIL_SOCIAL/referentiels#TS_T640'],
    ['travail social 21', 'competence', '/actions/TRAVAIL_SOCIAL/referentiels#TS_T640'],
    ['label', 'label', '/aide/label'],
    ['Medicen', 'label', '/aide/label'],
    ['durée de stage bac +5', 'label', '/aide/label#critere-1.2'],
    ['soft skills', 'label', '/aide/label#critere-1.6'],
    ['lettres d’intérêt', 'label', '/aide/label#ligne-72'],
    ['placement des diplômés', 'label', '/aide/label#ligne-76'],
    ['compétences clés medtech', 'label', '/aide/label#ligne-126'],
    ['data science esanté', 'label', '/aide/label#ligne-148'],
    ['EPITA', 'studied', '/observatoire/etude#FI-14'],
    ['Protocoles de transmissions', 'studied', '/observatoire/etude#M13'],
    ['standards ouverts', 'studied', '/observatoire/etude#M01'],
    ['70 000 étudiants', 'figure', '/pourquoi/objectif/PS_INITIALE.S1.E?season=S1'],
    ['70000', 'figure', '/pourquoi/objectif/PS_INITIALE.S1.E?season=S1'],
    ['70.000 étudiants', 'figure', '/pourquoi/objectif/PS_INITIALE.S1.E?season=S1'],
    ['pourquoi 70 000 étudiants ?', 'figure', '/pourquoi/objectif/PS_INITIALE.S1.E?season=S1'],
    ['cible médiateurs', 'figure', '/pourquoi/objectif/MEDIATEURS.S2?season=S2'],
    ['10 000 médiateurs', 'figure', '/pourquoi/objectif/MEDIATEURS.S2?season=S2'],
    ['24 lauréats', 'figure', '/actions?season=S1'],
    ['55,5 M€', 'figure', '/actions?season=S1'],
    ['17 projets', 'figure', '/actions/PS_INITIALE?season=S1'],
    ['budget', 'figure', '/donnees#budget-'],
    ['734 millions', 'figure', '/donnees#budget-'],
    ['003:534', 'competence', '/actions/PS_INITIALE/referentiels#PS_4_8'],
    ['003:638', 'competence', '/actions/PS_INITIALE/referentiels#AS_AP'],
    ['document 003, ligne 534', 'competence', '/actions/PS_INITIALE/referentiels#PS_4_8'],
    ['Document 001, ligne 501', 'fact', '#001-501-duree-d-intervention'],
    ['002:66', 'label', '/aide/label#ligne-66'],
  ])('%s finds a %s at %s', async (typed, kind, href) => {
    const group = (await find(typed, null, 30)).find((one) => one.kind === kind);
    const found = group?.hits.map((hit) => ('href' in hit ? hit.href : '')) ?? [];
    expect(found).toEqual(expect.arrayContaining([expect.stringContaining(href)]));
  });
});

it('what a document is about narrows its facts, and does not find them all', async () => {
  const facts = async (typed: string) =>
    (await find(typed, null, 500)).find(({ kind }) => kind === 'fact')?.total ?? 0;
  const braked = await facts('frein');
  expect(braked).toBe(11);
  for (const typed of [
    'frein interopérabilité',
    'freins',
    'interopérabilité frein',
    'freins à l’interopérabilité',
  ])
    expect([typed, await facts(typed)]).toEqual([typed, braked]);
  expect(await facts('interopérabilité')).toBe(22);
});

describe('what is withheld', () => {
  it('a project that is not public yet, and its organisation, are found by the officers of its actions alone', async () => {
    expect(await named('cache')).toEqual([]);
    expect(await named('retenue')).toEqual([]);
    for (const actor of [c.lead, c.reader, await account('admin'), await account('observer')]) {
      expect(await named('cache', actor)).toEqual([]);
      expect(await named('retenue', actor)).toEqual([]);
    }
    expect(await named('cache', c.officer)).toEqual(['project: CACHÉ (recorded)']);
    expect(await named('cache', await officerOf('MEDIATEURS'))).toEqual([]);
  });

  it('an organisation without a project is found by officers alone', async () => {
    const given = {
      name: 'Institut isolé',
      kind: 'university',
      regionCode: '53',
      healthUniversity: true,
      healthSource: 'Liste',
    };
    await execute(createOrganisation, given, by(c.officer));
    expect(await named('isole')).toEqual([]);
    expect(await named('isole', c.lead)).toEqual([]);
    expect(await named('isole', c.officer)).toEqual(['organisation: Institut isolé']);
  });

  it('a diagnostic, and what it found, by their words, their kind and their occupation', async () => {
    // Its own words first, then those that only their study shares with it.
    expect(await named('interopérabilité profils')).toEqual([
      'finding: Profils en connectivité et en interopérabilité #constat-n',
      'finding: Profils des technologies de l’information #constat-n',
      'finding: Profils experts en traitement des données #constat-n',
    ]);
    expect(await named('métier en tension qualité')).toEqual(['finding: Ingénieur qualité #constat-n']);
    expect(await named('diagnostic étude dispositifs')).toContain(
      'finding: Étude sur les compétences liées à la connectivité et à l’interopérabilité des dispositifs médicaux #diagnostic-n',
    );
  });

  it('people, their addresses and the titles of trainings are not searched, whoever asks', async () => {
    for (const actor of [null, c.lead, c.officer, await account('admin')]) {
      expect(await named(c.lead.email, actor)).toEqual([]);
      expect(await named('personne', actor)).toEqual([]);
      expect(await named('master', actor)).toEqual([]);
    }
  });
});

describe('a name of before', () => {
  const told = async (typed: string, actor: Actor | null = null) =>
    (await find(typed, actor)).flatMap(({ hits }) =>
      hits.flatMap((hit) =>
        hit.kind === 'project'
          ? [[hit.acronym, hit.formerly]]
          : hit.kind === 'organisation'
            ? [[hit.name, hit.formerly]]
            : [],
      ),
    );
  const rename = (more: Record<string, unknown>, actor = c.officer, now = NOW) =>
    execute(
      correctProject,
      {
        projectId: c.projectId,
        ...{ acronym: 'ESSAI', name: 'Projet d’essai', status: 'running', anrReference: null },
        ...{ startsOn: '2024-09-01', endsOn: null, announcedOn: null },
        ...{ effectiveOn: now.day, reason: 'Nouveau nom' },
        ...more,
      },
      by(actor, now),
    );

  it('finds the project and the organisation that had it, and is told', async () => {
    await rename({ acronym: 'APRÈS', name: 'Tout autre nom' });
    await execute(
      correctOrganisation,
      {
        organisationId: c.organisations.lead,
        ...{ version: 0, name: 'Établissement réuni', kind: 'university', regionCode: '53' },
        ...{ healthUniversity: true, healthSource: 'Liste', reason: 'Fusion' },
      },
      by(c.officer),
    );
    expect(await told('essai')).toEqual([['APRÈS', 'ESSAI']]);
    expect(await told('projet d essai')).toEqual([['APRÈS', 'Projet d’essai']]);
    expect(await told('apres')).toEqual([['APRÈS', null]]);
    expect(await told('universite a')).toContainEqual(['Établissement réuni', 'Université A']);
    expect(await told('universite a', c.officer)).toContainEqual(['Établissement réuni', 'Université A']);
    expect(await told('reuni')).toEqual([['Établissement réuni', null]]);
  });

  it('comes after what bears it today', async () => {
    await laureate({ acronym: 'ZÈLE', actions: [{ key: 'JURISTES', season: 'S1' }] });
    await rename({ acronym: 'ZÈLE-NUM' }, c.officer, on('2026-11-18'));
    await rename({ acronym: 'APRÈS' });
    expect((await told('zele')).slice(0, 2)).toEqual([
      ['ZÈLE', null],
      ['APRÈS', 'ZÈLE-NUM'],
    ]);
  });

  it('that nobody could read on any day finds nothing: corrected on the day it was written', async () => {
    await rename({ acronym: 'FAUTE', name: 'Tout autre nom' });
    await rename({ acronym: 'APRÈS', name: 'Tout autre nom' });
    expect(await told('faute')).toEqual([]);
    expect(await told('essai')).toEqual([['APRÈS', 'ESSAI']]);
  });
});

describe('what somebody reads of reports', () => {
  it('a member: the reports of his projects, each once, the latest first', async () => {
    expect(await named('essai', c.reader)).toEqual([
      'project: ESSAI',
      'report: ESSAI Octobre 2026 4, 8',
      'report: ESSAI Juin 2026 4, 8',
    ]);
    expect(await named('essai juin', c.reader)).toEqual(['report: ESSAI Juin 2026 4, 8']);
    expect(await named('essai', c.stranger)).toEqual(['project: ESSAI']);
  });

  it('an officer: the sections of his actions', async () => {
    const other = await officerOf('MEDIATEURS');
    expect(await named('essai octobre', other)).toEqual(['section: ESSAI Octobre 2026 8']);
    expect(await named('bilan essai 2026 juin', c.officer)).toHaveLength(2);
    expect(await named('essai octobre', await officerOf('SPECIALISTES'))).toEqual([]);
  });

  it('nobody else: neither visitors, nor administrators, nor observers of everything', async () => {
    const all = await account('observer', { scopes: [{ kind: 'all', key: '' }] });
    for (const actor of [null, await account('admin'), all])
      expect(await named('essai', actor)).toEqual(['project: ESSAI']);
  });

  it('a word of the campaign alone names no project', async () => {
    expect(await named('octobre', c.officer)).toEqual([]);
  });
});

it('a population is found by those who read it, by its name, its source and the professions that it gives', async () => {
  const officer = await officerOf('PS_INITIALE');
  await execute(
    loadPopulation,
    {
      ...{ title: 'Effectifs de rentrée', unit: 'students_enrolled', basis: 'Inscrits', datedOn: '2025' },
      ...{ source: 'Enquête Écoles', lines: [{ regionCode: '53', professionId: 16, text: '1800' }] },
    },
    by(officer),
  );
  for (const typed of ['effectifs de rentrée', 'enquête écoles', 'population infirmier']) {
    for (const actor of [officer, await account('observer')])
      expect(await named(typed, actor)).toContain('population: Effectifs de rentrée');
    for (const actor of [null, await account('lead'), await account('admin')])
      expect((await named(typed, actor)).join()).not.toContain('population');
  }
});

describe('gaps', () => {
  const gaps = async (typed: string, actor: Actor | null = null) =>
    (await find(typed, actor, 500)).flatMap(({ hits }) =>
      hits.flatMap((hit) => (hit.kind === 'gap' ? [hit.key] : [])),
    );

  it('are found by anyone, by their words, the action that they touch and their record', async () => {
    for (const typed of ['écart juristes', 'juristes écarts', 'taux publiés juristes', 'juristes sans écart'])
      expect([typed, await gaps(typed)]).toEqual([typed, expect.arrayContaining(['rate:JURISTES.S1'])]);
    expect(await gaps('D058')).toEqual(['source:D058']);
    // What agrees is told beside its words, and is none of the gaps.
    const every = await gaps('écart');
    expect(every).toContain('source:D032');
    expect(every).not.toContain('rate:JURISTES.S1');
  });

  it('of entries are found by those who read the project, and never by what was said of them', async () => {
    const cells = [c.cell('law', '45', { comment: 'Un second groupe' }), c.cell('mediation', '40')];
    await enter(c.lead, c.october.id, { cells }, on('2026-11-04'));
    const version = (await reportHeading(read(), c.october.id))?.version ?? 0;
    await execute(submitReport, { reportId: c.october.id, version }, by(c.lead, on('2026-11-05')));
    const key = `capacity:${c.trainings.law}:53:${c.periodId}:entered`;
    const fingerprint = 'places:count=40;declared:count=45';
    const said = { gapKey: key, state: 'explained', note: 'PAROLE dite.', fingerprint };
    await execute(explainGap, said, by(c.officer));
    for (const typed of ['écart essai', 'écarts bretagne essai', 'effectifs capacité essai']) {
      for (const actor of [c.officer, c.lead, c.reader]) expect(await gaps(typed, actor)).toContain(key);
      for (const actor of [null, c.stranger, await officerOf('CONTINUE'), await account('admin')])
        expect(await gaps(typed, actor)).not.toContain(key);
    }
    for (const typed of ['parole', 'second groupe', 'écart parole'])
      expect(await gaps(typed, c.officer)).toEqual([]);
  });
});
