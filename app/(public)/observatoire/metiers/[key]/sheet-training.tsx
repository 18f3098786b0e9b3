import type { JobSheet } from '@/lib/domain/observatory/sheet';
import { french } from '@/lib/wording/typography';
import { SourceNote } from '../../source-note';

/** How one comes to a job: what the sheet says of the training, the French trainings that it names, who has access. */
export function SheetTraining({ sheet }: { sheet: JobSheet }) {
  const { training, frenchTrainings, access } = sheet;
  if (training.length + frenchTrainings.length + access.length === 0) return null;
  return (
    <>
      <h2 id="formation">Formation et accès au métier</h2>
      <ul>
        {training.map(({ words, quote, src }) => (
          <li key={`${src} ${words}`}>
            {french(words)}
            {quote && <blockquote>{french(quote)}</blockquote>}
            <SourceNote src={src} />
          </li>
        ))}
        {access.map(({ words, src }) => (
          <li key={src}>
            {french(words)}
            <SourceNote src={src} />
          </li>
        ))}
      </ul>
      {frenchTrainings.length > 0 && (
        <>
          <h3>Formations françaises que la fiche nomme</h3>
          <ul>
            {frenchTrainings.map(({ degree, label, institution, src }) => (
              <li key={`${degree} ${label}`}>
                {french(`${degree} « ${label} »${institution ? `, ${institution}` : ''}`)}
                <SourceNote src={src} />
              </li>
            ))}
          </ul>
          <p>Aucune n’est celle d’un lauréat du fait d’être nommée ici.</p>
        </>
      )}
    </>
  );
}
