import { expect, type Page, test } from '@playwright/test';
import { signIn } from './people';

/** The public screens that hold figures of the service. */
const PAGES = [
  '/',
  '/?season=S1&as-of=2024-12-31',
  '/actions?season=S1',
  '/actions',
  '/actions/PS_INITIALE?season=S1',
  '/actions/MEDIATEURS',
  '/projets',
  '/projets?region=53&action=PS_INITIALE',
  '/territoires',
  '/territoires/53',
  '/territoires/06',
];

interface WhyLink {
  href: string;
  /** The figure itself, where the link is one; else null. */
  figure: string | null;
}

const WHY = 'main a.app-why, main a.app-why-figure';

const whyLinks = (page: Page): Promise<WhyLink[]> =>
  page.locator(WHY).evaluateAll((links) =>
    links.map((link) => {
      const copy = link.cloneNode(true) as Element;
      for (const aside of copy.querySelectorAll('.fr-sr-only')) aside.remove();
      const isFigure = link.classList.contains('app-why-figure');
      return { href: link.getAttribute('href') ?? '', figure: isFigure ? copy.textContent : null };
    }),
  );

const withoutSpaces = (text: string) => text.replace(/\s/g, '');

/** « 1 234 » of « 1 234 étudiants »; undefined where the figure is words. */
const numberOf = (figure: string | null) => /^[\d\s]*\d/.exec(figure?.trim() ?? '')?.[0];

test('every figure of the public screens leads to an explanation that says the same number', async ({
  page,
  request,
}) => {
  test.setTimeout(600_000);
  const seen = new Map<string, Set<string>>();
  await page.goto('/projets');
  const project = await page.locator('main a[href^="/projets/"]').first().getAttribute('href');
  for (const path of [...PAGES, project ?? '/projets']) {
    await page.goto(path);
    const links = await whyLinks(page);
    expect(links.length, `${path} explains its figures`).toBeGreaterThan(0);
    for (const { href, figure } of links) {
      const number = numberOf(figure);
      seen.set(href, (seen.get(href) ?? new Set()).add(number ? withoutSpaces(number) : ''));
    }
  }
  const wrong: string[] = [];
  for (const [href, numbers] of seen) {
    const response = await request.get(href);
    const text = await response.text();
    if (response.status() !== 200) wrong.push(`${href} answers ${response.status()}`);
    if (!href.startsWith('/pourquoi/')) continue;
    const formula = /<p class="app-formula">(.*?)<\/p>/.exec(text)?.[1];
    // The link of a target names no layer: its number stands with the target, not in the formula of the value.
    const said =
      !href.startsWith('/pourquoi/objectif/') || href.includes('layer=')
        ? formula
        : /<main.*<\/main>/s.exec(text)?.[0];
    if (formula === undefined) wrong.push(`${href} does not answer`);
    else
      for (const number of numbers)
        if (!withoutSpaces(said ?? '').includes(number))
          wrong.push(`${href} says « ${formula} », not ${number}`);
  }
  expect(wrong).toEqual([]);
});

test('from a national figure to the entered value and its author in three clicks', async ({
  page,
  request,
}) => {
  await signIn(page, 'officier');
  await page.goto('/?season=S1');
  const tile = page.locator('.app-tile').filter({ hasText: 'Apprenants vérifiés' });
  await tile
    .getByRole('link', { name: /pourquoi ce chiffre/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Pourquoi ce chiffre/);

  await page
    .getByRole('link', { name: /^Saisies de/ })
    .first()
    .click();
  await expect(page.getByRole('columnheader', { name: 'Saisie par' }).first()).toBeVisible();
  const entries = new URL(page.url());

  await page
    .getByRole('link', { name: /Historique/ })
    .first()
    .click();
  await page.waitForURL(/\/pourquoi\/saisie\//);
  const history = new URL(page.url());
  // Who typed it, by role and organisation, and when.
  await expect(page.locator('main')).toContainText(/\d{4} à \d{1,2}\sh/);

  for (const { pathname, search } of [entries, history])
    expect((await request.get(`${pathname}${search}`)).status(), `${pathname} is not public`).toBe(404);
});

test('a visitor signals an error in a figure, and what he wrote stays where it is refused', async ({
  page,
}) => {
  await page.goto('/pourquoi/objectif/JURISTES.S1?layer=verified');
  await page.getByText('Signaler une erreur dans ce chiffre').click();
  const words = page.getByLabel(/Ce qui vous paraît faux/);
  await words.fill('Faux');
  await page.getByRole('button', { name: 'Signaler aux responsables' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Rien n’a été envoyé' })).toBeFocused();
  await expect(words).toHaveValue('Faux');
  const said = 'Le second parcours a ouvert en septembre 2025.';
  await words.fill(said);
  await page.getByRole('button', { name: 'Signaler aux responsables' }).click();
  await expect(page.getByText('Signalement envoyé')).toBeVisible();
  await expect(async () => {
    await page.goto('/demonstration/courrier');
    const letter = page.locator('main');
    await expect(letter).toContainText('Un lecteur signale une erreur dans un chiffre');
    await expect(letter).toContainText(said);
    await expect(letter).toContainText('1 parcours ; 1 sur 2');
    await expect(letter).toContainText(
      '/pourquoi/objectif/JURISTES.S1?layer=verified&season=S1&as-of=2026-11-20',
    );
  }).toPass({ timeout: 30_000 });
});

test('the results of season 1 stand line by line, computed and published side by side', async ({ page }) => {
  await page.goto('/actions?season=S1');
  const table = page.getByRole('table', { name: /Bilan de la saison 1/ });
  const line = async (name: RegExp) =>
    (await table.getByRole('row', { name }).innerText())
      .replace(/\s+/g, ' ')
      .replaceAll(/ ?, pourquoi ce chiffre \?( (?=,))?/g, '');
  expect(await line(/Formation initiale/)).toMatch(
    /60,0 % .*19 sur 33, soit 57,5 %, cohérent à l’arrondi.*19, 20 ou 21 sur 33 conviennent.*70 000 étudiants : aucun taux publié ; mode de comptage inconnu/,
  );
  expect(await line(/Spécialistes/)).toMatch(/120,0 % .*14 sur 12, soit 116,6 %, cohérent à l’arrondi/);
  expect(await line(/Directions/)).toMatch(
    /80,0 % .*5 sur 6 \(1 sur 1 \+ 4 sur 5\), soit 83,3 %.*4 sur 5, soit 80,0 %.*Base du taux inconnue/,
  );
  expect(await line(/Juristes/)).toMatch(/50,0 % .*1 sur 2, soit 50,0 %.*1 parcours reste à pourvoir/);
  expect(await line(/Affaires réglementaires/)).toMatch(
    /200,0 % .*14 sur 7, soit 200,0 %.*3 parcours.*2 modules/,
  );
  expect(await line(/Ensemble/)).toMatch(/17 \+ 13 \+ 4 \+ 2 \+ 3 = 39.*39 pour 24 lauréats/);
  expect(await line(/Médiateurs/)).toMatch(/14 zones annoncées, 13 imprimées/);
});
