import { DataTable } from '@/app/_ui/data-table';
import type { Observatory } from '@/lib/observatory/observatory';
import { relevanceWords, studyTrainingKindWords } from '@/lib/wording/observatory';
import { capitalised, french } from '@/lib/wording/typography';
import { SourceNote } from '../source-note';

/** The trainings of the study's annex as printed, with what does not agree in it. */
export function StudyTrainings({ trainings }: Pick<Observatory, 'trainings'>) {
  return (
    <DataTable
      caption="Formations de l’étude"
      hideCaption
      asCards
      columns={[
        { key: 'title', label: 'Formation' },
        { key: 'kind', label: 'Genre et niveau imprimé' },
        { key: 'place', label: 'Lieu imprimé' },
        { key: 'duration', label: 'Durée imprimée' },
        { key: 'relevance', label: 'Santé, pertinence' },
      ]}
      rows={trainings.map(({ key, kind, institution, title, detail, src }) => ({
        key,
        cells: [
          <span key="title" id={key}>
            {french(title)}
            <span className="app-observatory__second">
              {[french(institution), detail.otherTitle && `au texte : ${french(detail.otherTitle)}`]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <SourceNote src={src} />
          </span>,
          <span key="kind">
            {capitalised(studyTrainingKindWords[kind])}
            <span className="app-observatory__second">{detail.level ?? 'niveau non imprimé'}</span>
          </span>,
          <span key="place">
            {detail.location ? french(detail.location) : 'non imprimé'}
            {detail.regions.length > 0 && (
              <span className="app-observatory__second">
                {french(detail.regions.map(({ name }) => name).join(', '))}
              </span>
            )}
          </span>,
          detail.duration ? french(detail.duration) : 'non imprimée',
          <span key="relevance">
            {detail.health ? 'dimension santé' : 'sans dimension santé'}, {relevanceWords[detail.relevance]}
            {detail.notes.map((note) => (
              <span key={note} className="app-observatory__second">
                {capitalised(french(note))}.
              </span>
            ))}
          </span>,
        ],
      }))}
    />
  );
}
