/**
 * The button that Zalo draws for an official account. Its script is a third party's: it is fetched only where the office
 * gave its account (`zalo-oa`), and only after a reader's tap. It looks for its place in the document, so the place is a
 * child of the element, shown through a slot.
 */

const SCRIPT = 'https://sp.zalo.me/plugins/sdk.js';
/** After this many milliseconds a script that draws nothing counts as failed. */
const PATIENCE = 10_000;

interface ZaloWindow extends Window {
  ZaloSocialSDK?: { reload?: () => void };
}

/** Rejects where the script does not arrive or draws no button. */
export async function showZaloButton(host: Element, account: string, url: string): Promise<void> {
  host.querySelector(':scope > [slot=zalo]')?.remove();
  const place = document.createElement('div');
  place.slot = 'zalo';
  place.className = 'zalo-share-button';
  for (const [name, value] of [
    ['href', url],
    ['oaid', account],
    ['layout', '1'],
    ['color', 'blue'],
    ['customize', 'false'],
  ] as const) {
    place.dataset[name] = value;
  }
  host.append(place);
  try {
    await Promise.all([drawn(place), fetchScript()]);
  } catch (error) {
    place.remove();
    throw error;
  }
}

/** Settles when the script has put something into its place. */
function drawn(place: Element): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = setTimeout(() => {
      observer.disconnect();
      reject(new Error('Zalo drew no button'));
    }, PATIENCE);
    const observer = new MutationObserver(() => {
      observer.disconnect();
      clearTimeout(stop);
      resolve();
    });
    observer.observe(place, { childList: true });
  });
}

function fetchScript(): Promise<void> {
  const { ZaloSocialSDK } = window as ZaloWindow;
  if (ZaloSocialSDK?.reload) {
    ZaloSocialSDK.reload();
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = SCRIPT;
    script.async = true;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error('Zalo did not answer'));
    });
    document.head.append(script);
  });
}
