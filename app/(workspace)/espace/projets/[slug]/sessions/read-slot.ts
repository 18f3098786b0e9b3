import { textIn, textOrNull, typedNumber } from '@/app/_web/form-fields';
import { instantAt } from '@/lib/domain/training-session/time';

/**
 * A slot as a form gives it: its day and hour are those of the clocks of its region. `lasts`, in minutes, is from its
 * beginning to its end where that is not what it is worth: with a pause, or at one's own pace over some days.
 */
export function readSlot(form: FormData, prefix: string, regionCode: string) {
  const of = (name: string) => `${prefix}${name}`;
  const minutes = typedNumber(form, of('minutes'));
  const startsAt = instantAt(textIn(form, of('day')), textIn(form, of('time')), regionCode) ?? '';
  return {
    moduleKey: textIn(form, of('moduleKey')),
    modality: textIn(form, of('modality')),
    startsAt,
    endsAt: endOf(startsAt, typedNumber(form, of('lasts')) ?? minutes),
    minutes,
    place: textOrNull(form, of('place')),
    pixPath: textIn(form, of('pixPath')) === 'true',
  };
}

/** The slots of a new session; one without a day is not planned yet. */
export function readSlots(form: FormData, regionCode: string) {
  const slots: ReturnType<typeof readSlot>[] = [];
  for (let at = 0; form.has(`slots.${at}.moduleKey`); at += 1)
    if (textIn(form, `slots.${at}.day`) !== '') slots.push(readSlot(form, `slots.${at}.`, regionCode));
  return slots;
}

/** Some ten years: whatever is longer is no length. */
const LONGEST = 5_000_000;

/** Where the minutes are no number, the command says so: an end is then made up, so that nothing else is said of it. */
function endOf(startsAt: string, minutes: number | string | null): string {
  if (startsAt === '') return '';
  const length = typeof minutes === 'number' && minutes > 0 && minutes <= LONGEST ? minutes : 60;
  return new Date(Date.parse(startsAt) + length * 60_000).toISOString();
}
