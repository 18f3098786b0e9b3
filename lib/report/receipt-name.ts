import { parisDay } from '@/lib/wording/dates';
import type { Receipt } from './receipt-content';

/** « accuse-de-reception-DIRIGE-SN-2026-11-20.pdf » */
export const receiptName = ({ project, at, eventId }: Receipt): string =>
  `accuse-de-reception-${project.acronym}-${parisDay(at)}-${eventId}.pdf`;
