import { beforeEach, expect, it } from 'vitest';
import { NOW, programmeDatabase } from '@/test/database';
import { apiCommitteeAsked, committeeAskedOf, committeeQuery } from './committee-asked';
import { situationOf } from './situation';

const isAction = (key: string) => ['JURISTES', 'MEDIATEURS'].includes(key);

beforeEach(async () => void (await programmeDatabase()));

it.each([
  ['', []],
  ['actions=JURISTES,MEDIATEURS', ['JURISTES', 'MEDIATEURS']],
  ['action=JURISTES', ['JURISTES']],
  ['actions=JURISTES&action=JURISTES', ['JURISTES']],
])('the page and its file read the same actions in « %s »', (address, actions) => {
  const parameters = new URLSearchParams(address);
  const { asked, errors } = committeeAskedOf(parameters, situationOf(parameters, NOW), isAction);
  expect(errors).toEqual({});
  expect(asked.actions).toEqual(actions);
  expect(apiCommitteeAsked(parameters, NOW, isAction).actions).toEqual(actions);
  // What the page writes into the address of its file is read again as it was.
  expect(apiCommitteeAsked(committeeQuery(asked, NOW.day), NOW, isAction)).toEqual(asked);
});

it('an action that is not known is said by the page, and refused by the file', () => {
  const parameters = new URLSearchParams('action=X');
  expect(committeeAskedOf(parameters, situationOf(parameters, NOW), isAction)).toMatchObject({
    asked: { actions: [] },
    errors: { actions: expect.any(String) },
  });
  expect(() => apiCommitteeAsked(parameters, NOW, isAction)).toThrow('unknown_action');
});
