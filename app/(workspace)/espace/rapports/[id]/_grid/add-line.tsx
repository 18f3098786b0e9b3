'use client';

import { useState } from 'react';
import { inFrenchOrder } from '@/lib/domain/french-order';
import { LINE_DETAILS, type LineDetail, type LineDetails } from '@/lib/domain/line-address';
import { LEVEL_KEYS } from '@/lib/domain/vocabulary';
import type { EntryTraining } from '@/lib/report/entry-section';
import { DETAILS_NOTE, detailChoices, detailLabels, levelWords } from '@/lib/wording/lines';
import { typedRefusalText } from '@/lib/wording/typed-refusals';
import { capitalised, french } from '@/lib/wording/typography';
import { useDraft } from '../_draft/draft-context';
import { DrawnWhenOpen } from './drawn-when-open';

interface Props {
  sectionId: number;
  /** Those that the person may write. */
  trainings: readonly EntryTraining[];
  said: (message: string) => void;
}

/** Adds a line: a training, one of its delivery regions, a level, a profession and what its action asks beside. */
export function AddLine({ sectionId, trainings, said }: Props) {
  const draft = useDraft();
  const [trainingId, setTrainingId] = useState(trainings[0]?.id ?? 0);
  const [profession, setProfession] = useState('na');
  const [error, setError] = useState('');
  const training = trainings.find((t) => t.id === trainingId) ?? trainings[0];
  if (!training) return null;
  const asked = draft.section(sectionId).section.lineDetails;
  const id = (name: string) => `ligne-${sectionId}-${name}`;

  const add = (form: FormData) => {
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const levelKey = LEVEL_KEYS.find((key) => key === read('level'));
    const professionOther = profession === 'other' ? read('other') : '';
    if (!levelKey) return;
    if (profession === 'other' && professionOther === '') {
      setError(typedRefusalText('profession_to_name'));
      return;
    }
    setError('');
    const row = {
      trainingId: training.id,
      regionCode: read('region'),
      levelKey,
      professionKey: profession,
      professionOther,
      ...detailsIn(form),
    };
    const added = draft.addRows(sectionId, [row]);
    said(added > 0 ? 'Ligne ajoutée.' : 'Cette ligne existe déjà : la voici.');
    const measure = draft.section(sectionId).measures[0];
    if (measure) requestAnimationFrame(() => document.getElementById(draft.cell(row, measure).id)?.focus());
  };

  return (
    <DrawnWhenOpen summary="Ajouter une ligne">
      <form
        className="app-tools__form"
        onSubmit={(event) => {
          event.preventDefault();
          add(new FormData(event.currentTarget));
        }}
      >
        <Choice
          id={id('formation')}
          label="Formation"
          name="training"
          value={String(training.id)}
          choose={(value) => setTrainingId(Number(value))}
        >
          {trainings.map((t) => (
            <option key={t.id} value={t.id}>
              {t.title}
            </option>
          ))}
        </Choice>
        <Choice id={id('region')} label="Région" name="region">
          {training.regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </Choice>
        <Choice id={id('niveau')} label="Niveau" name="level">
          {levelsOf(training).map((key) => (
            <option key={key} value={key}>
              {levelWords(key)}
            </option>
          ))}
        </Choice>
        <Choice
          id={id('profession')}
          label="Profession"
          name="profession"
          value={profession}
          choose={setProfession}
        >
          <option value="na">Sans objet</option>
          <option value="other">Autre (à préciser)</option>
          {professionsOf(training, draft.entry.words.professions).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Choice>
        {asked.map((detail) => (
          <Choice key={detail} id={id(detail)} label={detailLabels[detail]} name={detail}>
            {detailChoices(detail).map(({ value, label }) => (
              <option key={value} value={value}>
                {capitalised(label)}
              </option>
            ))}
          </Choice>
        ))}
        {profession === 'other' && (
          <div className={`fr-input-group${error ? ' fr-input-group--error' : ''}`}>
            <label className="fr-label" htmlFor={id('autre')}>
              Profession à préciser
            </label>
            <input
              className="fr-input"
              id={id('autre')}
              name="other"
              maxLength={120}
              aria-describedby={error ? id('erreur') : undefined}
              aria-invalid={error ? true : undefined}
            />
            {error && (
              <p className="fr-message fr-message--error" id={id('erreur')}>
                {error}
              </p>
            )}
          </div>
        )}
        {asked.length > 0 && <p className="fr-hint-text">{french(DETAILS_NOTE)}</p>}
        <button type="submit" className="fr-btn fr-btn--secondary">
          Ajouter la ligne
        </button>
      </form>
    </DrawnWhenOpen>
  );
}

interface ChoiceProps {
  id: string;
  label: string;
  name: string;
  value?: string;
  choose?: (value: string) => void;
  children: React.ReactNode;
}

function Choice({ id, label, name, value, choose, children }: ChoiceProps) {
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="fr-select"
        id={id}
        name={name}
        value={value}
        onChange={choose && ((event) => choose(event.target.value))}
      >
        {children}
      </select>
    </div>
  );
}

/** What only some actions ask: without its field, « sans objet ». */
function detailsIn(form: FormData): LineDetails {
  const chosen = <Detail extends LineDetail>(detail: Detail): LineDetails[Detail] =>
    LINE_DETAILS[detail].find((key) => key === form.get(detail)) ?? 'na';
  return { practice: chosen('practice'), employerKind: chosen('employerKind') };
}

/** The levels and professions of the training come first. */
const levelsOf = (training: EntryTraining) => [
  ...training.levelKeys,
  ...LEVEL_KEYS.filter((key) => !training.levelKeys.includes(key)),
];

function professionsOf(
  training: EntryTraining,
  labels: Readonly<Record<string, string>>,
): [string, string][] {
  const own = (key: string) => training.professionIds.includes(Number(key));
  return Object.entries(labels).sort(
    ([a, nameOfA], [b, nameOfB]) => Number(own(b)) - Number(own(a)) || inFrenchOrder(nameOfA, nameOfB),
  );
}
