import type { Metadata } from 'next';
import { NotFoundText } from './_ui/not-found-text';

export const metadata: Metadata = { title: 'Page introuvable' };

export default function NotFound() {
  return <NotFoundText />;
}
