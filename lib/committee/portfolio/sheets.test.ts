import { beforeAll, describe, expect, it } from 'vitest';
import { read } from '@/db/store';
import { nowAt } from '@/lib/domain/time';
import { formatRate } from '@/lib/wording/numbers';
import { account } from '@/test/builders';
import { demonstration } from '@/test/demonstration';
import { refusedWith } from '@/test/refused';
import { said } from '../committee-words';
import { type ActionSheet, actionSheet } from './action-sheet';
import { actionSheetPdf } from './action-sheet-pdf';
import { type RegionSheet, regionSheet } from './region-sheet';
import { regionSheetPdf } from './region-sheet-pdf';

demonstration();
const NOW = nowAt(new Date('2026-11-29T09:00:00Z'));
const about = { demonstration: true };
const asked = (of: string, view: 'public' | 'own' = 'public') => ({ day: NOW.day, view, of });

const actions: ActionSheet[] = [];
const regions: RegionSheet[] = [];
const refused: (string | undefined)[] = [];
let own: RegionSheet;
beforeAll(async () => {
  const officer = await account('officer', { scopes: [{ kind: 'action', key: 'PS_INITIALE' }] });
  for (const season of ['S1', 'S2'] as const)
    for (const key of ['PS_INITIALE', 'SPECIALISTES', 'DIRECTION', 'JURISTES', 'REGLEMENTAIRE'])
      actions.push(await actionSheet(read(), officer, NOW, { ...asked(key), season }, about));
  for (const key of ['MEDIATEURS', 'CONTINUE', 'SPECIALITES', 'TRAVAIL_SOCIAL'])
    actions.push(await actionSheet(read(), officer, NOW, asked(key), about));
  for (const code of ['01', '11', '44', '53', '75', '76', '93', '94'])
    regions.push(await regionSheet(read(), officer, NOW, asked(code), about));
  own = await regionSheet(read(), officer, NOW, asked('53', 'own'), about);
  for (const role of ['lead', 'contributor', 'reader', 'admin'] as const) {
    const actor = await account(role);
    refused.push(await refusedWith(actionSheet(read(), actor, NOW, asked('JURISTES'), about)));
    refused.push(await refusedWith(regionSheet(read(), actor, NOW, asked('53'), about)));
  }
  refused.push(await refusedWith(regionSheet(read(), officer, NOW, asked('99'), about)));
  refused.push(await refusedWith(actionSheet(read(), officer, NOW, asked('NOTHING'), about)));
}, 300_000);

const pagesOf = (pdf: string) => pdf.match(/\/Type \/Page\b/g)?.length;
const inPdf = (text: string) =>
  Buffer.from(text, 'utf16le')
    .swap16()
    .toString('latin1')
    .replaceAll(/[()\\]/g, '\\$&');

describe('the portfolio', () => {
  it('has one page for each action, with what its committee is told of its targets', async () => {
    for (const sheet of actions) {
      const pdf = (await actionSheetPdf(sheet)).toString('latin1');
      expect(`${sheet.action.key} ${pagesOf(pdf)}`).toBe(`${sheet.action.key} 1`);
      for (const { component } of sheet.season.targets) {
        const { values, rates } = component;
        const rate = rates.verified === null ? '' : `, soit ${formatRate(rates.verified)} de la cible`;
        expect(pdf).toContain(inPdf(`vérifié ${said(values.verified, 'verified')}${rate}`));
      }
    }
  }, 120_000);

  it('has one page for each region, with the learners of its years', async () => {
    for (const sheet of regions) {
      const pdf = (await regionSheetPdf(sheet)).toString('latin1');
      expect(`${sheet.region.code} ${pagesOf(pdf)}`).toBe(`${sheet.region.code} 1`);
      for (const { measure, values } of sheet.region.learners.totals)
        if (measure === 'entered')
          expect(pdf).toContain(inPdf(`vérifié ${said(values.verified, 'verified')}`));
    }
  }, 120_000);

  it('is in the season asked for, else in the latest that the action is in', () => {
    expect(actions.map(({ season }) => season.season)).toEqual([
      ...['S1', 'S1', 'S1', 'S1', 'S1', 'S2', 'S2', 'S2', 'S2', 'S2', 'S2', 'S2', 'S2', 'S2'],
    ]);
  });

  it('shows a visitor’s figures unless its reader asks for his own, and says so', () => {
    expect(own.restricted).toBe(true);
    expect(regions.map(({ restricted }) => restricted)).not.toContain(true);
  });

  it('is for officers and observers: to others, and of what does not exist, there is none', () => {
    expect(refused).toEqual([...Array(8).fill('not_found'), 'unknown_region', 'unknown_action']);
  });
});
