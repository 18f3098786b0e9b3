'use client';

import { cellKey, type FigureRow } from '@/lib/domain/line-address';
import type { Measure } from '@/lib/domain/vocabulary';
import type { EntryOffer, EntrySection } from '@/lib/report/entry-section';
import type { ReportEntry } from '@/lib/report/report-entry';
import type { SectionRemark } from '@/lib/section/section-life';
import { counted } from '@/lib/wording/plural';
import { signatureWords } from '@/lib/wording/signatures';
import { useDraft } from '../_draft/draft-context';
import { FieldLink } from './field-link';
import './cell-remark.css';

const offerKey = ({ organisationId, trainingId }: Pick<EntryOffer, 'organisationId' | 'trainingId'>) =>
  `offer|${organisationId}|${trainingId}`;

// Found once for each report read: a grid asks for each of its cells.
const found = new WeakMap<ReportEntry, Map<string, SectionRemark>>();

function remarksOf(entry: ReportEntry): Map<string, SectionRemark> {
  const known = found.get(entry);
  if (known) return known;
  const remarks = new Map<string, SectionRemark>();
  for (const remark of entry.sections.flatMap((section) => section.remarks)) {
    const { line, offer } = remark;
    if (line?.periodId === entry.campaign.periodId) remarks.set(cellKey(line, line.measure), remark);
    if (offer) remarks.set(offerKey(offer), remark);
  }
  found.set(entry, remarks);
  return remarks;
}

/** Why a cell was sent back; undefined where it was not, or once its section was sent again. */
export const useCellRemark = (row: FigureRow, measure: Measure): SectionRemark | undefined =>
  remarksOf(useDraft().entry).get(cellKey(row, measure));

export const useOfferRemark = (offer: EntryOffer): SectionRemark | undefined =>
  remarksOf(useDraft().entry).get(offerKey(offer));

/** The officer's remark, at its cell. */
export function CellRemark({ id, remark }: { id: string; remark: SectionRemark | undefined }) {
  if (!remark) return null;
  return (
    <span id={id} className="app-cell__remark">
      <strong>À corriger :</strong> {remark.reason}
    </span>
  );
}

/** Every remark of the last return, on top of its section, with a link to its cell. */
export function PointsToCorrect({ section: { id, remarks, readOnly } }: { section: EntrySection }) {
  const draft = useDraft();
  const [first] = remarks;
  if (!first) return null;
  const fieldOf = ({ line, offer }: SectionRemark): string | undefined => {
    if (line)
      return line.periodId === draft.entry.campaign.periodId ? draft.cell(line, line.measure).id : undefined;
    const state = [...draft.offers.values()].find(
      (one) => one.sectionId === id && offer !== null && offerKey(one.offer) === offerKey(offer),
    );
    return state?.id;
  };
  return (
    <div className="app-points">
      <p>
        <strong>Points à corriger</strong> : {counted(remarks.length, 'ligne retournée', 'lignes retournées')}{' '}
        par {signatureWords(first.by)}.
      </p>
      <ul>
        {remarks.map((remark) => {
          const field = readOnly === null ? fieldOf(remark) : undefined;
          return (
            <li key={remark.id}>
              {field === undefined ? remark.where : <FieldLink field={field}>{remark.where}</FieldLink>} –{' '}
              {remark.reason}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
