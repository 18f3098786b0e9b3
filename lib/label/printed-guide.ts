import { LABEL_FILE_CONTENT, PRINTED_CRITERIA } from '@/db/label-criteria';
import { LABEL_GUIDE } from '@/db/label-guide';
import { isMandatory } from '@/lib/domain/label';

/** All that the guide of the label prints, as its public page shows it. */
export const PRINTED_GUIDE = {
  ...LABEL_GUIDE,
  mandatory: PRINTED_CRITERIA.filter(({ criterion }) => isMandatory(criterion)),
  strong: PRINTED_CRITERIA.filter(({ criterion }) => !isMandatory(criterion)),
  file: LABEL_FILE_CONTENT,
};
