import { LABEL_FILE_CONTENT, PRINTED_CRITERIA } from '@/db/label-criteria';
import { LABEL_GUIDE } from '@/db/label-guide';
import { isMandatory } from '@/lib/domain/label';
import { labelAnchor, unmarked } from '@/lib/wording/label-guide';
import type { SearchedPrint } from './observatory-index';
import { type Entry, entry } from './search-index';

const PAGE = '/aide/label';
/** What anyone types to come to the label, whatever he asks of it. */
const LABEL = 'label labellisation Medicen guide';

/** What heads the pieces of a file on placements (002:64, 002:74), by their lines. */
const PLACED: Readonly<Record<string, string>> = {
  '002:66': 'Le placement des stagiaires ou alternants',
  '002:68': 'Le placement des stagiaires ou alternants',
  '002:70': 'Le placement des stagiaires ou alternants',
  '002:72': 'Le placement des stagiaires ou alternants',
  '002:76': 'Le placement des diplômés',
  '002:78': 'Le placement des diplômés',
};

/** What anyone finds of the guide of the label: the guide, its criteria, the pieces of a file, its key competences. */
export const LABEL_ENTRIES: readonly Entry<SearchedPrint>[] = [
  entry(
    {
      name: 'Guide de labellisation Medicen',
      detail: '13 critères, dossier et compétences clés',
      href: PAGE,
    },
    ['Guide de labellisation Medicen Paris Region', 'label Medicen'],
    ['critères obligatoires points forts compétences clés horizon 2028 dossier de candidature procédure'],
  ),
  ...PRINTED_CRITERIA.map(({ criterion, title, asked, src }) =>
    entry(
      {
        name: title,
        detail: `${isMandatory(criterion) ? 'critère obligatoire' : 'point fort'} ${criterion} du label`,
        href: `${PAGE}#critere-${criterion}`,
      },
      [title],
      [
        LABEL,
        `critère ${criterion}`,
        isMandatory(criterion) ? 'obligatoire durée' : 'point fort',
        src,
        ...asked,
      ],
    ),
  ),
  ...LABEL_FILE_CONTENT.map(({ label, src }) =>
    entry(
      { name: label, detail: 'pièce du dossier de label', href: `${PAGE}#${labelAnchor(src)}` },
      [],
      [LABEL, 'dossier de candidature pièce', PLACED[src] ?? '', label, src],
    ),
  ),
  ...LABEL_GUIDE.sectors.flatMap(({ label, rows }) =>
    rows.map(({ theme, heading, items, profiles, src }) =>
      entry(
        {
          name: heading === null ? theme : `${theme} – ${heading}`,
          detail: [`compétences clés, filière ${label}`, profiles].filter(Boolean).join(' · '),
          href: `${PAGE}#${labelAnchor(src)}`,
        },
        [theme],
        [
          LABEL,
          `compétences clés filière ${label} horizon 2028`,
          heading ?? '',
          ...[profiles ?? '', src],
          ...items.map(unmarked),
        ],
      ),
    ),
  ),
];
