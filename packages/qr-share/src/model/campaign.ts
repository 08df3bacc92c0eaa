/** Campaign parameters: taken off the page's own address, added only when the office asks for them. */

/** What advertising networks and chat programs hang on to an address to follow who passed it on. */
const MARKS = /^(utm_\w+|fbclid|gclid|msclkid|mibextid|igsh|igshid|zarsrc)$/i;

/** The address without its fragment and without marks that others left on it. */
export function withoutMarks(address: string): string {
  const url = new URL(address);
  url.hash = '';
  const marks = [...url.searchParams.keys()].filter((key) => MARKS.test(key));
  for (const key of marks) url.searchParams.delete(key);
  return url.href;
}

/** The address with the name of a campaign; `medium` tells the printed code from the buttons. */
export function withCampaign(address: string, campaign: string, medium: 'qr' | 'share'): string {
  if (!campaign) return address;
  const url = new URL(address);
  url.searchParams.set('utm_medium', medium);
  url.searchParams.set('utm_campaign', campaign);
  return url.href;
}
