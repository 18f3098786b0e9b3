import { describe, expect, it } from 'vitest';
import { certificateNumber, typedCertificateNumber } from './certificate-number';

const NUMBER = certificateNumber({ action: 8, year: 2026, drawn: 4512 });

describe('the number of a certificate', () => {
  it('says the action and the year, and ends by its letter', () => {
    expect(NUMBER).toMatch(/^CMA8-2026-004512-[A-Z]$/);
    expect(certificateNumber({ action: 12, year: 2027, drawn: 0 })).toMatch(/^CMA12-2027-000000-[A-Z]$/);
  });

  it.each([
    ['as printed', NUMBER],
    ['in small letters', NUMBER.toLowerCase()],
    ['without dashes', NUMBER.replaceAll('-', '')],
    ['with spaces around and inside', ` ${NUMBER.replaceAll('-', ' ')}\u00a0`],
    ['with the dashes of a word processor', NUMBER.replaceAll('-', '–')],
    ['with full-width digits', NUMBER.replace('2026', '２０２６')],
  ])('is found %s', (_, typed) => {
    expect(typedCertificateNumber(typed)).toBe(NUMBER);
  });

  it('has no neighbour: a wrong digit and two that changed places are found out', () => {
    const digits = NUMBER.replace(/\D/g, '');
    const letter = NUMBER.at(-1);
    const written = (all: string) => `CMA${all}${letter}`;
    for (const [at, digit] of [...digits].entries()) {
      for (let other = 0; other <= 9; other += 1)
        if (String(other) !== digit)
          expect(
            typedCertificateNumber(written(digits.slice(0, at) + other + digits.slice(at + 1))),
          ).toBeUndefined();
      const next = digits[at + 1];
      if (next !== undefined && next !== digit)
        expect(
          typedCertificateNumber(written(digits.slice(0, at) + next + digit + digits.slice(at + 2))),
        ).toBeUndefined();
    }
  });

  it.each(['', 'CMA8', '12', `${NUMBER}X`, 'CMA8-2026-004512', "' OR 1=1", NUMBER.replace('CMA', 'CMB')])(
    'is not %j',
    (typed) => {
      expect(typedCertificateNumber(typed)).toBeUndefined();
    },
  );
});
