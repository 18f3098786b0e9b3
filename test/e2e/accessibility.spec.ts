import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openCampaign } from './campaigns';
import { type Person, signIn } from './people';
import { PUBLIC } from './public-pages';

/** What is not there: an address of nobody, and a thing of none, whose page the browser makes anew. */
const MISSING = ['/cette-page-n-existe-pas', '/pilotage/campagnes/99999'];

const SIGNED_IN: [Person, string[]][] = [
  [
    'pilote',
    [
      '/espace',
      '/espace/inviter',
      '/compte',
      '/compte/mot-de-passe',
      '/espace/projets/armor-num/formations',
      '/espace/projets/armor-num/jalons',
      '/espace/projets/armor-num/diagnostics',
      '/formations/2/competences?referentiel=AS_AP',
      '/espace/projets/armor-num/consortium',
    ],
  ],
  ['contribution', ['/espace', '/journal']],
  [
    'pilote-mediation',
    [
      '/espace',
      '/journal?project=mediaction',
      '/espace/formations',
      '/espace/projets/mediaction/sessions',
      '/espace/projets/mediaction/sessions?view=calendar',
      '/espace/projets/mediaction/sessions/nouvelle',
      '/espace/projets/mediaction/sessions/2026-11-A01',
      '/espace/projets/mediaction/sessions/2024-44-2301',
      '/espace/projets/mediaction/sessions/2024-44-2301/emargement?creneau=2',
      '/espace/projets/mediaction/sessions/2026-53-2502/noms',
      '/espace/projets/mediaction/sessions/2026-53-2502/certificats',
      '/espace/projets/mediaction/certificats',
    ],
  ],
  [
    'officier',
    [
      '/pilotage',
      '/pilotage/validation',
      '/pilotage/campagnes',
      '/pilotage/consortiums',
      '/pilotage/projets/horizon-ps/consortium?sans=1',
      '/pilotage/argent',
      '/pilotage/comparaison',
      '/pilotage/diagnostics',
      '/pilotage/labels',
      '/diagnostics/2',
      '/pilotage/comite?as-of=2026-11-18&actions=MEDIATEURS&view=own',
      '/pilotage/campagnes/99999',
      '/pilotage/campagnes/nouvelle',
      '/pilotage/objectifs',
      '/pilotage/objectifs/SPECIALISTES.S1',
      '/pilotage/objectifs/PS_INITIALE.S1.E/comptage',
      '/pilotage/actions/JURISTES/synthese?season=S2',
      '/pilotage/comite/seances',
      '/pilotage/comite/seances/1',
      '/pilotage/objectifs/nouveau',
      '/pilotage/objectifs/publies',
      '/pilotage/projets',
      '/pilotage/projets/nouveau',
      '/pilotage/projets/reprise',
      '/pilotage/projets/armor-num',
      '/pilotage/projets/armor-num/argent',
      '/pilotage/projets/armor-num/jalons',
      '/pilotage/organisations',
      '/pilotage/organisations/nouvelle',
      '/pilotage/organisations/1',
      '/pilotage/organisations/1/succession?kind=absorbed&successorId=2&effectiveOn=2026-11-01',
      '/pilotage/populations',
      '/pilotage/populations/1',
      '/pilotage/populations/nouvelle',
      '/pilotage/zones-blanches?action=PS_INITIALE&profession=16',
      '/pilotage/zones-blanches?action=CONTINUE',
      '/pilotage/referentiels',
      '/pilotage/observatoire',
      '/pilotage/professions-visees',
      '/pilotage/programme',
      '/pilotage/sessions',
      '/espace/projets/armor-num/doubles-comptes',
      '/pourquoi/objectif/PS_INITIALE.S1.E/armor-num?layer=verified',
      '/donnees',
      '/ecarts',
      '/ecarts/statement:PS_INITIALE.S1.U',
      '/compte',
      '/compte/second-facteur',
      '/compte/changer',
      '/journal',
      '/journal?door=x&from=2026-02-30',
    ],
  ],
  ['observation', ['/journal?command=correct-section', '/pilotage/comite?actions=x', '/pilotage/argent']],
  ['administration', ['/administration', '/administration/comptes/nouveau', '/journal']],
];

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 900 };

test.use({ colorScheme: 'light', viewport: WIDE });

/** In parts, so that two workers share them. */
const PARTS = 3;
for (let part = 0; part < PARTS; part += 1)
  test(`every public page is accessible and fits its width, ${part + 1} of ${PARTS}`, async ({ page }) => {
    test.setTimeout(480_000);
    const all = [...PUBLIC, await firstProject(page)];
    for (const path of all.filter((_, index) => index % PARTS === part)) await check(page, path);
  });

for (const [person, paths] of SIGNED_IN)
  test(`every page of ${person} is accessible and fits its width`, async ({ page }) => {
    test.setTimeout(600_000);
    await signIn(page, person);
    for (const path of [...paths, ...(await ownLinks(page, person))]) await check(page, path);
  });

