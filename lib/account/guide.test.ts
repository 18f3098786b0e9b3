import { beforeEach, describe, expect, it } from 'vitest';
import { homeOf } from '@/app/_web/home';
import { read } from '@/db/store';
import { doors } from '@/lib/access/doors';
import { conditionOf } from '@/lib/access/policy';
import { execute } from '@/lib/command';
import { ROLES } from '@/lib/domain/vocabulary';
import { GUIDES } from '@/lib/wording/guides';
import { account, by } from '@/test/builders';
import { programmeDatabase } from '@/test/database';
import { inNewRole } from '@/test/no-role';
import { refusedWith } from '@/test/refused';
import { closeGuide } from './close-guide';
import { guideOf, shownGuide } from './shown-guide';

describe.each(ROLES)('the guide of the role %s', (role) => {
  it('is three or four steps, each to a page that the role may open', () => {
    expect([3, 4]).toContain(GUIDES[role].length);
    for (const { href } of GUIDES[role]) {
      const permission = doors[`page ${href.split('#')[0]}`];
      expect(permission, href).toBeDefined();
      expect(permission && conditionOf({ role }, permission), href).toBeDefined();
    }
  });

  it('is found by what the role may do', () => {
    expect(guideOf({ role })).toBe(GUIDES[role]);
  });

  it('is for a role that has a first page', () => {
    expect(doors[`page ${homeOf({ role })}`]).toBeDefined();
  });
});

describe('on the first page', () => {
  beforeEach(async () => void (await programmeDatabase()));

  it('is shown until the person puts it away, on the account and on no other', async () => {
    const [lead, colleague] = [await account('lead'), await account('lead')];
    expect(shownGuide(read(), lead)).toEqual(GUIDES.lead);
    await execute(closeGuide, {}, by(lead));
    expect(shownGuide(read(), lead)).toEqual([]);
    expect(shownGuide(read(), colleague)).toEqual(GUIDES.lead);
  });

  it('is empty for a role that nobody wrote one for', async () => {
    expect(shownGuide(read(), inNewRole(await account('lead')))).toEqual([]);
  });

  it('is nobody’s who is not signed in', async () => {
    expect(shownGuide(read(), null)).toEqual([]);
    expect(await refusedWith(execute(closeGuide, {}, by(null)))).toBe('sign_in_needed');
  });
});
