import { expect, it } from 'vitest';
import { allPeriods } from '@/db/reports';
import { read } from '@/db/store';
import { execute } from '@/lib/command';
import { nowAt } from '@/lib/domain/time';
import { rankedPlans } from '@/lib/overview/ranked-plans';
import { regionList } from '@/lib/overview/region-list';
import { seasonDashboard } from '@/lib/overview/season-dashboard';
import { judgedActions } from '@/lib/verdict/judged-actions';
import { by, officerOf } from '@/test/builders';
import { demonstration } from '@/test/demonstration';
import { annulCampaign } from './annul-campaign';
import { openCampaign } from './open-campaign';

demonstration();

const now = nowAt(new Date('2026-11-20T09:00:00Z'));
const YEARS = ['2023-2024', '2024-2025', '2025-2026', '2026-2027'];
/** Of season 2, all that were asked before: of an action that nobody was asked of yet, a first campaign is told as it is. */
const KEYS = ['PS_INITIALE', 'DIRECTION', 'JURISTES', 'MEDIATEURS', 'CONTINUE', 'SPECIALITES'];

/**
 * What everyone reads of both seasons: all but the days to come, the line of the campaign that nobody answered, and the
 * points of the small drawings, which show the eve of an opening too.
 */
async function publicReading() {
  const seasons = [];
  for (const season of ['S1', 'S2'] as const) {
    const { dates: _, ...dashboard } = await seasonDashboard(read(), season, now.day, 'current');
    seasons.push({
      dashboard,
      actions: await judgedActions(read(), season, now.day),
      plans: await rankedPlans(read(), season, now.day),
      regions: await regionList(read(), { season, day: now.day }),
    });
  }
  return JSON.parse(
    JSON.stringify(seasons, (key, value) => (/^(unanswered|trend$)/.test(key) ? null : value)),
  );
}

it('changes nothing that everyone reads, nor does its annulment, whatever its year', async () => {
  const before = await publicReading();
  const officer = await officerOf(...KEYS);
  const periods = (await allPeriods(read())).filter(({ label }) => YEARS.includes(label));
  expect(periods).toHaveLength(YEARS.length);
  for (const { id: periodId, label } of periods) {
    const { campaignId } = await execute(
      openCampaign,
      {
        ...{ label: `Par erreur ${label}`, periodId, observedOn: '2026-11-19', opensOn: now.day },
        ...{ dueOn: '2026-12-10', closesOn: '2026-12-20', actionKeys: KEYS },
      },
      by(officer, now),
    );
    expect(await publicReading(), `opened for ${label}`).toEqual(before);
    await execute(annulCampaign, { campaignId, reason: 'Mauvaise année.' }, by(officer, now));
    expect(await publicReading(), `annulled, of ${label}`).toEqual(before);
  }
}, 120_000);
