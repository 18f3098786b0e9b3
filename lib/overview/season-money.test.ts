import { beforeAll, expect, it } from 'vitest';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { recordAmount } from '@/lib/project/record-amount';
import { by } from '@/test/builders';
import { consortium } from '@/test/consortium';
import { NOW, programmeDatabase } from '@/test/database';
import { seasonMoney } from './season-money';
import { amountText, seasonMoneyLines, seasonMoneyNote, shareText } from './season-money-lines';

/** One database for the file: what is asked does not write. */
const lines: { label: string; amount: string; covers: string; share: string | null }[] = [];
let note = '';
let early: Awaited<ReturnType<typeof seasonMoney>>;
let second: Awaited<ReturnType<typeof seasonMoney>>;

beforeAll(async () => {
  await programmeDatabase();
  const { officer, projectId } = await consortium();
  const amount = { projectId, source: 'Convention', datedOn: '2025-03-01' };
  await execute(recordAmount, { ...amount, kind: 'announced', cents: 404_320_000 }, by(officer, NOW));
  await execute(recordAmount, { ...amount, kind: 'paid', cents: 202_160_000 }, by(officer, NOW));
  const money = await seasonMoney(read(), 'S1', NOW.day);
  early = await seasonMoney(read(), 'S1', '2022-08-01');
  second = await seasonMoney(read(), 'S2', NOW.day);
  note = seasonMoneyNote(money);
  for (const line of seasonMoneyLines(money)) {
    const { label, covers, share } = line;
    lines.push({ label, amount: amountText(line), covers, share: shareText(share) });
  }
});

it('puts the published aid, the announcements and what is recorded side by side', () => {
  expect(
    lines.map(({ label, amount, covers, share }) =>
      [label, amount, covers, share].join(' | ').replace(/[\u00a0\u202f]/g, ' '),
    ),
  ).toEqual([
    'Aide publiée, abondement du plan DM compris | 55,5 M€ | 24 lauréats | 46,6 %, indicatif',
    'Aide publiée, abondement du plan DM en sus | 59,0 M€ | 24 lauréats | 49,5 %, indicatif',
    'Relève 1 : annonce du 28 juillet 2022 | 22,0 M€ | 9 lauréats | ',
    'Relève 2, par différence : annonce du 21 novembre 2022 moins celle du 28 juillet 2022 | 14,0 M€ | 7 lauréats | ',
    'Relève 3 : annonce du 9 octobre 2023 | 14,2 M€ | 8 lauréats | ',
    'Somme des annonces | 50,2 M€ | 24 lauréats | ',
    'Aide publiée moins la somme des annonces : inexpliqué | 5,3 M€ |  | ',
    'Enregistré ici : aide annoncée | 4 043 200 € | 1 projet sur 1 | ',
    'Enregistré ici : aide conventionnée | non renseigné | 0 projet sur 1 | ',
    'Enregistré ici : aide versée | 2 021 600 € | 1 projet sur 1 | ',
    'Enregistré ici : dépenses déclarées | non renseigné | 0 projet sur 1 | ',
  ]);
});

it('says what no source decides', () => {
  expect(note).toContain('ne dit pas si l’abondement');
  expect(note).toContain('aucune source ne dit que l’aide s’y impute');
});

it('knows nothing of it before the documents do', () => {
  expect(early).toMatchObject({ readings: [], announced: null, projects: 0 });
});

it('counts a project of two seasons in its first, and publishes nothing of season 2', () => {
  expect(second).toMatchObject({ projects: 0, readings: [], announced: null });
});
