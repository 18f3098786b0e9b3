/** Why a target is missed, by its key in targets.ts; printed in docs/performance.md where it is. */
export const REASONS: Record<string, string> = {
  'growth-today':
    'The part that grows is named below. What was known on past days is not asked again after a write; the rest ' +
    'of the dashboard reads as many rows at every size.',
  'growth-past':
    'The part that grows is named below. The values of a series are dated by day: more campaigns make each series longer.',
  'growth-parts':
    'It is a small part of the dashboard, and grows with the campaigns, not with the figures: at 200,000 figures ' +
    'there are four campaigns a year instead of one.',
  api:
    'Next itself takes most of it: the bare route beside it is the floor. What is ours is the session, the answer ' +
    'made from remembered figures, and its text.',
  blocking:
    'The styles of the design system are laid out over the whole page before and after its scripts begin, the chunk of ' +
    'React and Next runs in one piece, and React then takes the page up in pieces of a few tens of milliseconds: each ' +
    'counts for what it has over 50. Charts are no part of it: they load when near.',
  'write-form':
    'A server action that does nothing is a third of it and the command, durable commit included, a quarter (both ' +
    'below). The rest is the session, the check of the origin and what Next does for an action of a real page; no ' +
    'profile has divided it yet.',
  'write-time':
    'The disk answers an fsync in one to several milliseconds; the rest is the making of SQL texts.',
  secrecy:
    'Today stands in one system with every published day: the worlds found for earlier days are fitted to the cells of ' +
    'today, then new ones are looked for. A profile shows the making of the cells and of the system at a third, the ' +
    'search at a quarter, the rest in the joining of systems, the digest and the collection of garbage. A busy machine ' +
    'shows up to twice the CPU of a quiet one.',
  'first-dashboard':
    'What is kept is read in some tens of milliseconds; today is proved for both seasons, because what is counted twice ' +
    'may tell of either, and the rest is the dashboard itself. A busy machine shows up to twice the CPU of a quiet one.',
  memory:
    'What the scheduled work kept of past days is unpacked by the first reader and stays: most of it stands before any ' +
    'load (first column below). Without it an earlier measure read 310 MB at the peak. No profile has divided it yet.',
  start:
    'The modules of Next and of the pages are loaded and the file is checked before the first answer; then / asks ' +
    'for every past day of the trajectory, which the scheduled work kept: they are unpacked, and today is proved for ' +
    'both seasons. No profile has divided it yet.',
};
