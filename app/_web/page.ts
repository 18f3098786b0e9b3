import { notFound } from 'next/navigation';
import { isRefusal } from '@/lib/refusal';
import { refused } from './log';

/** What a page reads; what does not exist, or not for this person, is the page « introuvable ». */
export async function found<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (isRefusal(error) && (error.kind === 'missing' || error.kind === 'forbidden')) {
      refused(error);
      notFound();
    }
    throw error;
  }
}

/** The only value of a parameter of the address; a repeated one counts as its first. */
export const one = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

/** The query of an address, as Next gives it to a page. */
export type Search = Promise<Record<string, string | string[] | undefined>>;
