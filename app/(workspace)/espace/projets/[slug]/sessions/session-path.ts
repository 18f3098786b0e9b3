/** The pages of the sessions of a project, and of one of them. */
export const sessionsPath = (slug: string): string => `/espace/projets/${slug}/sessions`;

export const sessionPath = (slug: string, code: string): string => `${sessionsPath(slug)}/${code}`;
