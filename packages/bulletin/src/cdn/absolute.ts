/** Addresses as people write them. Without a dependency: the frame's side of an embed needs it alone. */

/** `src` as editors leave it, made absolute: no quotes or spaces around it, https on an https page. */
export function absolute(src: string, page: string): URL | undefined {
  try {
    const address = new URL(src.replace(EDGES, ''), page);
    if (!/^https?:$/.test(address.protocol)) return undefined;
    const from = new URL(page);
    if (from.protocol === 'https:' && address.hostname === from.hostname)
      address.protocol = 'https:';
    address.hash = '';
    return address;
  } catch {
    return undefined;
  }
}

const EDGES =
  /^[\s"'\u201c\u201d\u2018\u2019\u00ab\u00bb]+|[\s"'\u201c\u201d\u2018\u2019\u00ab\u00bb]+$/g;
