import { PRINTED_GUIDE } from '@/lib/label/printed-guide';
import { labelAnchor } from '@/lib/wording/label-guide';
import { counted } from '@/lib/wording/plural';
import { sourceWords } from '@/lib/wording/source-lines';
import { french } from '@/lib/wording/typography';
import { InTurns } from './printed';

/** The annex, by sector: what each of its lines asks, and of whom. */
export function KeyCompetences() {
  const { legend, sectors } = PRINTED_GUIDE;
  return (
    <>
      <p>
        En gras, celles que le guide dit « {french(legend.text)} » ({sourceWords(legend.src)}). Le gras ne
        porte souvent que sur une partie d’une compétence : il est rendu tel quel. Un thème laissé vide est
        celui de la ligne au-dessus.
      </p>
      {sectors.map(({ label, src, rows }) => (
        <section key={label} aria-labelledby={labelAnchor(src)}>
          <h3 id={labelAnchor(src)}>
            {french(`Filière ${label}`)} :{' '}
            {counted(
              rows.reduce((sum, { items }) => sum + items.length, 0),
              'compétence',
            )}{' '}
            ({sourceWords(src)})
          </h3>
          {rows.map((row, index) => (
            <div key={`${row.src} ${row.heading}`} id={anchorOf(rows, index)}>
              <p className="fr-mb-1v">
                <strong>{french(row.heading ? `${row.theme} – ${row.heading}` : row.theme)}</strong> ·{' '}
                {row.profiles ? french(row.profiles) : 'profil non imprimé'} ({sourceWords(row.src)})
              </p>
              <ul>
                {row.items.map((item) => (
                  <li key={item}>
                    <InTurns text={item} />
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </>
  );
}

/** The first of a line carries its anchor: those under another heading of it stand just below. */
function anchorOf(rows: readonly { src: string }[], index: number): string | undefined {
  const anchor = labelAnchor(rows[index]?.src ?? '');
  return rows.findIndex(({ src }) => labelAnchor(src) === anchor) === index ? anchor : undefined;
}
