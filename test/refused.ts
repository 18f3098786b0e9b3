import { isRefusal } from '@/lib/refusal';

/** The code of a refusal, or of its first field; undefined when the work was done. A fault fails the test. */
export async function refusedWith(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.fields[0]?.code ?? error.code;
  }
}

/** The fields that a work is refused for, each with its code, `path code`; the one code where no field is named. */
export async function refused(work: Promise<unknown>): Promise<string[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.fields.length === 0 ? [error.code] : error.fields.map(({ path, code }) => `${path} ${code}`);
  }
}
