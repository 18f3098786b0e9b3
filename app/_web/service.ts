export type ServiceBrand = 'neutral' | 'etat';

/** Whether this installation shows demonstration data. */
export function isDemonstration(): boolean {
  return process.env.SUIVI_MODE === 'demo';
}

/**
 * The mark that the pages carry. The State's design mark and its font are reserved to State services: they
 * are shown only where the installation says that it is one (`SERVICE_BRAND=etat`).
 */
export function serviceBrand(): ServiceBrand {
  return process.env.SERVICE_BRAND === 'etat' ? 'etat' : 'neutral';
}

/** The address to write to (`SERVICE_CONTACT`), or null where the installation has set none. */
export function serviceContact(): string | null {
  return setting('SERVICE_CONTACT');
}

/** Who publishes the service (`SERVICE_PUBLISHER`), or null where the installation has set none. */
export function servicePublisher(): string | null {
  return setting('SERVICE_PUBLISHER');
}

/** Who hosts the service (`SERVICE_HOST`), or null where the installation has set none. */
export function serviceHost(): string | null {
  return setting('SERVICE_HOST');
}

function setting(name: string): string | null {
  return process.env[name]?.trim() || null;
}