async function firstProject(page: import('@playwright/test').Page): Promise<string> {
  await page.goto('/projets');
  const href = await page.locator('main a[href^="/projets/"]').first().getAttribute('href');
  expect(href).toBeTruthy();
  return href ?? '/projets';
}

/** A report with a validated section, and the page where it is corrected. */
async function correctionLinks(page: import('@playwright/test').Page): Promise<string[]> {
  await page.goto('/espace');
  await page.getByRole('link', { name: /MÉDIACTION.*2025-2026/ }).click();
  const link = page.getByRole('link', { name: 'Corriger une valeur' }).first();
  const href = await link.getAttribute('href');
  expect(href, 'a validated section may be corrected').toBeTruthy();
  const report = new URL(page.url()).pathname;
  return href ? [report, `${report}/sessions`, href] : [];
}

/** The report that is due, the first section to validate, an open campaign: the pages where the work is done. */
async function ownLinks(page: import('@playwright/test').Page, person: Person): Promise<string[]> {
  if (person === 'pilote-mediation') return correctionLinks(page);
  if (person === 'pilote') {
    const report = await firstLink(page, '/espace', '/espace/rapports/');
    const rows = 'Formation;Région;Niveau;Métier;Entrants\nInconnue;Bretagne;6;Infirmier;douze\n';
    return [report, `${report}/envoi`, await sentFile(page, report, rows, REFUSED)];
  }
  if (person === 'officier') {
    const review = await firstLink(page, '/pilotage', '/pilotage/volets/');
    // One that he opened by himself: he may close, correct and annul it.
    const board = await openCampaign(page, 'Campagne à parcourir');
    const forms = ['dates', 'cloture', 'correction', 'annulation'].map((form) => `${board}/${form}`);
    const answer = await firstLink(page, '/pilotage', '/pilotage/campagnes/', /exception/);
    const programme = (rows: string, found: RegExp) =>
      sentFile(page, '/pilotage/projets/reprise', rows, found);
    const files = [
      await programme('Nom;Type\nÉcole du Phare;universitee\n', REFUSED),
      await programme('Nom;Type\nÉcole du Phare;école\n', /lignes? à publier/),
    ];
    return [review, `${review.split('?')[0]}/acceptation`, board, ...forms, answer, ...files];
  }
  if (person === 'administration')
    return [await firstLink(page, '/administration', '/administration/comptes/', /\/\d+$/)];
  return [];
}

async function firstLink(
  page: import('@playwright/test').Page,
  home: string,
  start: string,
  form = /./,
): Promise<string> {
  await page.goto(home);
  const links = await page
    .locator(`main a[href^="${start}"]`)
    .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
  const href = links.find((link) => form.test(link));
  expect(href, `${home} leads to ${start}`).toBeTruthy();
  return href ?? home;
}

/** The page of a file that was sent, once something was found in it. */
async function sentFile(
  page: import('@playwright/test').Page,
  home: string,
  rows: string,
  found: RegExp,
): Promise<string> {
  await page.goto(home);
  await page.getByLabel(/Déposer un fichier rempli/).setInputFiles({
    name: 'fichier.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows),
  });
  await expect(page.getByText(found).first()).toBeVisible({ timeout: 20_000 });
  return new URL(page.url()).pathname;
}

const REFUSED = /erreurs? dans ce fichier/;

/** Light and dark, wide and narrow, of one reading of the page: what changes between them is drawn anew, not asked for. */
async function check(page: import('@playwright/test').Page, path: string) {
  await page.setViewportSize(WIDE);
  await page.emulateMedia({ colorScheme: 'light' });
  const answer = await page.goto(path);
  // A page that is not there is accessible too.
  expect(answer?.status(), path).toBe(MISSING.includes(path) ? 404 : 200);
  await expect(page.locator('h1')).toHaveCount(1);
  await expectNoViolation(page, path, 'light', new AxeBuilder({ page }));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolation(page, path, 'dark', contrastOf(page));
  await page.setViewportSize(NARROW);
  await expectNoViolation(page, path, 'dark', new AxeBuilder({ page }));
  await page.emulateMedia({ colorScheme: 'light' });
  await expectNoViolation(page, path, 'light', contrastOf(page));
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${path} is wider than the window`).toBeLessThanOrEqual(0);
}

/** What a theme alone decides. */
const contrastOf = (page: import('@playwright/test').Page) =>
  new AxeBuilder({ page }).withRules(['color-contrast']);

async function expectNoViolation(
  page: import('@playwright/test').Page,
  path: string,
  theme: 'light' | 'dark',
  axe: AxeBuilder,
) {
  await expect(page.locator('html')).toHaveAttribute('data-fr-theme', theme);
  // « legacy » only leaves out the passage by a second page that foreign frames need: there are none.
  const { violations } = await axe.setLegacyMode(true).analyze();
  expect(
    violations.map((v) => `${path}: ${v.id} ${v.nodes.map((n) => n.target.join(' ')).join(' | ')}`),
    `${path}, ${theme}, ${page.viewportSize()?.width} px`,
  ).toEqual([]);
}
