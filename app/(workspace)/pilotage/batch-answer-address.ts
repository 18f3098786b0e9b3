import { one } from '@/app/_web/page';
import { idOf } from '@/lib/domain/id';
import type { RefusalCode } from '@/lib/domain/refusal-codes';
import type { ValidatedTogether } from '@/lib/report/batch-validation';
import { isRefusalCode } from '@/lib/wording/refusals';

type Query = Readonly<Record<string, string | string[] | undefined>>;

const FILTERS = ['action', 'region', 'campaign', 'q', 'tri', 'ordre'];

/** Where a batch leads: the list that it was chosen in, which says what became of each. */
export function afterBatch({ validated, refused }: ValidatedTogether, form: FormData): string {
  // What the form says of the list is read again, never followed as an address.
  const kept = [...new URLSearchParams(String(form.get('kept') ?? ''))].filter(([name]) =>
    FILTERS.includes(name),
  );
  const params = new URLSearchParams(kept);
  params.set('valides', validated.join('.'));
  if (refused.length > 0)
    params.set('refuses', refused.map(({ sectionId, code }) => `${sectionId}-${code}`).join('.'));
  return `/pilotage?${params}`;
}

/** What the address says of the batch just before; undefined where there was none. */
export function batchAnswer(query: Query): ValidatedTogether | undefined {
  const [validated, refused] = [one(query.valides), one(query.refuses)];
  if (validated === undefined && refused === undefined) return undefined;
  return {
    validated: parts(validated).flatMap((text) => idOf(text) ?? []),
    refused: parts(refused).flatMap((text) => {
      const [id = '', code = ''] = text.split('-');
      const sectionId = idOf(id);
      return sectionId !== undefined && isRefusalCode(code) ? [{ sectionId, code: code as RefusalCode }] : [];
    }),
  };
}

const parts = (text: string | undefined): string[] => text?.split('.').filter((part) => part !== '') ?? [];
