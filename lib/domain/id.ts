/**
 * The number that an address or a form names something by, as digits. Any other text (a sign, a decimal, `1e3`, more
 * digits than a number holds exactly) names nothing: undefined.
 */
export const idOf = (text: string): number | undefined =>
  /^\d{1,15}$/.test(text) ? Number(text) : undefined;
