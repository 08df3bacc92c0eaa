/** Where a poll's messages go. */

export interface Endpoints {
  /** The poll itself: its description, and where ballots go. */
  readonly poll: string;
  readonly result: string;
  readonly stream: string;
  readonly receipt: string;
}

/** Addresses of a poll at a service; `undefined` where `src` is none. */
export function endpointsOf(src: string, base: string): Endpoints | undefined {
  let address: URL;
  try {
    address = new URL(src.trim() || 'none:', base);
  } catch {
    return undefined;
  }
  if (!/^https?:$/.test(address.protocol)) return undefined;
  address.hash = '';
  const below = (name: string): string => {
    const url = new URL(address.href);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${name}`;
    return url.href;
  };
  return {
    poll: address.href,
    result: below('result'),
    stream: below('stream'),
    receipt: below('receipt'),
  };
}

/** Ballots travel only where nobody on the way can read them; one's own machine is no way. */
export function carriesBallots(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
