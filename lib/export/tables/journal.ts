import { JOURNAL_EXPORT_CAP, type JournalQuery, journalEntry, journalForExport } from '@/lib/journal/journal';
import type { JournalChange, JournalLine } from '@/lib/journal/journal-lines';
import { authorWords, changeWords, doorOf, thingWords } from '@/lib/journal/journal-words';
import { Refusal } from '@/lib/refusal';
import { commandWords } from '@/lib/wording/journal-commands';
import { formatCount } from '@/lib/wording/numbers';
import { everyPage } from '../all-pages';
import { identifier } from '../filter-values';
import { exportTable } from '../table-definition';
import { count, instant, text } from '../table-fields';

const FILTERS = ['q', 'from', 'to', 'person', 'command', 'door', 'project', 'action', 'subject'] as const;

const unnamedAuthor = ({ by, door }: JournalLine): string =>
  authorWords({ by: by && { ...by, name: null }, door });

/** What a line is about; an account by its role and organisation. */
const aboutWords = ({ about }: JournalLine): string | null =>
  thingWords(
    about.kind === 'account' ? { ...about, signature: { ...about.signature, name: null } } : about,
  ) || null;

export const journal = exportTable({
  name: 'journal',
  file: 'journal',
  title: 'Journal',
  about: 'Une ligne par ligne du journal, la dernière d’abord.',
  filters: FILTERS,
  audience: 'signed_in',
}).of<JournalLine>({
  fields: [
    count('id', 'Ligne', 'Son numéro dans le journal.', (l) => l.id),
    instant('at', 'Quand', 'Le moment.', (l) => l.at),
    text('command', 'Opération', 'Ce qui a été fait.', (l) => commandWords(l.command)),
    text('about', 'Objet', 'Ce sur quoi.', aboutWords),
    text('project', 'Projet', 'L’acronyme du projet.', (l) => l.project?.acronym),
    text('by', 'Qui', 'Le rôle et l’organisation\u00a0; les noms se lisent à l’écran.', unnamedAuthor),
    count('account', 'Compte', 'Le numéro du compte.', (l) => l.by?.accountId),
    text('door', 'Porte', 'Par où.', (l) => doorOf(l.door)),
    text('reason', 'Motif', 'Celui qui a été donné.', (l) => l.reason),
    count(
      'values',
      'Valeurs',
      'Combien de choses la ligne a écrites\u00a0: elles se lisent sur sa page.',
      (l) => l.values,
    ),
  ],
  async rows({ read, actor, now, filter }) {
    if (!actor) throw new Refusal('missing', 'not_found');
    const query: JournalQuery = {};
    for (const name of FILTERS) {
      const value = filter(name);
      if (value !== undefined) query[name] = value;
    }
    return {
      rows: await journalForExport(read, actor, now, query),
      notes: [
        [
          'Limite',
          `Les ${formatCount(JOURNAL_EXPORT_CAP)} lignes les plus récentes au plus\u00a0: choisissez une période pour les autres.`,
        ],
      ],
    };
  },
});

interface Value {
  line: JournalLine;
  change: JournalChange;
}

export const journalValues = exportTable({
  name: 'journal-values',
  file: 'journal-valeurs',
  title: 'Valeurs d’une ligne du journal',
  about: 'Une ligne par valeur écrite.',
  filters: ['line'],
  needs: ['line'],
  audience: 'signed_in',
}).of<Value>({
  fields: [
    count('line', 'Ligne', 'Le numéro de la ligne du journal.', ({ line }) => line.id),
    instant('at', 'Quand', 'Le moment.', ({ line }) => line.at),
    text('command', 'Opération', 'Ce qui a été fait.', ({ line }) => commandWords(line.command)),
    text('by', 'Qui', 'Le rôle et l’organisation.', ({ line }) => unnamedAuthor(line)),
    text('what', 'Quoi', 'La chose écrite.', ({ line, change }) => changeWords(change, line.words).what),
    text(
      'detail',
      'Détail',
      'Ce qui la situe.',
      ({ line, change }) => changeWords(change, line.words).detail || null,
    ),
    text(
      'before',
      'Avant',
      'Ce qu’elle était.',
      ({ line, change }) => changeWords(change, line.words).before,
    ),
    text(
      'after',
      'Après',
      'Ce qu’elle est devenue.',
      ({ line, change }) => changeWords(change, line.words).after,
    ),
    text(
      'comment',
      'Commentaire',
      'Celui qui l’accompagne.',
      ({ line, change }) => changeWords(change, line.words).comment || null,
    ),
  ],
  async rows(question) {
    const { read, actor, now } = question;
    const id = identifier(question, 'line', 'unknown_filter');
    if (!actor || id === undefined) throw new Refusal('missing', 'not_found');
    return {
      rows: await everyPage(async (page) => {
        const { line, pages } = await journalEntry(read, actor, now, id, page);
        return { items: line.changes.map((change): Value => ({ line, change })), pages };
      }),
    };
  },
});
