import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RETENTION_DAYS, TIMED_DATA, UNTIMED_DATA } from '@/lib/domain/retention';
import { RETENTION_WORDS } from '@/lib/wording/retention';
import { french } from '@/lib/wording/typography';

const REGISTER = 'docs/registre-des-traitements.md';
const IMPACT = 'docs/analyse-d-impact.md';
const [BEGIN, END] = ['<!-- durées -->\n', '<!-- fin des durées -->'];

it('the durations of the register of processing are those that the service applies', () => {
  const page = readFileSync(REGISTER, 'utf8');
  const [before = '', rest = ''] = page.split(BEGIN);
  const [, after = ''] = rest.split(END);
  const written = `${before}${BEGIN}${durations()}\n${END}${after}`;
  if (process.env.UPDATE_DOCS) writeFileSync(REGISTER, written);
  expect(readFileSync(REGISTER, 'utf8')).toBe(written);
  for (const kind of TIMED_DATA) expect(durations()).toContain(`${RETENTION_DAYS[kind]} jour`);
});

it('both drafts say that they are drafts, and what only the controller decides', () => {
  for (const path of [REGISTER, IMPACT]) {
    const text = readFileSync(path, 'utf8');
    expect(text).toMatch(/^# .*projet$/m);
    expect([...text.matchAll(/\*\*\[à décider\]\*\*/g)].length).toBeGreaterThan(5);
  }
});

it('the analysis has the four parts of the CNIL', () => {
  const parts = [...readFileSync(IMPACT, 'utf8').matchAll(/^## \d\. (.*)$/gm)].map(([, title]) => title);
  expect(parts).toEqual(['Contexte', 'Principes fondamentaux', 'Risques', 'Validation']);
});

function durations(): string {
  const rows = [...TIMED_DATA, ...UNTIMED_DATA].map((key) => {
    const { what, why, until } = RETENTION_WORDS[key];
    return `| ${[what, why, until].map(french).join(' | ')} |`;
  });
  return ['| Donnée | Pourquoi | Durée |', '|---|---|---|', ...rows].join('\n');
}
