/** What the page says about itself. */
import { withoutMarks } from '../model/campaign.js';

/** The page's canonical address, else its own without fragment and campaign marks: what a link to this page should be. */
export function canonicalAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel~="canonical"][href]')?.href;
  return canonical ?? withoutMarks(location.href);
}
