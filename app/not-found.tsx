import type { Metadata } from 'next';
import { NotFoundText } from './_ui/not-found-text';

// Next draws the text of a missing page in the browser: its title comes before.
export const metadata: Metadata = { title: 'Page introuvable – Suivi CMA' };

export default function NotFound() {
  return <NotFoundText />;
}
