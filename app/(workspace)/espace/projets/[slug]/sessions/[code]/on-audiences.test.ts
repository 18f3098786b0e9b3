import { expect, it } from 'vitest';
import { onAudiences } from './on-audiences';

const pathsOf = (...paths: string[]) => {
  const state = onAudiences({
    ok: false,
    kind: 'invalid',
    code: 'invalid_input',
    message: 'Refusé.',
    fields: paths.map((path) => ({ path, code: 'x', message: 'Refusé.', params: {} })),
    typed: { 'count-digital_mediator': [''], 'count-carer': ['2'], 'count-other_helper': ['3'] },
  });
  return state?.ok === false ? state.fields.map(({ path }) => path) : [];
};

it('names the audiences that were given a number, and nothing else', () => {
  expect(pathsOf('groups.0.count', 'groups.1.audienceOther', 'groups', 'registeredOn')).toEqual([
    'count-carer',
    'audienceOther',
    'count-digital_mediator',
    'registeredOn',
  ]);
});

it('leaves what is no refusal as it is', () => {
  expect(onAudiences(null)).toBeNull();
});
