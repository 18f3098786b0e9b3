import type { DeviceLevel } from './vocabulary';

/** Words with the lines of the document that they stand at. */
export interface Said {
  words: string;
  src: string;
}

/** A competence that a job of the study requires, or has to add. */
export interface RequiredCompetence {
  /** The key of the study's competence; null where its table has none under these words. */
  competence: string | null;
  label: string;
  /** Null: not printed, or lost with the picture that showed it. */
  level: DeviceLevel | null;
  /** How the level is known. Null: the document gives none. */
  basis: string | null;
  src: string;
}

/** What a document prints of a job. What it does not print is absent or null, never « non ». */
export interface JobSheet {
  aliases: { words: string; lang: 'fr' | 'en' | 'de' | 'nl' | null; src: string }[];
  /** The directions of an establishment, as printed; `cut`: the text ends by a comma. */
  direction: { words: string; cut: boolean } | null;
  year: { value: number; meaning: string | null; decade: boolean } | null;
  countriesCited: string[];
  /** Each mission in the words of the document. */
  missions: Said[];
  /** What the sheet says of the training, condensed; `quote`: its own words. */
  training: (Said & { quote: string | null })[];
  frenchTrainings: { degree: string; label: string; institution: string | null; src: string }[];
  frenchSites: { places: string[]; src: string } | null;
  perspectives: Said[];
  /** A code of another directory, kept as printed: it is no ROME code. */
  printedCode: { words: string; note: string | null; src: string } | null;
  /** The opinion of the document's author, which is a picture: nothing can be read of it. */
  opinion: { heading: string; reason: string; src: string } | null;
  education: string | null;
  /** What the study says of who may have the job, line by line. */
  access: Said[];
  /** « en croissance », « en transformation ». */
  trend: string[];
  required: RequiredCompetence[];
}
