import type { ReactNode } from 'react';
import './workspace.css';

/** What everyone signed in shares is the look; who may see what is each page's to ask. */
export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return children;
}
