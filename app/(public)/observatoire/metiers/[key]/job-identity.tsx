import type { Job } from '@/lib/observatory/observatory';
import { jobPlace } from '@/lib/wording/observatory';
import { french } from '@/lib/wording/typography';
import { SourceNote } from '../../source-note';

const languages = { en: 'en anglais', de: 'en allemand', nl: 'en néerlandais', fr: '' } as const;

/** Country, category, family, year and other names of a job, as its document prints them. */
export function JobIdentity({ job }: { job: Job }) {
  const { sheet } = job;
  const year = sheet.year;
  const rows: [string, string, string?][] = [
    ...(job.standing === 'sheet'
      ? ([
          ['Catégorie', job.category ?? 'non imprimée dans la source'],
          ['Pays', jobPlace(job)],
          ['Familles de métier', job.families.join(' ; ') || 'non imprimées dans la source'],
          [
            'Directions',
            sheet.direction
              ? `${sheet.direction.words}${sheet.direction.cut ? ' (texte tronqué dans la source)' : ''}`
              : 'non imprimées dans la source',
          ],
          [
            'Année',
            year
              ? `${year.decade ? 'années ' : ''}${year.value}${year.meaning ? ` (${year.meaning})` : ''}`
              : 'non imprimée dans la source',
          ],
        ] satisfies [string, string][])
      : []),
    ...(sheet.countriesCited.length > 0
      ? ([['Pays cités', sheet.countriesCited.join(', ')]] satisfies [string, string][])
      : []),
    ...(sheet.aliases.length > 0
      ? ([
          [
            'Autres noms',
            sheet.aliases
              .map(({ words, lang }) => (lang && languages[lang] ? `${words} (${languages[lang]})` : words))
              .join(' ; '),
          ],
        ] satisfies [string, string][])
      : []),
    ...(sheet.trend.length > 0
      ? ([['Évolution', sheet.trend.join(' ; ')]] satisfies [string, string][])
      : []),
    ...(sheet.education ? ([['Niveau de formation', sheet.education]] satisfies [string, string][]) : []),
    ...(sheet.frenchSites
      ? ([['Où en France', sheet.frenchSites.places.join(' ; '), sheet.frenchSites.src]] satisfies [
          string,
          string,
          string,
        ][])
      : []),
    ...(sheet.printedCode
      ? ([
          [
            'Code imprimé',
            [sheet.printedCode.words, sheet.printedCode.note].filter(Boolean).join(' – '),
            sheet.printedCode.src,
          ],
        ] satisfies [string, string, string][])
      : []),
  ];
  return (
    <>
      <dl className="app-facts">
        {rows.map(([label, words, src]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {french(words)}
              {src && <SourceNote src={src} />}
            </dd>
          </div>
        ))}
      </dl>
      <p>
        <SourceNote src={job.src} />
      </p>
    </>
  );
}
