import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { waitingCount } from '@/lib/overview/waiting-count';
import { read } from '@/lib/store';
import { BulletPatterns } from './_ui/bullet-patterns';
import { DemonstrationNotice } from './_ui/shell/demonstration-notice';
import { DrawnFor } from './_ui/shell/drawn-for';
import { DsfrStart } from './_ui/shell/dsfr-start';
import { EarlyClicksScript } from './_ui/shell/early-clicks-script';
import { Footer } from './_ui/shell/footer';
import { Header } from './_ui/shell/header';
import { menuOf, toolsOf } from './_ui/shell/menu';
import { SearchStart } from './_ui/shell/search-start';
import { ShownAgain } from './_ui/shell/shown-again';
import { SkipLinks } from './_ui/shell/skip-links';
import { TakenOver } from './_ui/shell/taken-over';
import { ThemeScript } from './_ui/shell/theme-script';
import { SignOut } from './_ui/sign-out';
import { currentSession } from './_web/actor';
import { requestNow } from './_web/clock';
import { isDemonstration, serviceBrand } from './_web/service';
import './dsfr.css';
import './globals.css';
import './shared.css';

export const metadata: Metadata = {
  // The title of a page stands in its header (`PageTitle`): what names the thing is read once.
  description:
    'Le suivi des actions de formation en santé numérique de l’appel à manifestation d’intérêt « Compétences et métiers d’avenir » (France 2030).',
  icons: {
    icon: [
      { url: '/favicon.svg', type: 'image/svg+xml' },
      { url: '/favicon.ico', sizes: '48x48' },
    ],
    apple: { url: '/apple-touch-icon.png', sizes: '180x180' },
  },
  // An address with digits in it is not a telephone number: no browser makes links of figures.
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [requestHeaders, session] = await Promise.all([headers(), currentSession()]);
  const brand = serviceBrand();
  const nonce = requestHeaders.get('x-nonce') ?? undefined;
  // Nothing is asked for a visitor, nor for whoever has first to pay what he owes.
  const waiting = session?.owes === null ? await waitingCount(read(), session.actor, requestNow()) : null;
  return (
    // The theme script writes the attributes of the theme before React reads the page.
    <html lang="fr" data-fr-scheme="system" data-brand={brand} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
        <EarlyClicksScript nonce={nonce} />
      </head>
      <body data-account={session?.actor.accountId}>
        <SkipLinks />
        <Header
          account={session?.actor.name ?? null}
          signOut={session && <SignOut />}
          entries={menuOf(session, waiting)}
          tools={toolsOf(session)}
          brand={brand}
        />
        {isDemonstration() && <DemonstrationNotice />}
        <main id="contenu" className="fr-container app-main" tabIndex={-1}>
          {children}
        </main>
        <Footer brand={brand} />
        <BulletPatterns />
        <DsfrStart />
        <SearchStart />
        <ShownAgain />
        <DrawnFor />
        <TakenOver />
      </body>
    </html>
  );
}
