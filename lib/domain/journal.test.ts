import { describe, expect, it } from 'vitest';
import { parseSubject } from './journal';

describe('a subject is read as the journal writes it, and as a person does', () => {
  it.each([
    ['section:12', { kind: 'section', key: '12' }],
    ['volet 12', { kind: 'section', key: '12' }],
    ['Volet n° 12', { kind: 'section', key: '12' }],
    ['effectif 340', { kind: 'figure', key: '340' }],
    ['cible JURISTES.S1', { kind: 'component', key: 'JURISTES.S1' }],
    ['gap:whole:SPECIALISTES.S1', { kind: 'gap', key: 'whole:SPECIALISTES.S1' }],
    ['truc 12', undefined],
    ['12', undefined],
    ['', undefined],
  ])('%s', (text, read) => {
    expect(parseSubject(text)).toEqual(read);
  });
});
