/** The hotspots of one page with everything they ask for, and what could not be had. */
import type { Hotspot } from '@e-bulletin/issue';
import type { IssuePlan } from '../build/plan.js';
import type { MediaDesk } from '../media/desk.js';
import { noArticle, noPage } from '../media/findings.js';
import { resolve } from '../media/resolve.js';
import type { Finding } from '../model/finding.js';
import { hotspotsOf, type Targets } from './hotspots.js';

export async function pageHotspots(
  plan: IssuePlan,
  number: number,
  desk: MediaDesk,
  findings: Finding[],
): Promise<Hotspot[]> {
  const page = plan.source.pages[number - 1];
  const { wishes, lost } = hotspotsOf(
    page?.links ?? [],
    page?.runs ?? [],
    (plan.sidecar?.hotspots ?? []).filter((one) => one.page === number),
    targetsOf(plan),
  );
  for (const { article, page: label } of lost)
    findings.push(article === undefined ? noPage(label ?? '', number) : noArticle(article, number));
  const hotspots: Hotspot[] = [];
  for (const wish of wishes) {
    const made = await resolve(wish, number, desk);
    findings.push(...made.findings);
    if (made.hotspot) hotspots.push(made.hotspot);
  }
  return hotspots;
}

function targetsOf({ source, labels, articles }: IssuePlan): Targets {
  return {
    pageOf: (label) => {
      const at = labels.findIndex((one, index) => (one ?? String(index + 1)) === label);
      return at < 0 ? undefined : at + 1 <= source.pages.length ? at + 1 : undefined;
    },
    hasArticle: (id) => articles.some((article) => article.id === id),
  };
}
