/** An issue in one ZIP, read by HTTP Range. */
import type { Carrier, CarrierOptions } from '../carrier.js';
import { issueError } from '../errors.js';

export async function openZip(
  addresses: readonly string[],
  _options: CarrierOptions,
): Promise<Carrier> {
  return Promise.reject(issueError('bad-address', addresses[0]));
}
