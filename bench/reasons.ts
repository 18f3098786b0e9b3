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
    'Without an account it comes from memory, as a page does, and takes what a page takes: more says that these ' +
    'reads passed by (lib/pages/public-address.ts).',
  blocking:
    'The styles of the design system are laid out over the whole page before and after its scripts begin, the chunk of ' +
    'React and Next runs in one piece, and React then takes the page up in pieces of a few tens of milliseconds: each ' +
    'counts for what it has over 50. Charts are no part of it: they load when near.',
  unchanged:
    'More than half of it is what a bare node:http server takes to answer with the bytes of /: the connection, the parser, ' +
    'the writing of the head. On a machine that does nothing else each request also wakes it.',
  'write-time':
    'The disk answers an fsync in one to several milliseconds; the rest is the making of SQL texts.',
  'workspace-section':
    'A profile of 120 requests gave 42 in 100 of its CPU to its data, 22 to React, 12 to the collection of garbage, the ' +
    'rest to Next, Node and the compression. On a busy machine the data took 17 to 25 ms, 8 to 14 since it is read by ' +
    'period, and 5 to 6 since what stands in its action is remembered (30 November). Its lines are told as words to a ' +
    'component of the browser, which the server draws too: the page weighs 77 kB instead of 112.',
  'workspace-grid':
    'A profile of 60 requests gave a third of its CPU to the draft of the whole report: the server makes it of all the ' +
    'lines, to draw twelve of them and to count what is to fill and to justify. Of 500 lines that took 6.5 ms in process ' +
    'on a busy machine, and takes 3 since the report is packed by places (30 November). Reading it takes 3 to 8 ms.',
  'waiting-comparison':
    'The terms of both days are read for whoever sees more than anyone, and the cells of the earlier day made of them; ' +
    'a third is SQL: the series of both days, the campaigns and their answers.',
  'waiting-explanation':
    'Half of it is SQL: what nobody has sent yet, draft by draft, and the participations with what each answered.',
  secrecy:
    'Today stands in one system with every published day: the worlds found for earlier days are fitted to the cells of ' +
    'today, then new ones are looked for. A profile shows the making of the cells and of the system at a third, the ' +
    'search at a quarter, the rest in the joining of systems, the digest and the collection of garbage. A busy machine ' +
    'shows up to twice the CPU of a quiet one.',
  'first-dashboard':
    'A profile (30 November) gives three tenths of it to SQL, a quarter to the collection of garbage, a fifth to the proof ' +
    'of what today hides in both seasons, the rest to the systems and the cells of today and of the two days compared.',
  start:
    'A profile (29 November, one file to start from) shows the loading of modules at half, Next’s own the most; the ' +
    'collection of garbage at a tenth; the rest is what / asks and its rendering: past days are unpacked, and today is ' +
    'proved for both seasons. The file is read whole before anybody is answered: from 16 MB on in a thread beside all ' +
    'that, the making of the first page too, which takes 1.5 s of CPU at five million figures (751 MB).',
};
