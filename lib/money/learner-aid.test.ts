import { beforeEach, expect, it } from 'vitest';
import { read } from '@/db/store';
import { consortium } from '@/test/consortium';
import { programmeDatabase } from '@/test/database';
import { learnerAid } from './learner-aid';

beforeEach(() => programmeDatabase());

it('divides the aid by what is planned, measure by measure, and says nothing without an aid', async () => {
  const { projectId } = await consortium();
  expect(learnerAid(read(), projectId, 100_000_00)).toEqual([
    { measure: 'entered', count: 30, cents: 333_333, basis: 'contract' },
    { measure: 'first_entered', count: 100, cents: 100_000, basis: 'contract' },
  ]);
  expect(learnerAid(read(), projectId, null)).toEqual([]);
});
