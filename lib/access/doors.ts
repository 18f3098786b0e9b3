import type { Permission } from './policy';

/**
 * Every way in, and the permission that it asks for below: pages by their address, routes by their method and
 * address, server actions by their file and name. What is not written here fails test/doors.test.ts.
 */
export const doors: Readonly<Record<string, Permission>> = {
  'page /': 'public.read',
  'page /accessibilite': 'public.read',
  'page /actions': 'public.read',
  'page /actions/[key]': 'public.read',
  'page /aide': 'public.read',
  'page /contact': 'public.read',
  'page /donnees-personnelles': 'public.read',
  'page /ecarts': 'public.read',
  'action app/(public)/ecarts/actions.ts explain': 'gap.explain',
  'page /mentions-legales': 'public.read',
  'page /plan-du-site': 'public.read',
  'page /projets': 'public.read',
  'page /projets/[slug]': 'public.read',
  'page /territoires': 'public.read',
  'page /territoires/[code]': 'public.read',

  'GET /api/v1/programme': 'public.read',
  'GET /api/v1/actions': 'public.read',
  'GET /api/v1/actions/[key]': 'public.read',
  'GET /api/v1/actions/[key]/components/[id]/projection': 'public.read',
  'GET /api/v1/discrepancies': 'public.read',
  'GET /api/v1/projects': 'public.read',
  'GET /api/v1/projects/[slug]': 'public.read',
  'GET /api/v1/regions': 'public.read',
  'GET /api/v1/regions/[code]': 'public.read',
  'GET /api/v1/openapi.json': 'public.read',

  'page /connexion': 'session.open',
  'GET /api/auth/[...nextauth]': 'session.open',
  'POST /api/auth/[...nextauth]': 'session.open',

  'page /compte': 'self.manage',
  'action app/_web/sign-out.ts signOut': 'self.manage',
  'action app/(workspace)/compte/actions.ts changePassword': 'self.manage',
  'action app/(workspace)/compte/actions.ts revokeSession': 'self.manage',

  'page /espace': 'workspace.open',
  'page /espace/rapports/[id]': 'project.read',
  'page /espace/rapports/[id]/envoi': 'project.read',
  'action app/(workspace)/espace/rapports/[id]/actions.ts save': 'figures.enter',
  'action app/(workspace)/espace/rapports/[id]/actions.ts recall': 'report.recall',
  'action app/(workspace)/espace/rapports/[id]/envoi/actions.ts submit': 'report.submit',

  'page /pilotage': 'inbox.open',
  'page /pilotage/objectifs': 'inbox.open',
  'page /pilotage/objectifs/[id]': 'target.amend',
  'action app/(workspace)/pilotage/objectifs/[id]/actions.ts amend': 'target.amend',
  'page /pilotage/volets/[id]': 'inbox.open',
  'action app/(workspace)/pilotage/volets/[id]/actions.ts begin': 'section.review',
  'action app/(workspace)/pilotage/volets/[id]/actions.ts validate': 'section.review',
  'action app/(workspace)/pilotage/volets/[id]/actions.ts sendBack': 'section.review',

  'page /administration': 'account.list',
  'page /administration/comptes/nouveau': 'account.list',
  'page /administration/comptes/[id]': 'account.manage',
  'action app/(workspace)/administration/comptes/actions.ts createAccount': 'account.manage',
  'action app/(workspace)/administration/comptes/actions.ts changeAccount': 'account.manage',
  'action app/(workspace)/administration/comptes/actions.ts disableAccount': 'account.manage',
  'action app/(workspace)/administration/comptes/actions.ts enableAccount': 'account.manage',
  'action app/(workspace)/administration/comptes/actions.ts setPassword': 'account.manage',
};
