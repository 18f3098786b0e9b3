import { env } from '@/lib/env';

export { isDemonstration } from '@/lib/env';

export type ServiceBrand = 'neutral' | 'etat';

/**
 * The mark that the pages carry. The State's design mark and its font are reserved to State services: they
 * are shown only where the installation says that it is one (`SERVICE_BRAND=etat`).
 */
export function serviceBrand(): ServiceBrand {
  return env().SERVICE_BRAND === 'etat' ? 'etat' : 'neutral';
}

/** The address to write to (`SERVICE_CONTACT`), or null where the installation has set none. */
export function serviceContact(): string | null {
  return env().SERVICE_CONTACT || null;
}

/** Who publishes the service (`SERVICE_PUBLISHER`), or null where the installation has set none. */
export function servicePublisher(): string | null {
  return env().SERVICE_PUBLISHER || null;
}

/** Who hosts the service (`SERVICE_HOST`), or null where the installation has set none. */
export function serviceHost(): string | null {
  return env().SERVICE_HOST || null;
}
