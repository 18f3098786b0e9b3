import { PageHeader } from '@/app/_ui/page-header';
import { currentSession } from '@/app/_web/actor';
import { sitePages } from '@/app/_web/site-pages';

export default async function SiteMap() {
  return (
    <>
      <PageHeader title="Plan du site" />
      {sitePages(await currentSession()).map(({ title, pages }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {pages.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
