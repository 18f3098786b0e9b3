import type { ConstraintSource } from './action-source';

const NBSP = '\u00a0';
const count = new Intl.NumberFormat('fr-FR');
const UNCHANGING = new Set(['mois', 'parcours']);

/**
 * A rule of the call as one piece of French sentence, from its printed subject and its values.
 * What the source does not print is said « déduit ».
 */
export function constraintWords(c: ConstraintSource): string {
  const texts = [subjectAndValue(c), ...remarks(c)];
  return texts.filter((text) => text !== '').join(' ');
}

function subjectAndValue(c: ConstraintSource): string {
  const value = valueWords(c);
  if (value === '') return c.label;
  return c.label.endsWith(' sous') ? `${c.label} ${value}` : `${c.label}${NBSP}: ${value}`;
}

function valueWords(c: ConstraintSource): string {
  if (c.values?.every((value) => typeof value === 'string' && c.label.includes(value))) return '';
  if (c.min_share_pct_exclusive !== undefined) return `plus de ${c.min_share_pct_exclusive}${NBSP}%`;
  if (c.value_stated !== undefined && c.value_printed_rows !== undefined)
    return `${c.value_stated} annoncées, ${c.value_printed_rows} imprimées`;
  if (c.start && c.end) return `${c.start}-${c.end}`;
  if (c.min !== undefined && c.max !== undefined) return `entre ${c.min} et ${quantity(c.max, c.unit)}`;
  if (c.min !== undefined) return `au moins ${quantity(c.min, c.unit)}`;
  if (c.max !== undefined) return quantity(c.max, c.unit);
  if (typeof c.value === 'number') return quantity(c.value, c.unit) + phased(c.phases) + listed(c.values);
  if (c.values) return enumeration(c.values);
  // A value such as « DEC-2018-1341 » is the key of a legal text: the label already names it.
  if (typeof c.value === 'string' && !/^[A-Z]+-\d/.test(c.value)) return c.value;
  return '';
}

function remarks(c: ConstraintSource): string[] {
  const said: string[] = [];
  if (c.agree_with) said.push(`en s’accordant avec ${c.agree_with}`);
  if (c.formats) said.push(c.formats.join(', '));
  if (c.indicative && !c.label.includes('indicatif')) said.push('à titre indicatif');
  if (c.derived || c.inferred) said.push('déduit');
  if (c.modality === 'exemple') said.push('donné en exemple');
  if (c.periodicity === null) said.push('périodicité non imprimée');
  if (c.by && !c.label.includes(`par le ${c.by}`)) said.push(`par le ${c.by}`);
  if (c.min_actor_per_zone_inferred) said.push('un acteur dans chacune\u00a0: lecture déduite');
  if (c.min_share_pct_exclusive !== undefined) said.push('seuil déduit');
  return said.length > 0 ? [`(${said.join(' ; ')})`] : [];
}

const phased = (phases: string[] | undefined) => (phases ? `, ${phases.join(', puis ')}` : '');

const listed = (values: (string | number)[] | undefined) => (values ? ` (${values.join(', ')})` : '');

const enumeration = (values: (string | number)[]) =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} et ${values.at(-1)}`;

function quantity(value: number, unit: string | undefined): string {
  if (!unit) return count.format(value);
  return `${count.format(value)}${NBSP}${value > 1 && !UNCHANGING.has(unit) ? `${unit}s` : unit}`;
}
