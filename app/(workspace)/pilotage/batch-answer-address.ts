import { one } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { UndoneTogether } from '@/lib/report/batch-undo';
import type { ValidatedTogether } from '@/lib/report/batch-validation';
import type { RefusedOne } from '@/lib/report/one-by-one';
import { isRefusalCode } from '@/lib/wording/refusals';

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What became of the sections of a list. */
export interface Answer {
  did: 'validated' | 'undone';
  done: number[];
  refused: RefusedOne[];
}

const NAMES = { validated: 'valides', undone: 'annules' } as const;
const FILTERS = ['action', 'region', 'campaign', 'q', 'tri', 'ordre'];

/** Where a batch leads: the list that it was chosen in, which says what became of each. */
export const afterBatch = ({ validated, refused }: ValidatedTogether, form: FormData): string =>
  addressOf({ did: 'validated', done: validated, refused }, form);

export const afterUndo = ({ undone, refused }: UndoneTogether, form: FormData): string =>
  addressOf({ did: 'undone', done: undone, refused }, form);

function addressOf({ did, done, refused }: Answer, form: FormData): string {
  // What the form says of the list is read again, never followed as an address.
  const kept = [...new URLSearchParams(String(form.get('kept') ?? ''))].filter(([name]) =>
    FILTERS.includes(name),
  );
  const params = new URLSearchParams(kept);
  params.set(NAMES[did], done.join('.'));
  if (refused.length > 0)
    params.set('refuses', refused.map(({ sectionId, code }) => `${sectionId}-${code}`).join('.'));
  return `/pilotage?${params}`;
}

/** What the address says of the act just before; undefined where there was none. */
export function batchAnswer(query: Query): Answer | undefined {
  const did = (['validated', 'undone'] as const).find((act) => one(query[NAMES[act]]) !== undefined);
  if (!did) return undefined;
  return {
    did,
    done: parts(one(query[NAMES[did]])).flatMap((text) => idOf(text) ?? []),
    refused: parts(one(query.refuses)).flatMap((text) => {
      const [id = '', code = ''] = text.split('-');
      const sectionId = idOf(id);
      return sectionId !== undefined && isRefusalCode(code) ? [{ sectionId, code: code as RefusalCode }] : [];
    }),
  };
}

const parts = (text: string | undefined): string[] => text?.split('.').filter((part) => part !== '') ?? [];
