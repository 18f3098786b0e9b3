const MS_PER_DAY = 86_400_000;
/** 31 December 9999, the last day of Excel. */
const LAST_SERIAL = 2_958_465;

/**
 * The day of a number that Excel shows as a date, in the system of 1900 (which believes in a 29 February 1900)
 * or in that of 1904; empty where the number is no day. Hours are left out.
 */
export function dayOfSerial(serial: number, system1904: boolean): string {
  const days = Math.floor(serial);
  const isDay = days >= (system1904 ? 0 : 1) && days <= LAST_SERIAL && (system1904 || days !== 60);
  if (!isDay) return '';
  const epoch = system1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days > 60 ? 30 : 31);
  return new Date(epoch + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The hour that Excel shows of a number, `09:30`, its seconds left out; empty of a negative number, which it cannot show. */
export function hourOfSerial(serial: number): string {
  if (serial < 0) return '';
  const minutes = Math.floor(Math.round((serial % 1) * 86_400) / 60) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
