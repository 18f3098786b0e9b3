import { DataTable } from '@/app/_ui/data-table';
import { DEVICE_LEVELS } from '@/lib/domain/observatory/vocabulary';
import type { Job, Observatory } from '@/lib/observatory/observatory';
import { deviceFamilyWords } from '@/lib/wording/observatory';
import { capitalised, french } from '@/lib/wording/typography';
import { SourceNote } from '../source-note';

interface Props extends Pick<Observatory, 'competences'> {
  /** The new jobs of the study, which require them. */
  required: readonly Job[];
}

/** The study's competences with their four levels, what was lost of them, and the new jobs that require each. */
export function DeviceCompetences({ competences, required }: Props) {
  const levels = competences.flatMap((one) => DEVICE_LEVELS.map((level) => one.levels[level]));
  const inText = levels.filter((level) => level?.inText).length;
  return (
    <DataTable
      caption="Compétences de l’étude"
      hideCaption
      asCards
      note={`${inText} niveaux sur ${levels.length} sont dans le texte ; les autres ont été perdus à l’extraction. Les niveaux sont condensés par nous.`}
      columns={[
        { key: 'name', label: 'Compétence' },
        ...DEVICE_LEVELS.map((level) => ({ key: level, label: `Niveau ${level}` })),
        { key: 'jobs', label: 'Requise par' },
      ]}
      rows={competences.map((one) => ({
        key: one.key,
        cells: [
          <span key="name" id={one.key}>
            {french(one.name)}
            <span className="app-observatory__second">
              {capitalised(deviceFamilyWords[one.family])}
              {one.otherName && ` · dans le corps du texte : ${french(one.otherName)}`}
            </span>
            <span className="app-observatory__second">
              {one.definition === null ? 'Définition perdue à l’extraction.' : french(one.definition)}
            </span>
            {one.defect && (
              <span className="app-observatory__second">{capitalised(french(one.defect))}.</span>
            )}
            <SourceNote src={one.src} />
          </span>,
          ...DEVICE_LEVELS.map((level) => {
            const cell = one.levels[level];
            if (!cell) return 'perdu à l’extraction';
            return cell.note ? `${french(cell.words)} (${cell.note})` : french(cell.words);
          }),
          required
            .filter(({ sheet }) => sheet.required.some(({ competence }) => competence === one.key))
            .map(({ name }) => french(name))
            .join(' ; ') || 'aucun des nouveaux métiers',
        ],
      }))}
    />
  );
}
