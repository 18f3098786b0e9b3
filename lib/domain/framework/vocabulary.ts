/** Words of the competence frameworks: the annexes of document 003 (003:519-526, 003:529-755). */

/** In the order in which they are printed. The two of social work have no title: named after their first line. */
export const FRAMEWORK_KEYS = [
  'PS_4_8',
  'AS_AP',
  'AMBULANCIERS',
  'ARM',
  'TS_T640',
  'TS_T661',
  'MEDIATEURS',
] as const;
export type FrameworkKey = (typeof FRAMEWORK_KEYS)[number];

export const isFrameworkKey = (key: string): key is FrameworkKey =>
  FRAMEWORK_KEYS.some((known) => known === key);

/** What a framework is made of: competences grouped in domains, or the six modules of the mediators. */
export const FRAMEWORK_UNITS = ['competence', 'module'] as const;
export type FrameworkUnit = (typeof FRAMEWORK_UNITS)[number];

/** How what a training covers is assessed: by Pix+ (003:112), otherwise, or not at all. Null: nobody said. */
export const ASSESSMENTS = ['pix_plus', 'other', 'none'] as const;
export type Assessment = (typeof ASSESSMENTS)[number];
